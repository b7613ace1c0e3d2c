// Reads a whole file of postings at once.

import type { PostingFile } from '../../src/intake/files.ts';
import { readPostings, type PostingReading } from '../../src/intake/read-postings.ts';
import type { LocatedProblem } from '../../src/job/problem.ts';
import type { JobRecord } from '../../src/job/record.ts';
import { readAsWritten } from './plain-reading.ts';

export interface WholeReading {
  postings: PostingReading[];
  records: JobRecord[];
  problems: LocatedProblem[];
  quarantined: number;
  otherTypes: number;
}

export async function readFile(
  file: PostingFile,
  readRecord = readAsWritten,
): Promise<WholeReading> {
  const postings: PostingReading[] = [];
  const { otherTypes } = await readPostings(file, readRecord, (reading) => postings.push(reading));
  return {
    postings,
    records: postings.flatMap(({ record }) => record ?? []),
    problems: postings.flatMap(({ problems }) => problems),
    quarantined: postings.filter(({ verdict }) => verdict === 'quarantined').length,
    otherTypes,
  };
}
