// What the store knows of the site that is live: which it is, what it was made from, and each of its files.

import type { BoardFacts } from '../board/stored-board.ts';
import type { StoredPage } from '../store/pages.ts';
import { readIntactStore, type Store } from '../store/store.ts';

/** Where a site is, and a hash of the code and the settings that made it. */
export interface SiteVersion {
  outDir: string;
  version: string;
}

/** Which site is live, and the postings and the clock that it was made from. */
export type LiveSite = SiteVersion & Pick<BoardFacts, 'postings' | 'since' | 'until'>;

const NAME = 'site';

/** Undefined where it is not known which site is live, as after a build that was killed while publishing. */
export function readLiveSite({ meta }: Store): LiveSite | undefined {
  return meta.get(NAME) as LiveSite | undefined;
}

export function writeLiveSite({ meta }: Store, site: LiveSite): void {
  meta.put(NAME, site);
}

export function removeLiveSite({ meta }: Store): void {
  meta.remove(NAME);
}

/** The files of the live site by path; none where other code or another output folder made it. */
export function readLivePages(
  store: Store,
  { outDir, version }: SiteVersion,
): ReadonlyMap<string, StoredPage> {
  const live = readLiveSite(store);
  const isThis = live?.outDir === outDir && live.version === version;
  return isThis ? store.pages.all() : new Map();
}

/** The files of the last finished site by path; undefined where there is none or the store can't be read. */
export function readFinishedSite(cacheDir: string): ReadonlyMap<string, StoredPage> | undefined {
  const pages = readIntactStore(cacheDir, (store) => store.pages.all());
  return pages !== undefined && pages.size > 0 ? pages : undefined;
}
