// Reads the postings of many files, in the order of files and positions; holds only what was read ahead.

import type { PostingFile } from './files.ts';
import { isReadAhead, readInOrder } from './read-ahead.ts';
import { readPostings, type FileCount, type PostingResult } from './read-postings.ts';
import type { ReadRecord } from './read-record.ts';

/** Called for each posting of a file, then for the file. */
export interface ReadCallbacks {
  onPosting: (result: PostingResult) => void;
  onFile: (file: PostingFile, count: FileCount) => void;
}

/** `isWanted` selects postings by their file's path and their position in it. */
export async function readFiles(
  files: readonly PostingFile[],
  readRecord: ReadRecord,
  callbacks: ReadCallbacks,
  isWanted: (file: string, position: number) => boolean = () => true,
): Promise<void> {
  for await (const [file, { held, count }] of readInOrder(files, read)) {
    held.forEach(callbacks.onPosting);
    callbacks.onFile(file, count);
  }

  /** Holds the results of a file that is read ahead; emits those of a long file at once. */
  async function read(file: PostingFile): Promise<{ held: PostingResult[]; count: FileCount }> {
    const held: PostingResult[] = [];
    const onPosting = isReadAhead(file)
      ? (result: PostingResult) => void held.push(result)
      : callbacks.onPosting;
    const isWantedHere = (position: number) => isWanted(file.path, position);
    return { held, count: await readPostings(file, readRecord, onPosting, isWantedHere) };
  }
}
