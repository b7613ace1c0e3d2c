// The same file in a second place, for nothing where the disk has links.

import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Takes a file and a new path; puts the file there too, with the folders that it needs. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      // Most files share a folder with others: it is made when it is missed.
      if (mkdirSync(dirname(to), { recursive: true }) === undefined) throw error;
      linkOrCopy(from, to);
      return;
    }
    // Another disk, or one without links.
    copyFileSync(from, to);
  }
}
