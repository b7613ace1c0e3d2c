// The results of a whole file of postings.

import type { PostingFile } from '../../src/intake/files.ts';
import { readPostings, type PostingResult } from '../../src/intake/read-postings.ts';
import type { LocatedProblem } from '../../src/job/problem.ts';
import type { JobRecord } from '../../src/job/record.ts';
import { readAsWritten } from './read-as-written.ts';

export interface FileResult {
  postings: PostingResult[];
  records: JobRecord[];
  problems: LocatedProblem[];
  /** How many postings can't be published. */
  quarantined: number;
  otherTypes: number;
  /** Why the file is no source. */
  leftAlone?: string;
}

export async function readFile(file: PostingFile, readRecord = readAsWritten): Promise<FileResult> {
  const postings: PostingResult[] = [];
  const { otherTypes, leftAlone } = await readPostings(file, readRecord, (result) =>
    postings.push(result),
  );
  return {
    postings,
    records: postings.flatMap(({ record }) => record ?? []),
    problems: postings.flatMap(({ problems }) => problems),
    quarantined: postings.filter(({ verdict }) => verdict === 'quarantined').length,
    otherTypes,
    ...(leftAlone !== undefined && { leftAlone }),
  };
}
