// Files that were checked when the live site was made, and are the same in the new one: they are not read again. What
// a page says is as it was; whether its links still lead somewhere is a question to the new site.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { StoredPage } from '../store/pages.ts';
import { isJudged, type CheckedFile, type SiteToCheck } from './check-files.ts';
import { placeOf } from './site-addresses.ts';

/** The index of what is no file of the site any more. */
const MISSING = 0xffffffff;
/** So many files at one go; between them the process hears signals. */
const AT_ONE_GO = 4096;

/** Finds the files of the new site that need no reading, by their index there; the live site's files are given by path. */
export async function findUntouched(
  site: SiteToCheck,
  live: ReadonlyMap<string, StoredPage>,
): Promise<Map<number, CheckedFile>> {
  const indexOfId = indexesNow(site, live);
  const untouched = new Map<number, CheckedFile>();
  let looked = 0;
  for (const { id, path, sha256, size, modified, kind, links } of live.values()) {
    if (looked % AT_ONE_GO === 0) await setImmediate();
    looked += 1;
    const index = indexOfId[id] ?? MISSING;
    // The owner's files are few, and may have the times that their owner gave them.
    if (index === MISSING || site.owned.has(path)) continue;
    const needed = links.map((linked) => indexOfId[linked] ?? MISSING);
    // A page that needs a file that is gone is read again, and says which.
    const isPage = isJudged(site, path);
    if (isPage && (kind === 'file' || needed.includes(MISSING))) continue;
    // Times are whole seconds, set by the build; who writes a file leaves another.
    const file = statSync(join(site.folder, path));
    if (file.size !== size || file.mtimeMs !== modified * 1000) continue;
    const known: CheckedFile = { sha256, size, mtimeMs: file.mtimeMs };
    if (isPage) known.page = { faults: [], isIndexable: kind === 'indexable', needed };
    untouched.set(index, known);
  }
  return untouched;
}

function indexesNow(site: SiteToCheck, live: ReadonlyMap<string, StoredPage>): Uint32Array {
  let last = 0;
  for (const { id } of live.values()) last = Math.max(last, id);
  const indexes = new Uint32Array(last + 1).fill(MISSING);
  for (const { id, path } of live.values()) indexes[id] = placeOf(site, path) ?? MISSING;
  return indexes;
}
