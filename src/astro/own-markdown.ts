// What Markdown of the owner's means on this site: a path that begins with "/" is below the base, a link to the file of
// another page leads to that page, and no heading takes an id that the page around it has.

import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { pagePathOf } from '../own-content/page-path.ts';

interface Element {
  tagName: string;
  properties?: Record<string, unknown>;
}

interface Visit {
  setProperty: (node: Element, name: string, value: unknown) => void;
  textContent: (node: Element) => string;
}

interface MarkdownPlaces {
  basePath: string;
  pagesDir: string;
  companiesDir: string;
}

const FILE_OF_PAGE = /^(?![a-z][a-z\d+.-]*:|[/#?])([^#?]+\.md)(#.*)?$/i;
/** Ids of the layout of every page. */
const TAKEN = /^(?:main|site-menu)$/;

/** Adds it to the processor that Astro renders Markdown with. */
export function addOwnMarkdown(config: AstroConfig, places: MarkdownPlaces): void {
  const { hastPlugins } = config.markdown.processor.options as { hastPlugins?: unknown[] };
  hastPlugins?.push(({ fileURL }: { fileURL: URL | undefined }) =>
    ownMarkdown(fileURL && fileURLToPath(fileURL), places),
  );
}

/** A plugin of one document's tree of HTML. */
function ownMarkdown(file: string | undefined, places: MarkdownPlaces) {
  const isOfCompany = file?.startsWith(join(places.companiesDir, sep)) === true;
  let headings = 0;
  return {
    name: 'placard-own-markdown',
    element: {
      filter: ['a', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node: Element, context: Visit): void {
        if (node.tagName.startsWith('h')) {
          headings += 1;
          const name = context.textContent(node).trim().toLowerCase();
          // A list has many ids of its own.
          if (isOfCompany) context.setProperty(node, 'id', `about-${headings}`);
          else if (TAKEN.test(name)) context.setProperty(node, 'id', `the-${name}`);
          return;
        }
        const name = node.tagName === 'a' ? 'href' : 'src';
        const written = node.properties?.[name];
        if (typeof written !== 'string') return;
        const address = toAddress(written, file, places);
        if (address !== written) context.setProperty(node, name, address);
      },
    },
  };
}

/** The address that a link or an image of a Markdown file means. */
export function toAddress(
  written: string,
  file: string | undefined,
  { basePath, pagesDir }: Omit<MarkdownPlaces, 'companiesDir'>,
): string {
  const [, name, fragment = ''] = FILE_OF_PAGE.exec(written) ?? [];
  if (name !== undefined && file !== undefined) {
    const page = relative(pagesDir, resolve(dirname(file), decodeURI(name)));
    if (!page.startsWith('..')) return `${basePath}${encodeURI(pagePathOf(page))}/${fragment}`;
  }
  const isBelowBase =
    written.startsWith('/') && !written.startsWith('//') && !written.startsWith(basePath);
  return isBelowBase ? `${basePath}${written.slice(1)}` : written;
}
