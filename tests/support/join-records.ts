// Joins records in memory as a board joins those of its store.

import type { Job } from '../../src/job/job.ts';
import { groupRecords, toJob, type RecordGroup } from '../../src/job/join.ts';
import type { Place } from '../../src/job/place/place.ts';
import type { JobRecord } from '../../src/job/record.ts';

export interface JobOfRecords extends RecordGroup<JobRecord> {
  job: Job;
}

/** Returns each job once, in the order of its first record; `now` is in milliseconds. */
export function joinRecords(
  records: readonly JobRecord[],
  now: number,
  { join = true, placeName = () => '' }: { join?: boolean; placeName?: (at: Place) => string } = {},
): JobOfRecords[] {
  return groupRecords(records, join).map((group) => ({
    ...group,
    job: toJob(group.records, group.digits, now, placeName),
  }));
}
