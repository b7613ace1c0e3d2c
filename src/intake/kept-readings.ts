// What every file gave at the last reading, kept on disk: a line a file and a line a record, so that no board is too
// large for one text. Astro's own store would pass through the bundler, as part of the program.

import { closeSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openWhereThere } from '../html/open-where-there.ts';
import type { JobRecord } from '../job/record.ts';
import { beginLineFile, type LinePlace, placedLinesOf } from './line-file.ts';
import type { FileReading } from './read-file.ts';

/** A file's reading and the stamp that the file had. */
export interface KeptReading extends FileReading {
  stamp: string;
}

/** Takes the board's cache folder; gives where its readings are kept. */
export function readingsPath(cacheDir: string): string {
  return join(cacheDir, 'readings.ndjson');
}

/** Takes the version of code and libraries, and the language, on which names of places depend; gives the version of readings. */
export function readingsVersion({ version, locale }: { version: string; locale: string }): string {
  return `${version} ${locale}`;
}

/** Takes where readings are kept and the version of what makes them; gives them by file, none where another version made them. */
export function readKeptReadings(path: string, version: string): Map<string, KeptReading> {
  const readings = new Map<string, KeptReading>();
  const input = openWhereThere(path);
  if (input === undefined) return readings;
  try {
    for (const { line, records } of keptFilesIn(input, version)) {
      const { file, recordCount, ...reading } = line;
      readings.set(file, { ...reading, records: Array.from(records, ({ record }) => record) });
    }
    return readings;
  } catch (error) {
    // A damaged file says nothing.
    if (error instanceof SyntaxError) return new Map();
    throw error;
  } finally {
    closeSync(input);
  }
}

/** A file's line, and its records, to be taken before the next file: all at once may be too many. */
interface KeptFile {
  line: KeptLine;
  records: Generator<KeptRecord>;
}

/** A record, and where it is kept. */
export interface KeptRecord {
  record: JobRecord;
  place: LinePlace;
}

/** Takes the open file of kept readings and the version of what makes them; gives what is kept of each file, nothing where another version made it. Throws a SyntaxError where it is damaged. */
export function* keptFilesIn(input: number, version: string): Generator<KeptFile> {
  const lines = placedLinesOf(input);
  const { version: made } = JSON.parse(lines.next().value?.text ?? '{}') as { version?: string };
  if (made !== version) return;
  for (const { text } of lines) {
    const line = JSON.parse(text) as KeptLine;
    yield { line, records: takeRecords(lines, line.recordCount) };
  }
}

function* takeRecords(lines: ReturnType<typeof placedLinesOf>, count: number) {
  for (let taken = 0; taken < count; taken += 1) {
    const line = lines.next().value;
    if (line === undefined) throw new SyntaxError('Kept readings end too early.');
    yield { record: JSON.parse(line.text) as JobRecord, place: line.place };
  }
}

/** Takes where readings are kept, the version of what makes them, and each file's reading; keeps them. */
export function writeKeptReadings(
  path: string,
  version: string,
  readings: Iterable<[string, KeptReading]>,
): void {
  mkdirSync(dirname(path), { recursive: true });
  const lines = beginLineFile(path);
  lines.write({ version });
  for (const [file, { records, ...reading }] of readings) {
    lines.write({ file, recordCount: records.length, ...reading } satisfies KeptLine);
    for (const record of records) lines.write(record);
  }
  lines.finish();
}

/** The line of a file, before those of its records. */
type KeptLine = Omit<KeptReading, 'records'> & { file: string; recordCount: number };
