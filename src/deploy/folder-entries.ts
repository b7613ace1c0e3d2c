// Reads folders that may not exist yet, as in a first build.

import { type Dirent, readdirSync } from 'node:fs';

/** Returns an empty list where there is no folder. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
