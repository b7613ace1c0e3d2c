// Files put into place one after another, with the folders that they need. Asking in turns and waiting for each answer
// takes several times as long as small files themselves.

import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Takes a file and a new path; puts the file there too, for nothing where the disk has links. */
export function linkOrCopy(from: string, to: string): void {
  inFolder(to, () => {
    try {
      linkSync(from, to);
    } catch (error) {
      if (isMissing(error)) throw error;
      // Another disk, or one without links.
      copyFileSync(from, to);
    }
  });
}

/** Takes a path and what is to be written there; writes it. */
export function writeFile(path: string, content: Uint8Array): void {
  inFolder(path, () => writeFileSync(path, content));
}

/** Most files share a folder with others: it is made when it is missed. */
function inFolder(path: string, place: () => void): void {
  try {
    place();
  } catch (error) {
    if (!isMissing(error) || mkdirSync(dirname(path), { recursive: true }) === undefined)
      throw error;
    place();
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
