// How many of the owner's postings the last build of each site published: the guard against shrinking compares with it.

import type { Store } from '../store/store.ts';

/** A site that a board is built to: a board may have several, and each is guarded by its own past. */
export interface BoardSite {
  outDir: string;
  basePath: string;
}

interface PublishedCount extends BoardSite {
  published: number;
}

const NAME = 'published';
/** Bounds the list for boards that are built to a new folder each time. */
const MAX_SITES = 100;

/** The count of a site's last finished build, even if its files are gone. */
export function readLastPublished(store: Store, site: BoardSite): number | undefined {
  return countsIn(store).find((count) => isOf(site, count))?.published;
}

/** Must be called in a transaction. */
export function writeLastPublished(store: Store, site: BoardSite, published: number): void {
  const { outDir, basePath } = site;
  const others = countsIn(store).filter((count) => !isOf(site, count));
  store.meta.put(NAME, [...others, { outDir, basePath, published }].slice(-MAX_SITES));
}

function countsIn({ meta }: Store): PublishedCount[] {
  return (meta.get(NAME) ?? []) as PublishedCount[];
}

function isOf(site: BoardSite, { outDir, basePath }: PublishedCount): boolean {
  return outDir === site.outDir && basePath === site.basePath;
}
