// Finds the lines of the live site's jobs without parsing them.

import { closeSync, openSync, readSync } from 'node:fs';
import type { SpooledLine } from './line-spool.ts';
import { slugOfLine } from './posting-line.ts';

const PIECE_BYTES = 1024 * 1024;
const NEWLINE = 10;

/** Yields each line of an NDJSON file as a build wrote it; `jobsUrl` is the address of all job pages. */
export function* findLines(path: string, jobsUrl: string): Generator<SpooledLine> {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    let rest = Buffer.alloc(0);
    let start = 0;
    for (;;) {
      const bytes = readSync(file, piece, 0, PIECE_BYTES, null);
      if (bytes === 0) return;
      rest = Buffer.concat([rest, piece.subarray(0, bytes)]);
      let from = 0;
      for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE, from)) {
        const slug = slugOfLine(rest.subarray(from, end), jobsUrl);
        if (slug !== undefined) yield { slug, file: path, start: start + from, length: end - from };
        from = end + 1;
      }
      rest = rest.subarray(from);
      start += from;
    }
  } finally {
    closeSync(file);
  }
}
