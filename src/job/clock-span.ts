// The time in which a board stays the same without a change of its postings.

import type { JobFacts } from './job.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Instants in milliseconds; `until` is the first at which the board differs. */
export interface ClockSpan {
  since: number;
  until: number;
}

export interface ClockRules {
  closingSoonDays: number;
  /** How many days a closed job still has its page. */
  keepClosedDays: number;
}

/** The span around `now` in which no job opens, closes, comes near its end or loses its page. */
export function spanAround(
  stated: Iterable<Pick<JobFacts, 'datePosted' | 'validThrough'>>,
  now: number,
  { closingSoonDays, keepClosedDays }: ClockRules,
): ClockSpan {
  let since = 0;
  let until = Infinity;
  const addChange = (instant: number) => {
    if (instant > now) until = Math.min(until, instant);
    else since = Math.max(since, instant);
  };
  for (const { datePosted, validThrough } of stated) {
    if (datePosted !== undefined) addChange(datePosted.instant);
    if (validThrough === undefined) continue;
    addChange(validThrough.instant - closingSoonDays * DAY);
    // At its last instant a job is still open, and its page still there.
    addChange(validThrough.instant + 1);
    addChange(validThrough.instant + keepClosedDays * DAY + 1);
  }
  return { since, until };
}
