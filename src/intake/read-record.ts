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
  /** Whether it may come out another way the next time. */
  isUnsettled?: true;
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
  let isUnsettled = false;
  const describe: FactsContext['describe'] = (unsafe) => {
    const described = context.describe(unsafe);
    if ('isUnsettled' in described) isUnsettled = true;
    return described;
  };
  const watched = { ...context, describe };
  return (posting, source) => {
    isUnsettled = false;
    const { facts, described, problems } = toFacts(posting, watched);
    const unsettled = isUnsettled ? { isUnsettled } : {};
    if (facts === undefined || described === undefined) return { problems, ...unsettled };
    problems.push(...judge({ facts, posting, text: described.text }));
    const record = toRecord(source, facts, posting, described.minHash);
    return { record, problems, ...unsettled };
  };
}
