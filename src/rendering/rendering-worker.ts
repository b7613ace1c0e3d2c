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
  /** What makes the board: asked for at once, while the first thread finds out what there is to render. */
  board: { route: string; url: string };
}

/** That the board is made; then of each batch, how many pages it had. */
export type RenderingAnswer = 'ready' | number;

const { bundle, folder, board } = workerData as RenderingThreadData;
const renderer = prepare();
/** Batches follow each other, also where one arrives while another is rendered. */
let last: Promise<void> = renderer.then(() => undefined);

async function prepare(): Promise<ReturnType<typeof createPageRenderer>> {
  const { routes, answer } = await openBundle(bundle);
  const routeData = routes.find(({ route }) => route === board.route);
  if (routeData === undefined) throw new Error(`Astro has no route ${board.route}.`);
  const response = await answer(new Request(board.url), { routeData });
  if (!response.ok) throw new Error(`The board was answered with ${response.status}.`);
  tell('ready');
  return createPageRenderer(routes, answer, folder);
}

function tell(told: RenderingAnswer): void {
  parentPort?.postMessage(told);
}

parentPort?.on('message', (pages: PageToRender[]) => {
  last = last.then(async () => {
    const render = await renderer;
    for (const page of pages) await render(page);
    tell(pages.length);
  });
});
