// A posting's outcome at an instant. Results are cached from one build to the next and don't depend on the clock.

import type { JobFacts, JobState } from '../job/job.ts';
import { stateAt } from '../job/state.ts';
import type { PostingResult } from '../intake/read-postings.ts';

/** Google's verdict on an open posting; a closed or scheduled one has no job result, however complete it is. */
export type Outcome = PostingResult['verdict'] | Exclude<JobState, 'open'>;

/** `dates` is undefined where the posting can't be published; `now` is in milliseconds. */
export function outcomeAt(
  verdict: PostingResult['verdict'],
  dates: Pick<JobFacts, 'datePosted' | 'validThrough'> | undefined,
  now: number,
): Outcome {
  const state = dates === undefined ? 'open' : stateAt(dates, now);
  return state === 'open' ? verdict : state;
}

/** Zero for each outcome, in the order in which they are reported. */
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
