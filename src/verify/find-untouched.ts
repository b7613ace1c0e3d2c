// Files that were checked when the live site was made, and are the same in the new one: they are not read again. What
// a page says is as it was; whether its links still lead somewhere is a question to the new site.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isJudged, type CheckedFile, type SiteToCheck } from './check-files.ts';
import { INDEXABLE, NO_PAGE, type PageLinks } from './page-links.ts';
import { placeOf } from './site-addresses.ts';

/** The live site as it was when it was checked. */
export interface CheckedSite {
  /** By path, in the order of paths; times in seconds. */
  files: ReadonlyMap<string, { sha256: string; size: number; modified: number }>;
  links: PageLinks;
}

/** The place of what is no file of the site any more. */
const GONE = 0xffffffff;
/** So many files at one go; between them the process hears signals. */
const AT_ONE_GO = 4096;

/** Takes the new site and the live one; gives what is known of each file that needs no reading, by its place in the new site. */
export async function findUntouched(
  site: SiteToCheck,
  { files, links }: CheckedSite,
): Promise<Map<number, CheckedFile>> {
  const placesNow = Uint32Array.from(files.keys(), (path) => placeOf(site, path) ?? GONE);
  const neededNow = links.needed.map((place) => placesNow[place] ?? GONE);
  const untouched = new Map<number, CheckedFile>();
  let [at, end] = [-1, 0];
  for (const [path, { sha256, size, modified }] of files) {
    at += 1;
    if (at % AT_ONE_GO === 0) await setImmediate();
    const [place, kind] = [placesNow[at] ?? GONE, links.kinds[at] ?? NO_PAGE];
    const needed = neededNow.subarray(end, (end = links.ends[at] ?? end));
    // The owner's files are few, and may have the times that their owner gave them.
    if (place === GONE || site.owned.has(path)) continue;
    // A page that needs a file that is gone is read again, and says which.
    const isPage = isJudged(site, path);
    if (isPage && (kind === NO_PAGE || needed.includes(GONE))) continue;
    // Times are whole seconds, set by the build; who writes a file leaves another.
    const file = statSync(join(site.folder, path));
    if (file.size !== size || file.mtimeMs !== modified * 1000) continue;
    const known: CheckedFile = { sha256, size, mtimeMs: file.mtimeMs };
    if (isPage) known.page = { faults: [], isIndexable: kind === INDEXABLE, needed };
    untouched.set(place, known);
  }
  return untouched;
}
