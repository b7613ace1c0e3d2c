// The values of a group of the form, as the build writes them and the list's script adds to them.

import { listWords } from '#words';
import { countLabel } from './counts.ts';

/** One value of a group. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** How many values "Show more" adds at once. */
export const MORE_AT_ONCE = 20;

/** Labels the button that adds values, with how many it adds next. */
export function showMoreLabel(left: number): string {
  return listWords.showMore(countLabel(Math.min(MORE_AT_ONCE, left)));
}
