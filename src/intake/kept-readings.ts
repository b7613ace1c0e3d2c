// What every file gave at the last reading, kept on disk: a line a file and a line a record, so that no board is too
// large for one text. Astro's own store would pass through the bundler, as part of the program.

import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JobRecord } from '../job/record.ts';
import { beginLineFile, linesOf } from './line-file.ts';
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
  try {
    const lines = linesOf(path);
    const { version: made } = JSON.parse(lines.next().value ?? '{}') as { version?: string };
    if (made !== version) return new Map();
    for (const line of lines) {
      const { file, recordCount, ...reading } = JSON.parse(line) as KeptLine;
      const records = Array.from(
        { length: recordCount },
        () => JSON.parse(lines.next().value ?? '') as JobRecord,
      );
      readings.set(file, { ...reading, records });
    }
    return readings;
  } catch (error) {
    // No file: this is the first build. A damaged one says nothing either.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return new Map();
    throw error;
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
export type KeptLine = Omit<KeptReading, 'records'> & { file: string; recordCount: number };
