// A shard on disk: a store with its postings, and a header, which is written last.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PassedOverFile } from '../intake/files.ts';
import { writeWhole } from '../intake/write-whole.ts';
import type { Shard } from './shard.ts';

/** To be raised when the files of a shard mean something else. */
export const FORMAT = 2;

/** Names of the files of a shard's folder. */
export const HEADER = 'shard.json';
export const STORE = 'board.sqlite';

/** What a shard was made of, and what it holds. */
export interface ShardHeader {
  format: number;
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
  /** SHA-256 of the store. */
  store: string;
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
