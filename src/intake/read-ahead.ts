// Files read in their order, small ones ahead of their turn, so that nobody waits while records are being made. A long
// one is read when its turn comes: what is held at once does not grow with the board.

import type { PostingFile } from './files.ts';

/** Files that are read while the ones before wait for their records. */
const MOST_AT_ONCE = 128;
/** Bytes of a file that may be held whole beside so many others. */
const SMALL_BYTES = 64 * 1024;

/** Says whether a file may be read ahead of its turn. */
export function isReadAhead({ bytes }: Pick<PostingFile, 'bytes'>): boolean {
  return bytes <= SMALL_BYTES;
}

/** Takes files and what reads one; gives each with its reading, in order. */
export async function* readInOrder<Reading>(
  files: readonly PostingFile[],
  read: (file: PostingFile) => Promise<Reading>,
): AsyncGenerator<[PostingFile, Reading]> {
  const started: Promise<Reading>[] = [];
  let next = 0;
  for (const [index, file] of files.entries()) {
    if (isReadAhead(file)) startAhead(index);
    const reading = started.shift();
    if (reading === undefined) next = index + 1;
    yield [file, await (reading ?? read(file))];
  }

  /** Not beyond a long file. */
  function startAhead(index: number): void {
    for (; next < files.length && next < index + MOST_AT_ONCE; next += 1) {
      const file = files[next];
      if (file === undefined || !isReadAhead(file)) return;
      const reading = read(file);
      // A failure is thrown when its turn comes.
      reading.catch(() => undefined);
      started.push(reading);
    }
  }
}
