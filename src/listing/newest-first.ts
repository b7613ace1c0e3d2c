// The order of a board's rows.

import type { JobRow } from './row.ts';

/** Newest first; jobs without a date last; the slug settles ties, the same on every machine. */
export function byNewest(
  a: Pick<JobRow, 'posted' | 'slug'>,
  b: Pick<JobRow, 'posted' | 'slug'>,
): number {
  const [dateOfA, dateOfB] = [a.posted ?? -Infinity, b.posted ?? -Infinity];
  if (dateOfA !== dateOfB) return dateOfB - dateOfA;
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}
