// A file that may not be there yet, or not any more.

import { openSync } from 'node:fs';

/** Takes a path; opens it for reading, or gives nothing where there is no such file. */
export function openWhereThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
