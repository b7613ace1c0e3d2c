// Counts and paths as the command line says them.

import { relative } from 'node:path';
import type { PassedOverFile } from '../../intake/files.ts';
import { escapeControls } from '../../job/problem.ts';

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

/** A folder of something else may have been named. */
const MOST_PASSED_OVER = 20;

/** Takes what folders hold beside postings; gives a line for each of the first. */
export function passedOverLines(passedOver: readonly PassedOverFile[]): string[] {
  const lines = passedOver
    .slice(0, MOST_PASSED_OVER)
    .map(({ path, reason }) => `${escapeControls(path)} was left alone: it is ${reason}.`);
  const rest = passedOver.length - lines.length;
  return rest > 0 ? [...lines, `and ${count(rest, 'more file')} left alone`] : lines;
}
