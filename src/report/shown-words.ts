// Counts and paths as the command line prints them.

import { relative } from 'node:path';

export const figures = new Intl.NumberFormat('en');

/** Returns "1 posting" or "2,000 postings". */
export function count(number: number, noun: string): string {
  return `${figures.format(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** Makes an absolute path relative where it is below the working folder. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below === '' || below.startsWith('..') ? path : below;
}
