// A page to render: its route, the address to request, and the file to write.

import type { PathWithRoute } from 'astro';

/** Plain values, so that it can be posted to a thread. */
export interface PageToRender {
  /** The file of the route. */
  component: string;
  url: string;
  /** Below the site's folder, with forward slashes. */
  file: string;
  /** The route's cache key; a file without one is rendered by every build. */
  key?: string;
}

/** Astro writes these beside the index, where hosts look for them. */
const STATUS_PAGES = ['404', '500'];

/** Uses the address and the file that Astro itself uses for `format: 'directory'` and `trailingSlash: 'always'`. */
export function toPageToRender(
  { pathname, route, cacheKey }: PathWithRoute,
  siteUrl: string,
  basePath: string,
): PageToRender {
  const path = pathname.replace(/^\/|\/$/g, '');
  const { component } = route;
  const key = cacheKey !== undefined && { key: cacheKey };
  if (route.type !== 'page') {
    // The path of a route with several parameters in its name ends in a slash, and Astro matches only that.
    return { component, url: `${siteUrl}${basePath}${pathname.slice(1)}`, file: path, ...key };
  }
  const folder = path === '' ? '' : `${path}/`;
  return {
    component,
    url: `${siteUrl}${basePath}${folder}`,
    file: STATUS_PAGES.includes(path) ? `${path}.html` : `${folder}index.html`,
    ...key,
  };
}

/** Throws an error that names both routes where two write the same file. */
export function refuseConflicts(pages: readonly PageToRender[]): void {
  const takenBy = new Map<string, string>();
  for (const { file, component } of pages) {
    const other = takenBy.get(file);
    if (other !== undefined) throw new Error(`Both ${other} and ${component} make ${file}.`);
    takenBy.set(file, component);
  }
}

/** Returns the slug of the job that a file is the page of, or belongs to. */
function jobOfFile(file: string): string | undefined {
  return /^jobs\/([^/.]+)(?:\.ics|\/index\.html)$/.exec(file)?.[1];
}

/** Moves the files of each job next to its first one, since the board caches the last job that was read. */
export function groupByJob(pages: readonly PageToRender[]): PageToRender[] {
  const groups = new Map<string, PageToRender[]>();
  for (const page of pages) {
    const group = jobOfFile(page.file) ?? `${page.file}/`;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [page]);
    else known.push(page);
  }
  return [...groups.values()].flat();
}
