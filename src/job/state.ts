// Whether a job can still be applied for, at a given instant.

import type { StatedDate } from './date.ts';
import type { JobState } from './job.ts';

interface Dates {
  datePosted?: StatedDate;
  validThrough?: StatedDate;
}

/** `now` is in milliseconds; a job without validThrough never closes. */
export function stateAt({ datePosted, validThrough }: Dates, now: number): JobState {
  if (validThrough !== undefined && now > validThrough.instant) return 'closed';
  if (datePosted !== undefined && datePosted.instant > now) return 'scheduled';
  return 'open';
}
