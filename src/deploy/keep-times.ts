// A file that a build wrote again with the bytes that it had keeps its time. rsync, rclone and the cloud's own tools
// look at size and time before they upload, and web servers make their ETag of them. The times come from the manifest
// and not from the old site, so that a fresh checkout with a kept cache folder has them too. A file that was
// linked from the old site has its time already.

import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestEntry } from './manifest.ts';

/** A file as it was written. */
interface WrittenFile extends Omit<ManifestEntry, 'modified'> {
  mtimeMs: number;
}

/** Takes a site's folder, its files as they were written and the manifest of the site before; sets each file's time where it has another, and gives the new manifest's entries. */
export function keepTimes(
  folder: string,
  files: readonly WrittenFile[],
  before: Manifest | undefined,
): ManifestEntry[] {
  return files.map(({ path, sha256, size, mtimeMs }) => {
    const known = before?.get(path);
    // Whole seconds for new files too: every file system and tool keeps those.
    const modified = known?.sha256 === sha256 ? known.modified : Math.floor(mtimeMs / 1000);
    if (mtimeMs !== modified * 1000) utimesSync(join(folder, path), modified, modified);
    return { path, sha256, size, modified };
  });
}
