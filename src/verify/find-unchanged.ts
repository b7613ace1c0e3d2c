// Finds files that were checked for the live site and are unchanged in the new one: they are not read again. Only the
// targets of their links are checked against the new site.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { StoredPage } from '../store/pages.ts';
import { isJudged, type CheckedFile, type SiteToCheck } from './check-files.ts';
import { indexOfFile } from './site-addresses.ts';

/** In place of the index of a file that is gone. */
const MISSING = 0xffffffff;
/** Between batches the process can handle signals. */
const BATCH_SIZE = 4096;

/** Returns unchanged files by their index in the new site; `live` has the live site's files by path. */
export async function findUnchanged(
  site: SiteToCheck,
  live: ReadonlyMap<string, StoredPage>,
): Promise<Map<number, CheckedFile>> {
  const indexOfId = toIndexById(site, live);
  const unchanged = new Map<number, CheckedFile>();
  let visited = 0;
  for (const { id, path, sha256, size, modified, kind, links } of live.values()) {
    if (visited % BATCH_SIZE === 0) await setImmediate();
    visited += 1;
    const index = indexOfId[id] ?? MISSING;
    // The owner's files are few and may have any modification time.
    if (index === MISSING || site.fromPublicDir.has(path)) continue;
    const needed = links.map((linked) => indexOfId[linked] ?? MISSING);
    // A page that needs a missing file is read again, to report which.
    const isPage = isJudged(site, path);
    if (isPage && (kind === 'file' || needed.includes(MISSING))) continue;
    // The build sets times to whole seconds; any other write leaves another time.
    const file = statSync(join(site.folder, path));
    if (file.size !== size || file.mtimeMs !== modified * 1000) continue;
    const known: CheckedFile = { sha256, size, mtimeMs: file.mtimeMs, faults: [] };
    if (isPage) known.page = { isIndexable: kind === 'indexable', needed };
    unchanged.set(index, known);
  }
  return unchanged;
}

function toIndexById(site: SiteToCheck, live: ReadonlyMap<string, StoredPage>): Uint32Array {
  let last = 0;
  for (const { id } of live.values()) last = Math.max(last, id);
  const indexes = new Uint32Array(last + 1).fill(MISSING);
  for (const { id, path } of live.values()) indexes[id] = indexOfFile(site, path) ?? MISSING;
  return indexes;
}
