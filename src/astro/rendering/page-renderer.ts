// Renders pages with the program that Astro bundled and writes them synchronously: for small files, asynchronous writing
// takes several times as long.

import { join } from 'node:path';
import type { RouteData } from 'astro';
import { writeFile } from '../../deploy/write-file.ts';
import type { PageToRender } from './page-to-render.ts';

export type Answer = (request: Request, options: { routeData: RouteData }) => Promise<Response>;

/** Is given each file's content as it is written. */
export type OnContent = (file: string, content: Buffer) => void;

/** Returns a function that renders a page into its file; it rejects where the route is unknown or answers with an error. */
export function createPageRenderer(
  routes: Iterable<RouteData>,
  answer: Answer,
  folder: string,
  onContent: OnContent,
): (page: PageToRender) => Promise<void> {
  const routeOf = new Map([...routes].map((route) => [route.component, route]));
  return async ({ component, url, file }) => {
    const routeData = routeOf.get(component);
    if (routeData === undefined) throw new Error(`Astro has no route ${component}.`);
    const response = await answer(new Request(url), { routeData });
    const isPage = response.ok || file === `${response.status}.html`;
    if (!isPage) throw new Error(`${file} was answered with ${response.status}.`);
    const content = Buffer.from(await response.arrayBuffer());
    writeFile(join(folder, file), content);
    onContent(file, content);
  };
}
