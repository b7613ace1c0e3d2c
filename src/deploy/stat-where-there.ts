// What the system says of a path at which there may be nothing.

import { statSync, type Stats } from 'node:fs';

/** Takes a path; gives what is there, or nothing where nothing is or a link on the way leads round in a circle. */
export function statWhereThere(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}
