// The sentences about files that are not read, so that an owner whose files are of another kind learns why.

import { escapeControls } from '../job/problem.ts';
import type { IgnoredFile } from '../intake/files.ts';

/** The named folder may be one without postings. */
const MOST_NAMED = 20;
const figures = new Intl.NumberFormat('en');

export function ignoredFileLines(ignored: readonly IgnoredFile[]): string[] {
  const lines = ignored
    .slice(0, MOST_NAMED)
    .map(({ path, reason }) => `${escapeControls(path)} was ignored: it is ${reason}.`);
  const rest = ignored.length - lines.length;
  return rest > 0 ? [...lines, `and ${plural(rest, 'more file')} ignored`] : lines;
}

/** Includes the objects of other types that files hold. */
export function ignoredLines({
  passedOver,
  otherTypes,
}: {
  passedOver: readonly IgnoredFile[];
  otherTypes: number;
}): string[] {
  const lines = ignoredFileLines(passedOver);
  if (otherTypes > 0) lines.push(`${plural(otherTypes, 'object')} of other types ignored.`);
  return lines;
}

function plural(number: number, noun: string): string {
  return `${figures.format(number)} ${noun}${number === 1 ? '' : 's'}`;
}
