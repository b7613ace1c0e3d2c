// Preserves the modification time of a file that is written again with the same bytes: rsync, rclone and the tools of
// clouds compare size and time before they upload, and web servers derive their ETag from them. The times come from the
// manifest, not from the old site, so that a fresh checkout with a restored cache folder has them too.

import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestEntry } from './manifest.ts';

interface WrittenFile extends Omit<ManifestEntry, 'modified'> {
  mtimeMs: number;
}

/** Sets the times of files that are in `before` with the same bytes; returns the entries of the new manifest. */
export function preserveTimes(
  folder: string,
  files: readonly WrittenFile[],
  before: Manifest | undefined,
): ManifestEntry[] {
  return files.map(({ path, sha256, size, mtimeMs }) => {
    const known = before?.get(path);
    // Whole seconds for new files too: every file system and tool preserves those.
    const modified = known?.sha256 === sha256 ? known.modified : Math.floor(mtimeMs / 1000);
    if (mtimeMs !== modified * 1000) utimesSync(join(folder, path), modified, modified);
    return { path, sha256, size, modified };
  });
}
