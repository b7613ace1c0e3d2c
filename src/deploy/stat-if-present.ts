// The stats of a path that may not exist.

import { statSync, type Stats } from 'node:fs';

/** Returns undefined where nothing is there or the path contains circular links. */
export function statIfPresent(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}
