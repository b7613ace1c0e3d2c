// Renders pages on a thread of its own.

import { parentPort, workerData } from 'node:worker_threads';
import { openBundle, type BundleContext } from './bundle.ts';
import { createPageRenderer } from './page-renderer.ts';
import type { PageToRender } from './page-to-render.ts';

/** What a thread starts with. */
export interface RenderingThreadData {
  bundle: BundleContext;
  /** Of the site in the making. */
  folder: string;
  /** A page that needs the board: rendered at once, and thrown away, while the first thread finds out what there is to render. */
  warmUp: { route: string; url: string };
}

/** That the board is made, or that the program can't be used here; then of each batch, how many pages it had. */
export type RenderingAnswer = 'ready' | 'unusable' | number;

const { bundle, folder, warmUp } = workerData as RenderingThreadData;
const renderer = prepare();
/** Batches follow each other, also where one arrives while another is rendered. */
let last: Promise<void> = renderer.then(() => undefined);

async function prepare(): Promise<ReturnType<typeof createPageRenderer> | undefined> {
  const program = await openBundle(bundle);
  if (program === undefined) {
    tell('unusable');
    return undefined;
  }
  const { routes, answer } = program;
  const routeData = routes.find(({ route }) => route === warmUp.route);
  if (routeData !== undefined) await answer(new Request(warmUp.url), { routeData });
  tell('ready');
  return createPageRenderer(routes, answer, folder);
}

function tell(told: RenderingAnswer): void {
  parentPort?.postMessage(told);
}

parentPort?.on('message', (pages: PageToRender[]) => {
  last = last.then(async () => {
    const render = await renderer;
    // The first thread renders them.
    if (render === undefined) return;
    for (const page of pages) await render(page);
    tell(pages.length);
  });
});
