// What a posting comes to at an instant. Readings are kept from one build to the next and know no clock.

import type { JobFacts, JobState } from '../job/job.ts';
import { stateAt } from '../job/state.ts';
import type { PostingReading } from '../intake/read-postings.ts';

/** Google's answer to an open posting; a closed or scheduled one has no job result, however complete it is. */
export type Outcome = PostingReading['verdict'] | Exclude<JobState, 'open'>;

/** Takes a posting's verdict, its dates where it can be published, and an instant in milliseconds. */
export function outcomeAt(
  verdict: PostingReading['verdict'],
  dates: Pick<JobFacts, 'datePosted' | 'validThrough'> | undefined,
  now: number,
): Outcome {
  const state = dates === undefined ? 'open' : stateAt(dates, now);
  return state === 'open' ? verdict : state;
}

/** Gives a count of each outcome, all of them zero, in the order in which they are told. */
export function noOutcomes(): Record<Outcome, number> {
  return {
    eligible: 0,
    'eligible with warnings': 0,
    'not eligible': 0,
    quarantined: 0,
    closed: 0,
    scheduled: 0,
  };
}
