// Runs inside the browser and inspects many pages at once.
import type { Inspection, inspectPage } from './inspect-page.ts';

export type PageSeen = Inspection & { dangers: string[] };

/** The functions of a watched context's pages. */
export type InBrowser = Window & {
  inspectPage: typeof inspectPage;
  dangersIn: (page: Document) => string[];
};

/**
 * Inspects pages as a parser without scripts makes them, then puts their sources one after another into
 * one live frame: what can run runs there, and its boxes must be the same ones again; a page that swallows
 * the next shows by that. A frame stays until the next is loaded, for what comes late.
 */
export async function inspectTogether(paths: string[]): Promise<[string, PageSeen][]> {
  const { inspectPage, dangersIn } = window as unknown as InBrowser;
  const former = [...document.querySelectorAll('iframe')];
  const sources = await Promise.all(
    paths.map((path) => fetch(path).then((response) => response.text())),
  );
  const pages = sources.map((source) => {
    const page = new DOMParser().parseFromString(source, 'text/html');
    return { ...inspectPage(page), dangers: dangersIn(page) };
  });
  const frame = document.createElement('iframe');
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = sources.join('\n');
  document.body.append(frame);
  await isLoaded;
  // A frame that navigated away can't be read; its navigation is recorded.
  const live = frame.contentDocument === null ? undefined : inspectPage(frame.contentDocument);
  const boxes = live?.boxes ?? [];
  for (const page of pages) {
    const own = boxes.splice(0, page.boxes.length);
    // A page whose boxes differ with scripts on has one box too many for the comparison.
    if (JSON.stringify(own) !== JSON.stringify(page.boxes)) page.boxes.push(...own);
  }
  pages[0]?.disallowed.push(...(live?.disallowed ?? []));
  pages.at(-1)?.boxes.push(...boxes);
  for (const one of former) one.remove();
  return paths.flatMap((path, index) => {
    const page = pages[index];
    return page === undefined ? [] : [[path, page]];
  });
}
