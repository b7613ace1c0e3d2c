// What every file gave at the last reading, found again on disk. A record is read when it is asked for: what all postings
// state at once would fill the memory, of the build and of each thread that makes pages.

import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { openWhereThere } from '../html/open-where-there.ts';
import type { JobFacts } from '../job/job.ts';
import type { RecordIdentity } from '../job/join.ts';
import type { JobRecord } from '../job/record.ts';
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
interface KeptPosting extends Omit<PostingReading, 'record'> {
  record?: RecordOutline;
}

/** What a file gave. */
export interface KeptFile extends FileLine {
  postings: KeptPosting[];
  /** All that is kept of it, with the ends of lines. */
  place: LinePlace;
}

export interface KeptReadings {
  /** Gives what is kept of each file; nothing where another version made it. Throws a SyntaxError where it is damaged. */
  files: () => Generator<KeptFile>;
  /** Takes where a record is kept; gives it. */
  at: (place: LinePlace) => JobRecord;
  /** Takes another file of lines and where a file's readings are kept; writes the same there. */
  copy: (lines: LineFile, place: LinePlace) => void;
}

/** The line of a posting; the next one is its record, if it has one. */
export interface PostingLine extends Omit<PostingReading, 'file' | 'record'> {
  record?: Omit<RecordOutline, 'file' | 'position' | 'line' | 'place'>;
}

/** The line of a file, behind those of its postings. */
export interface FileLine {
  /** Path below the postings' folder, with forward slashes. */
  file: string;
  /** What the file had when it was read. */
  stamp: string;
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

/** Takes where readings are kept and the version of what makes them; opens them, and they stay as they are when others are kept there later. Where nothing is kept, there are none. */
export function openKeptReadings(path: string, version: string): KeptReadings {
  const input = openWhereThere(path);
  if (input === undefined) return NOTHING_KEPT;
  const readings: KeptReadings = {
    files: () => filesIn(input, version),
    at: (place) => JSON.parse(lineAt(input, place)) as JobRecord,
    copy: (lines, place) => lines.copy(input, place),
  };
  abandoned.register(readings, input);
  return readings;
}

function nobody(): never {
  throw new Error('Nothing is kept.');
}

const NOTHING_KEPT: KeptReadings = { files: function* () {}, at: nobody, copy: nobody };

function* filesIn(input: number, version: string): Generator<KeptFile> {
  const lines = placedLinesOf(input);
  const header = lines.next().value;
  const { version: made } = JSON.parse(header?.text() ?? '{}') as { version?: string };
  if (header === undefined || made !== version) return;
  let start = header.end;
  let told: { posting: PostingLine; place: LinePlace | undefined }[] = [];
  for (const { text, place, end } of lines) {
    const line = JSON.parse(text()) as PostingLine | FileLine;
    if (!('stamp' in line)) {
      told.push({ posting: line, place: line.record && placeOfNext(lines) });
      continue;
    }
    if (end === place.start + place.bytes) throw endsTooEarly();
    const { file } = line;
    const postings = told.map(({ posting, place: at }) => toKept(posting, file, at));
    yield { ...line, postings, place: { start, bytes: end - start } };
    told = [];
    start = end;
  }
  if (told.length > 0) throw endsTooEarly();
}

function placeOfNext(lines: Iterator<PlacedLine, undefined>): LinePlace {
  const line = lines.next().value;
  if (line === undefined) throw endsTooEarly();
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

function endsTooEarly(): SyntaxError {
  return new SyntaxError('Kept readings end too early.');
}
