// Many files' postings, in the order of files and positions, of which no more is held than what was read ahead.

import type { PostingFile } from './files.ts';
import { isReadAhead, readInOrder } from './read-ahead.ts';
import { readPostings, type FileCount, type PostingReading } from './read-postings.ts';
import type { ReadRecord } from './read-record.ts';

/** Told in turn: the postings of a file, then the file. */
export interface PostingTaker {
  posting: (reading: PostingReading) => void;
  file: (file: PostingFile, count: FileCount) => void;
}

/** Takes files in order, what turns postings into records, what takes each posting and file, and which postings are wanted, by their file's path and position, else all. */
export async function readFiles(
  files: readonly PostingFile[],
  readRecord: ReadRecord,
  taker: PostingTaker,
  isWanted: (file: string, position: number) => boolean = () => true,
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
    const isWantedHere = (position: number) => isWanted(file.path, position);
    return { held, count: await readPostings(file, readRecord, take, isWantedHere) };
  }
}
