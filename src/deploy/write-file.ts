// Writes files with the folders that they need. Synchronous, since waiting for each asynchronous call takes several
// times as long as writing a small file.

import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Creates a hard link, or a copy where the disk does not allow one. */
export function linkOrCopy(from: string, to: string): void {
  inFolder(to, () => {
    try {
      linkSync(from, to);
    } catch (error) {
      if (isMissing(error)) throw error;
      // A different disk, or one without hard links.
      copyFileSync(from, to);
    }
  });
}

export function writeFile(path: string, content: Uint8Array): void {
  inFolder(path, () => writeFileSync(path, content));
}

/** Creates the folder only after a failure, since most files share a folder with others. */
function inFolder(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isMissing(error) || mkdirSync(dirname(path), { recursive: true }) === undefined)
      throw error;
    write();
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
