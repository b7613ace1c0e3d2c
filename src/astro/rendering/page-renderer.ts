// Renders pages with the program that Astro bundled of the site, and writes them at once: asking in turns and waiting for
// each answer takes several times as long as small files themselves.

import { join } from 'node:path';
import type { RouteData } from 'astro';
import { writeFile } from '../../deploy/place-file.ts';
import type { PageToRender } from './page-to-render.ts';

/** Answers a request by one of the site's routes. */
export type Answer = (request: Request, options: { routeData: RouteData }) => Promise<Response>;

/** Takes the site's routes, what answers by them, and the site's folder; gives what renders a page into its file. */
export function createPageRenderer(
  routes: Iterable<RouteData>,
  answer: Answer,
  folder: string,
): (page: PageToRender) => Promise<void> {
  const routeOf = new Map([...routes].map((route) => [route.component, route]));
  return async ({ component, url, file }) => {
    const routeData = routeOf.get(component);
    if (routeData === undefined) throw new Error(`Astro has no route ${component}.`);
    const response = await answer(new Request(url), { routeData });
    const isPage = response.ok || file === `${response.status}.html`;
    if (!isPage) throw new Error(`${file} was answered with ${response.status}.`);
    writeFile(join(folder, file), new Uint8Array(await response.arrayBuffer()));
  };
}
