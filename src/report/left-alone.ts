// What a folder of postings holds beside postings, in words: an owner whose files are of another kind must hear of each.

import { escapeControls } from '../job/problem.ts';
import type { PassedOverFile } from '../intake/files.ts';

/** A folder of something else may have been named. */
const MOST_NAMED = 20;
const figures = new Intl.NumberFormat('en');

/** Takes what folders hold beside postings; gives a line for each of the first. */
export function passedOverLines(passedOver: readonly PassedOverFile[]): string[] {
  const lines = passedOver
    .slice(0, MOST_NAMED)
    .map(({ path, reason }) => `${escapeControls(path)} was left alone: it is ${reason}.`);
  const rest = passedOver.length - lines.length;
  return rest > 0 ? [...lines, `and ${plural(rest, 'more file')} left alone`] : lines;
}

/** The same, with the objects of other types that files hold. */
export function leftAloneLines({
  passedOver,
  otherTypes,
}: {
  passedOver: readonly PassedOverFile[];
  otherTypes: number;
}): string[] {
  const lines = passedOverLines(passedOver);
  if (otherTypes > 0) lines.push(`${plural(otherTypes, 'object')} of other types passed over.`);
  return lines;
}

function plural(number: number, noun: string): string {
  return `${figures.format(number)} ${noun}${number === 1 ? '' : 's'}`;
}
