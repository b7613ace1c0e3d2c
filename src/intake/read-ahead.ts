// Reads files in order, small ones ahead of their turn, so that no thread waits for files. A long file is read when
// its turn comes: memory does not grow with the board.

import type { PostingFile } from './files.ts';

/** Files that are read while earlier ones wait for their records. */
const MOST_AT_ONCE = 128;
/** The largest file that may be held in memory together with that many others. */
const SMALL_BYTES = 64 * 1024;

export function isReadAhead({ bytes }: Pick<PostingFile, 'bytes'>): boolean {
  return bytes <= SMALL_BYTES;
}

/** Yields each file with its result, in order. */
export async function* readInOrder<Result>(
  files: readonly PostingFile[],
  read: (file: PostingFile) => Promise<Result>,
): AsyncGenerator<[PostingFile, Result]> {
  const started: Promise<Result>[] = [];
  let next = 0;
  for (const [index, file] of files.entries()) {
    if (isReadAhead(file)) startAhead(index);
    const result = started.shift();
    if (result === undefined) next = index + 1;
    yield [file, await (result ?? read(file))];
  }

  /** Stops at the first long file. */
  function startAhead(index: number): void {
    for (; next < files.length && next < index + MOST_AT_ONCE; next += 1) {
      const file = files[next];
      if (file === undefined || !isReadAhead(file)) return;
      const result = read(file);
      // A failure is thrown when its turn comes.
      result.catch(() => undefined);
      started.push(result);
    }
  }
}
