// The postings of one shard, in the order of files and positions: small files are read ahead of their turn, a long one
// alone and bit by bit, so that what is held does not grow with the board.

import type { PostingFile } from '../intake/files.ts';
import { readPostings, type FileCount, type PostingReading } from '../intake/read-postings.ts';
import type { ReadRecord } from '../intake/read-record.ts';
import { isIn } from './buckets.ts';
import type { Shard } from './shard.ts';

/** Files that are read while the ones before wait for their records. */
const MOST_AT_ONCE = 128;
/** Bytes of a file that may be held whole beside so many others. */
const SMALL_BYTES = 64 * 1024;

/** Told in turn: the postings of a file that are the shard's, then the file. */
export interface PartTaker {
  posting: (reading: PostingReading) => void;
  file: (file: PostingFile, count: FileCount) => void;
}

interface HeldFile {
  readings: PostingReading[];
  count: FileCount;
}

/** Takes the files in order, the shard, what turns postings into records, and what takes each posting and file. */
export async function readPart(
  files: readonly PostingFile[],
  shard: Shard,
  readRecord: ReadRecord,
  taker: PartTaker,
): Promise<void> {
  const started: Promise<HeldFile>[] = [];
  let next = 0;
  for (const [index, file] of files.entries()) {
    if (file.bytes > SMALL_BYTES) {
      taker.file(file, await read(file, taker.posting));
      next = index + 1;
      continue;
    }
    next = Math.max(next, index);
    startAhead(index);
    const held = await started.shift();
    if (held === undefined) throw new Error(`${file.path} was not read.`);
    held.readings.forEach(taker.posting);
    taker.file(file, held.count);
  }

  /** Not beyond a long file: that one is read when its turn comes. */
  function startAhead(index: number): void {
    for (; next < files.length && next < index + MOST_AT_ONCE; next += 1) {
      const file = files[next];
      if (file === undefined || file.bytes > SMALL_BYTES) return;
      const held = hold(file);
      // A failure is thrown when its turn comes.
      held.catch(() => undefined);
      started.push(held);
    }
  }

  async function hold(file: PostingFile): Promise<HeldFile> {
    const readings: PostingReading[] = [];
    return { readings, count: await read(file, (reading) => readings.push(reading)) };
  }

  function read(file: PostingFile, take: (reading: PostingReading) => void): Promise<FileCount> {
    return readPostings(file, readRecord, take, (position) => isIn(shard, file.path, position));
  }
}
