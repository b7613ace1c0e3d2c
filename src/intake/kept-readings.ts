// What every file gave at the last reading, found again on disk. A record is read when it is asked for: what all postings
// state at once would fill the memory, of the build and of each thread that makes pages.

import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { openWhereThere } from '../html/open-where-there.ts';
import type { JobFacts } from '../job/job.ts';
import type { RecordIdentity } from '../job/join.ts';
import type { JobRecord } from '../job/record.ts';
import { fromCheckedLine } from './checked-line.ts';
import {
  lineAt,
  type LineFile,
  type LinePlace,
  type PlacedLine,
  placedLinesOf,
} from './line-file.ts';
import type { PostingReading } from './read-postings.ts';

/** As much of a record as tells its job, its texts and the clock, and where all of it is kept. */
export interface RecordOutline
  extends RecordIdentity, Pick<JobRecord, 'line'>, Pick<JobFacts, 'datePosted' | 'validThrough'> {
  /** The keys under which its safe HTML is kept. */
  texts: string[];
  place: LinePlace;
}

/** What became of a posting. */
export interface KeptPosting extends Omit<PostingReading, 'record' | 'isUnsettled'> {
  record?: RecordOutline;
}

/** What is told of a file behind its postings. */
export interface KeptFile extends FileLine {
  file: string;
  /** All that is kept of it, with the ends of lines. */
  place: LinePlace;
}

export interface KeptReadings {
  /** Gives the postings of each file, then the file; nothing where another version made them. Throws a SyntaxError where a line is damaged that it needs. */
  all: () => Generator<KeptPosting | KeptFile>;
  /** Takes where a record is kept; gives it. Throws a SyntaxError where it is damaged. */
  at: (place: LinePlace) => JobRecord;
  /** Takes another file of lines and where readings are kept; writes the same there. */
  copy: (lines: LineFile, place: LinePlace) => void;
  /** Asked for nothing any more. Where nobody says so, they are closed when nobody holds them. */
  close: () => void;
}

/** Before the lines of a file's postings. */
export interface FileBeginLine {
  /** Path below the postings' folder, with forward slashes. */
  file: string;
}

/** The line of a posting; the next one is its record, if it has one. */
export interface PostingLine extends Omit<PostingReading, 'file' | 'record' | 'isUnsettled'> {
  record?: Omit<RecordOutline, 'file' | 'position' | 'line' | 'place'>;
}

/** The stamp of a file to be read again, whatever it has: some of it may come out another way. */
export const UNSETTLED = 'unsettled';

/** Behind the lines of a file's postings. */
export interface FileLine {
  /** What the file had when it was read, or UNSETTLED. */
  stamp: string;
  /** How many there are. */
  postings: number;
  /** Objects of other types, passed over. */
  otherTypes: number;
}

/** Takes the board's cache folder; gives where its readings are kept. */
export function readingsPath(cacheDir: string): string {
  return join(cacheDir, 'readings.ndjson');
}

/** Takes the version of code and libraries, and the language, on which names of places depend; gives the version of readings. */
export function readingsVersion({ version, locale }: { version: string; locale: string }): string {
  return `${version} ${locale}`;
}

/** Nobody can ask any more: while editing, each request makes a board, which opens what is kept anew. */
const abandoned = new FinalizationRegistry<number>(closeSync);

/** Takes where readings are kept and the version of what makes them, or nothing where that of whichever made them will do; opens them, and they stay as they are when others are kept there later. Where nothing is kept, there are none. */
export function openKeptReadings(path: string, version: string | undefined): KeptReadings {
  const input = openWhereThere(path);
  if (input === undefined) return NOTHING_KEPT;
  const readings: KeptReadings = {
    all: () => readingsIn(input, version),
    at: (place) => fromCheckedLine(lineAt(input, place)) as JobRecord,
    copy: (lines, place) => lines.copy(input, place),
    close: () => {
      abandoned.unregister(readings);
      closeSync(input);
    },
  };
  abandoned.register(readings, input, readings);
  return readings;
}

function nobody(): never {
  throw new Error('Nothing is kept.');
}

const NOTHING_KEPT: KeptReadings = {
  all: function* () {},
  at: nobody,
  copy: nobody,
  close: () => undefined,
};

/** Takes where readings are kept and the version of readings; says whether those that are kept are of it. */
export function areKeptOf(path: string, version: string): boolean {
  const input = openWhereThere(path);
  if (input === undefined) return false;
  try {
    const header = placedLinesOf(input).next().value;
    return header !== undefined && versionIn(header) === version;
  } finally {
    closeSync(input);
  }
}

function* readingsIn(
  input: number,
  version: string | undefined,
): Generator<KeptPosting | KeptFile> {
  const lines = placedLinesOf(input);
  const header = lines.next().value;
  if (header === undefined || (version !== undefined && versionIn(header) !== version)) return;
  let current: { file: string; start: number; postings: number } | undefined;
  for (const { text, place, end } of lines) {
    const line = fromCheckedLine(text()) as FileBeginLine | PostingLine | FileLine | null;
    if (line === null) throw damage();
    if ('file' in line) {
      if (current !== undefined) throw damage();
      current = { file: line.file, start: place.start, postings: 0 };
      continue;
    }
    if (current === undefined) throw damage();
    const { file, start, postings } = current;
    if ('stamp' in line) {
      const isWhole = line.postings === postings && end > place.start + place.bytes;
      if (!isWhole) throw damage();
      yield { ...line, file, place: { start, bytes: end - start } };
      current = undefined;
    } else {
      if (line.position !== postings) throw damage();
      current.postings += 1;
      yield toKept(line, file, line.record && placeOfNext(lines));
    }
  }
  if (current !== undefined) throw damage();
}

function versionIn(header: PlacedLine): unknown {
  return (fromCheckedLine(header.text()) as { version?: unknown } | null)?.version;
}

function placeOfNext(lines: Iterator<PlacedLine, undefined>): LinePlace {
  const line = lines.next().value;
  if (line === undefined) throw damage();
  return line.place;
}

function toKept(
  { record, ...posting }: PostingLine,
  file: string,
  place: LinePlace | undefined,
): KeptPosting {
  if (record === undefined || place === undefined) return { file, ...posting };
  const { position, line } = posting;
  return { file, ...posting, record: { file, position, line, ...record, place } };
}

function damage(): SyntaxError {
  return new SyntaxError('Kept readings are not as they were written.');
}
