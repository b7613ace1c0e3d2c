// One posting → its record and its problems.

import { toFacts } from '../job/facts.ts';
import type { FactsContext } from '../job/facts-context.ts';
import type { Posting } from '../job/posting.ts';
import { quoteFound, type Problem } from '../job/problem.ts';
import { toRecord, type JobRecord } from '../job/record.ts';
import { judge } from '../structured-data/eligibility/verdict.ts';

/** Where a posting is written. */
export type RecordSource = Pick<JobRecord, 'file' | 'position' | 'line'>;

/** A posting's problems, and its record unless it can't be published. */
export interface RecordResult {
  record?: JobRecord;
  problems: Problem[];
  /** Whether the next build may come to another result. */
  isUnsettled?: true;
}

/** Turns a posting into its record, on this thread or another. */
export type ReadRecord = (
  posting: Posting,
  source: RecordSource,
) => RecordResult | Promise<RecordResult>;

export function createReadRecord(
  context: FactsContext,
): (posting: Posting, source: RecordSource) => RecordResult {
  let isUnsettled = false;
  const describe: FactsContext['describe'] = (unsafe) => {
    const described = context.describe(unsafe);
    if ('isUnsettled' in described) isUnsettled = true;
    return described;
  };
  const watched = { ...context, describe };
  return (posting, source) => {
    isUnsettled = false;
    try {
      return read(posting, source);
    } catch (error) {
      return { problems: [toDefect(error)] };
    }
  };

  function read(posting: Posting, source: RecordSource): RecordResult {
    const { facts, described, problems } = toFacts(posting, watched);
    const unsettled = isUnsettled ? { isUnsettled } : {};
    if (facts === undefined || described === undefined) return { problems, ...unsettled };
    problems.push(...judge({ facts, posting, text: described.text }));
    const record = toRecord(source, facts, posting, described.minHash);
    return { record, problems, ...unsettled };
  }
}

/** One posting that triggers a defect must not stop the others; it is reported to its owner. */
export function toDefect(error: unknown): Problem {
  const message = `can't be read because of a defect of Placard (${quoteFound(String(error))}). Report it together with the posting, or move the posting elsewhere.`;
  return { field: '', severity: 'error', message };
}
