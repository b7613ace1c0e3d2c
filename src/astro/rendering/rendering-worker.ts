// Renders pages on a thread of its own.

import { parentPort, workerData } from 'node:worker_threads';
import { openLineSpool, type SpooledLine } from '../jobs-file/line-spool.ts';
import { openBundle, type BundleContext } from './bundle.ts';
import { createPageRenderer } from './page-renderer.ts';
import type { PageToRender } from './page-to-render.ts';

export interface RenderingThreadData {
  bundle: BundleContext;
  /** The build folder. */
  folder: string;
  /** The thread's own file for the markup of jobs. */
  spool: string;
  /** A page that loads the board: rendered and discarded while the main thread collects the paths. */
  warmUp: { route: string; url: string };
}

export interface RenderedBatch {
  pages: number;
  /** The markup of the jobs among them. */
  lines: SpooledLine[];
}

/** First whether the thread can render, then each batch. */
export type RenderingAnswer = 'ready' | 'unusable' | RenderedBatch;

const { bundle, folder, spool, warmUp } = workerData as RenderingThreadData;
const lines = openLineSpool(spool);
const renderer = prepare();
/** Renders one batch at a time, also where one arrives during another. */
let last: Promise<void> = renderer.then(() => undefined);

async function prepare(): Promise<ReturnType<typeof createPageRenderer> | undefined> {
  const program = await openBundle(bundle);
  if (program === undefined) {
    report('unusable');
    return undefined;
  }
  const { routes, answer } = program;
  const routeData = routes.find(({ route }) => route === warmUp.route);
  if (routeData !== undefined) await answer(new Request(warmUp.url), { routeData });
  report('ready');
  return createPageRenderer(routes, answer, folder, lines.add);
}

function report(answer: RenderingAnswer): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', (pages: PageToRender[]) => {
  last = last.then(async () => {
    const render = await renderer;
    // The main thread renders them.
    if (render === undefined) return;
    for (const page of pages) await render(page);
    report({ pages: pages.length, lines: lines.take() });
  });
});
