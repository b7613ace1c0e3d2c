// The kept records one by one, and any of them once more: what all postings state at once fills the memory of each thread
// that makes pages, and a page shows one job.

import { closeSync } from 'node:fs';
import { openWhereThere } from '../html/open-where-there.ts';
import type { JobRecord } from '../job/record.ts';
import { keptFilesIn, type KeptRecord } from './kept-readings.ts';
import { lineAt, type LinePlace } from './line-file.ts';

export interface KeptRecords {
  /** Gives each record, and where it is kept; none where another version made them. Throws a SyntaxError where they are damaged. */
  all: () => Generator<KeptRecord>;
  /** Takes where a record is kept; gives it. */
  at: (place: LinePlace) => JobRecord;
}

/** Nobody can ask any more: while editing, each request makes a board, which opens what is kept anew. */
const abandoned = new FinalizationRegistry<number>(closeSync);

/** Takes where readings are kept and the version of what makes them; opens their records, which stay as they are when others are kept there later. Where nothing is kept, there are none. */
export function openKeptRecords(path: string, version: string): KeptRecords {
  const input = openWhereThere(path);
  if (input === undefined) return NOTHING_KEPT;
  const records: KeptRecords = {
    all: function* () {
      for (const { records: kept } of keptFilesIn(input, version)) yield* kept;
    },
    at: (place) => JSON.parse(lineAt(input, place)) as JobRecord,
  };
  abandoned.register(records, input);
  return records;
}

const NOTHING_KEPT: KeptRecords = {
  all: function* () {},
  at: () => {
    throw new Error('No record is kept.');
  },
};

/** Takes a record; gives the id of its entry in the collection. */
export function entryIdOf({ file, position }: Pick<JobRecord, 'file' | 'position'>): string {
  return `${file}#${position}`;
}
