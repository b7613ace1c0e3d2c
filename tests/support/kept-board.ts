// Readings of records that are kept without a build.

import assert from 'node:assert/strict';
import { beginReadings } from '../../src/intake/keep-readings.ts';
import type { KeptFile, KeptPosting, KeptReadings } from '../../src/intake/kept-readings.ts';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { factsOf } from '../job/readings.ts';
import { posting } from './postings.ts';

/** Takes a file, a position there and what a posting states; gives its record. */
export function recordOf(
  file: string,
  position: number,
  stated: Record<string, unknown>,
): JobRecord {
  return toRecord({ file, position, line: 1 }, factsOf(posting(stated) as JsonObject), {}, '');
}

/** Takes where readings are kept, their version and records in the order of their files; keeps each as an eligible posting of its file. */
export function keepRecords(path: string, version: string, records: readonly JobRecord[]): void {
  const keeper = beginReadings(path, version);
  for (const [index, record] of records.entries()) {
    const { file, position, line } = record;
    keeper.posting({ file, position, line, verdict: 'eligible', problems: [], record });
    if (records[index + 1]?.file !== file) keeper.file({ file, stamp: '1', otherTypes: 0 });
  }
  keeper.finish();
}

/** What is kept of a file, with its postings. */
export interface FileOfReadings extends Omit<KeptFile, 'postings'> {
  postings: KeptPosting[];
}

/** Takes kept readings; gives them file by file. */
export function filesIn(kept: KeptReadings): FileOfReadings[] {
  const files: FileOfReadings[] = [];
  let postings: KeptPosting[] = [];
  for (const told of kept.all()) {
    if ('stamp' in told) {
      assert.equal(told.postings, postings.length);
      files.push({ ...told, postings });
      postings = [];
    } else postings.push(told);
  }
  return files;
}
