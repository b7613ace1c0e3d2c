// One file → its records and its account, collected.

import type { JobRecord } from '../job/record.ts';
import type { Verdict } from '../structured-data/eligibility/verdict.ts';
import type { PostingFile } from './files.ts';
import { readPostings, type LocatedProblem, type PostingReading } from './read-postings.ts';
import type { ReadRecord } from './read-record.ts';

/** What a file gave. */
export interface FileReading {
  records: JobRecord[];
  problems: LocatedProblem[];
  /** Postings found, publishable or not; what could not be parsed counts as one. */
  recordsRead: number;
  quarantined: number;
  /** How many of its postings Google would take, where they can be published. */
  verdicts: Record<Verdict, number>;
  /** Objects of other types, passed over. */
  otherTypes: number;
}

/** Gives a reading of nothing yet. */
export function beginFileReading(): FileReading {
  return {
    records: [],
    problems: [],
    recordsRead: 0,
    quarantined: 0,
    verdicts: { eligible: 0, 'eligible with warnings': 0, 'not eligible': 0 },
    otherTypes: 0,
  };
}

/** Takes a file's reading so far and what became of its next posting; adds that. */
export function addPosting(reading: FileReading, posting: PostingReading): void {
  const { verdict, problems, record } = posting;
  reading.recordsRead += 1;
  reading.problems.push(...problems);
  if (verdict === 'quarantined') reading.quarantined += 1;
  else reading.verdicts[verdict] += 1;
  if (record !== undefined) reading.records.push(record);
}

/** Takes a file and what turns postings into records; gives its records, and quarantines what can't be published. */
export async function readPostingFile(
  file: PostingFile,
  readRecord: ReadRecord,
): Promise<FileReading> {
  const reading = beginFileReading();
  const { otherTypes } = await readPostings(file, readRecord, (posting) =>
    addPosting(reading, posting),
  );
  return { ...reading, otherTypes };
}
