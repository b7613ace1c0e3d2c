// A page as it goes to whoever renders it: which route makes it, what Astro is asked for, and where the answer goes.

import type { PathWithRoute } from 'astro';

/** Plain values, so that it can go to another thread. */
export interface PageToRender {
  /** The file of the route. */
  component: string;
  url: string;
  /** Below the site's folder, with forward slashes. */
  file: string;
  /** Of all that the file shows, as its route says; without it, the file is made by every build. */
  key?: string;
}

/** Astro writes these beside the index, where hosts look for them. */
const STATUS_PAGES = ['404', '500'];

/** Takes a path with its route, the site's origin and its base path; gives the page, at the address and in the file that Astro itself uses for `format: 'directory'` and `trailingSlash: 'always'`. */
export function toPageToRender(
  { pathname, route, cacheKey }: PathWithRoute,
  siteUrl: string,
  basePath: string,
): PageToRender {
  const path = pathname.replace(/^\/|\/$/g, '');
  const { component } = route;
  const key = cacheKey !== undefined && { key: cacheKey };
  if (route.type !== 'page') {
    // The path of a route whose name has more than one changing part ends in a slash, and only so is it known again.
    return { component, url: endpointUrl(pathname, siteUrl, basePath), file: path, ...key };
  }
  const folder = path === '' ? '' : `${path}/`;
  return {
    component,
    url: `${siteUrl}${basePath}${folder}`,
    file: STATUS_PAGES.includes(path) ? `${path}.html` : `${folder}index.html`,
    ...key,
  };
}

/** Takes the path of a route that is no page, the site's origin and its base path; gives what Astro is asked for. */
function endpointUrl(pathname: string, siteUrl: string, basePath: string): string {
  return `${siteUrl}${basePath}${pathname.slice(1)}`;
}

/** Takes pages; throws an error that names both routes where two make one file. */
export function refuseConflicts(pages: readonly PageToRender[]): void {
  const takenBy = new Map<string, string>();
  for (const { file, component } of pages) {
    const other = takenBy.get(file);
    if (other !== undefined) throw new Error(`Both ${other} and ${component} make ${file}.`);
    takenBy.set(file, component);
  }
}

/** Takes a file of the site; gives the slug of the job whose page it is, or beside whose page it stands. */
function jobOfFile(file: string): string | undefined {
  return /^jobs\/([^/.]+)(?:\.ics|\.json|\/index\.html)$/.exec(file)?.[1];
}

/** Takes pages; gives the same, those of one job where its first is: a job that was read for one is at hand for the next. */
export function jobsTogether(pages: readonly PageToRender[]): PageToRender[] {
  const groups = new Map<string, PageToRender[]>();
  for (const page of pages) {
    const group = jobOfFile(page.file) ?? `${page.file}/`;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [page]);
    else known.push(page);
  }
  return [...groups.values()].flat();
}
