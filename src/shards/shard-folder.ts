// A shard on disk: its readings, the safe descriptions of its records, and a header, which is written last.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PassedOverFile } from '../intake/files.ts';
import type { PostingReading } from '../intake/read-postings.ts';
import type { Seal } from '../intake/line-file.ts';
import { writeWhole } from '../intake/write-whole.ts';
import type { Shard } from './shard.ts';

/** Changes with what the files of a shard mean. */
export const FORMAT = 1;

/** Names of the files of a shard's folder. */
export const HEADER = 'shard.json';
export const READINGS = 'readings.ndjson';
export const DESCRIPTIONS = 'descriptions.ndjson';

/** What a shard was made of, and what it holds. */
export interface ShardHeader {
  format: typeof FORMAT;
  shard: Shard;
  /** The build's instant in milliseconds. */
  now: number;
  /** Of the code and the libraries that decide what a reading holds. */
  code: string;
  node: string;
  locale: string;
  /** Of all postings, whichever shard reads them. */
  postings: string;
  passedOver: readonly PassedOverFile[];
  readings: Seal;
  descriptions: Seal;
}

/** A line of the readings, by file and position: what became of a posting, or, behind a file's postings, what the file holds. */
export type ReadingLine = PostingReading | FileLine;

export interface FileLine {
  file: string;
  /** SHA-256 of its bytes, or why it can't be read. */
  bytes: string;
  /** In all shards. */
  postings: number;
  otherTypes: number;
}

/** Takes a shard's folder and its header; makes the shard whole. */
export function writeHeader(folder: string, header: ShardHeader): void {
  writeWhole(join(folder, HEADER), `${JSON.stringify(header, null, 2)}\n`);
}

/** Takes a shard's folder; gives its header, "unfinished" where there is none, or "damaged" where it says nothing. */
export function readHeader(folder: string): ShardHeader | 'unfinished' | 'damaged' {
  try {
    const header = JSON.parse(readFileSync(join(folder, HEADER), 'utf8')) as ShardHeader | null;
    return typeof header?.format === 'number' ? header : 'damaged';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'unfinished';
    if (error instanceof SyntaxError) return 'damaged';
    throw error;
  }
}
