// The postings of one shard, in the order of files and positions, of which no more is held than what was read ahead.

import type { PostingFile } from '../intake/files.ts';
import { isReadAhead, readInOrder } from '../intake/read-ahead.ts';
import { readPostings, type FileCount, type PostingReading } from '../intake/read-postings.ts';
import type { ReadRecord } from '../intake/read-record.ts';
import { isIn } from './buckets.ts';
import type { Shard } from './shard.ts';

/** Told in turn: the postings of a file that are the shard's, then the file. */
export interface PartTaker {
  posting: (reading: PostingReading) => void;
  file: (file: PostingFile, count: FileCount) => void;
}

/** Takes the files in order, the shard, what turns postings into records, and what takes each posting and file. */
export async function readPart(
  files: readonly PostingFile[],
  shard: Shard,
  readRecord: ReadRecord,
  taker: PartTaker,
): Promise<void> {
  for await (const [file, { held, count }] of readInOrder(files, read)) {
    held.forEach(taker.posting);
    taker.file(file, count);
  }

  /** Holds what is read ahead of its turn; of a long file each posting is taken as it comes. */
  async function read(file: PostingFile): Promise<{ held: PostingReading[]; count: FileCount }> {
    const held: PostingReading[] = [];
    const take = isReadAhead(file)
      ? (reading: PostingReading) => void held.push(reading)
      : taker.posting;
    const isWanted = (position: number) => isIn(shard, file.path, position);
    return { held, count: await readPostings(file, readRecord, take, isWanted) };
  }
}
