// A shard on disk: a store with its postings, and a header, which is written last.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IgnoredFile } from '../intake/files.ts';
import { writeAtomically } from '../intake/write-atomically.ts';
import type { Shard } from './shard.ts';

/** Increment this when the format of a shard's files changes. */
export const FORMAT = 2;

/** Names of the files of a shard's folder. */
export const HEADER = 'shard.json';
export const STORE = 'board.sqlite';

/** Written to shard.json. */
export interface ShardHeader {
  format: number;
  shard: Shard;
  /** The build's instant in milliseconds. */
  now: number;
  /** Hash of the code and the libraries that decide what a record holds. */
  code: string;
  node: string;
  locale: string;
  /** Digest of all postings of the board. */
  postings: string;
  passedOver: readonly IgnoredFile[];
  /** SHA-256 of the store. */
  store: string;
}

/** Completes a shard. */
export function writeHeader(folder: string, header: ShardHeader): void {
  writeAtomically(join(folder, HEADER), `${JSON.stringify(header, null, 2)}\n`);
}

/** Returns "unfinished" where there is no header, and "damaged" where it can't be parsed. */
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
