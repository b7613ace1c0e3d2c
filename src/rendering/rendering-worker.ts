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
}

/** That the first page is made, for which the board was; then of each batch, how many pages it had. */
export type RenderingAnswer = 'begun' | number;

const { bundle, folder } = workerData as RenderingThreadData;
const renderer = openBundle(bundle).then(({ routes, answer }) =>
  createPageRenderer(routes, answer, folder),
);
/** Batches follow each other, also where one arrives while another is rendered. */
let last: Promise<void> = renderer.then(() => undefined);
let hasBegun = false;

function answer(told: RenderingAnswer): void {
  parentPort?.postMessage(told);
}

parentPort?.on('message', (pages: PageToRender[]) => {
  last = last.then(async () => {
    const render = await renderer;
    for (const page of pages) {
      await render(page);
      if (!hasBegun) answer('begun');
      hasBegun = true;
    }
    answer(pages.length);
  });
});
