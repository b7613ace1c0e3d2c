// From when until when a board is the same, whatever the clock says: between two ends or beginnings of its jobs.

import type { JobFacts } from './job.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Instants in milliseconds: the first at which the board is as it is, and the first at which it is not any more. */
export interface ClockSpan {
  since: number;
  until: number;
}

/** What decides when a job changes by itself. */
export interface ClockRules {
  closingSoonDays: number;
  /** How many days a closed job keeps its page. */
  keepClosedDays: number;
}

/** Takes what the board's records state, an instant and the site's rules; gives the span around the instant in which nothing begins, ends or comes near its end. */
export function spanAround(
  stated: Iterable<Pick<JobFacts, 'datePosted' | 'validThrough'>>,
  now: number,
  { closingSoonDays, keepClosedDays }: ClockRules,
): ClockSpan {
  let since = 0;
  let until = Infinity;
  const note = (instant: number) => {
    if (instant > now) until = Math.min(until, instant);
    else since = Math.max(since, instant);
  };
  for (const { datePosted, validThrough } of stated) {
    if (datePosted !== undefined) note(datePosted.instant);
    if (validThrough === undefined) continue;
    note(validThrough.instant - closingSoonDays * DAY);
    // The last instant still belongs to the job, and to its page.
    note(validThrough.instant + 1);
    note(validThrough.instant + keepClosedDays * DAY + 1);
  }
  return { since, until };
}
