// One posting → its record and everything that is wrong with it.

import { toFacts } from '../job/facts.ts';
import type { FactsContext } from '../job/facts-context.ts';
import type { Posting } from '../job/posting.ts';
import type { Problem } from '../job/problem.ts';
import { toRecord, type JobRecord } from '../job/record.ts';
import { judge } from '../structured-data/eligibility/verdict.ts';

/** Where a posting stands. */
export type RecordSource = Pick<JobRecord, 'file' | 'position' | 'line'>;

/** A posting's record, or nothing when it can't be published, and everything that is wrong with it. */
export interface RecordReading {
  record?: JobRecord;
  problems: Problem[];
}

/** Turns a posting into its record, here or on another thread. */
export type ReadRecord = (
  posting: Posting,
  source: RecordSource,
) => RecordReading | Promise<RecordReading>;

/** Takes what reading needs to know; gives what turns postings into records. */
export function createReadRecord(
  context: FactsContext,
): (posting: Posting, source: RecordSource) => RecordReading {
  return (posting, source) => {
    const { facts, text, problems } = toFacts(posting, context);
    if (facts === undefined || text === undefined) return { problems };
    problems.push(...judge({ facts, posting, text }));
    return { record: toRecord(source, facts, posting, text), problems };
  };
}
