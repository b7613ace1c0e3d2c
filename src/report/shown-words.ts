// Counts and paths as the command line says them.

import { relative } from 'node:path';

export const figures = new Intl.NumberFormat('en');

/** Takes a number and a noun; gives "1 posting" or "2,000 postings". */
export function count(number: number, noun: string): string {
  return `${figures.format(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** Takes an absolute path; gives it as seen from the working folder, where it lies below that. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below === '' || below.startsWith('..') ? path : below;
}
