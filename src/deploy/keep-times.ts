// A file that a build wrote again with the bytes that it had keeps its time. rsync, rclone and the cloud's own tools
// look at size and time before they upload, and web servers make their ETag of them. The times come from the manifest
// and not from the old site, so that a fresh checkout with a kept cache folder has them too. A file that was
// linked from the old site has its time already.

import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestEntry } from './manifest.ts';

/** Takes a site's folder, its files and the manifest of the site before; sets each file's time and gives the new manifest's entries. */
export function keepTimes(
  folder: string,
  files: readonly Omit<ManifestEntry, 'modified'>[],
  before: Manifest | undefined,
): ManifestEntry[] {
  return files.map((file) => {
    const known = before?.get(file.path);
    const path = join(folder, file.path);
    const modified =
      known?.sha256 === file.sha256 ? known.modified : Math.floor(statSync(path).mtimeMs / 1000);
    // Whole seconds for new files too: every file system and tool keeps those.
    utimesSync(path, modified, modified);
    return { ...file, modified };
  });
}
