// What is in a folder that may not be there, as a first build finds it.

import { type Dirent, readdirSync } from 'node:fs';

/** Takes a folder; gives what is directly in it, nothing where there is no folder. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
