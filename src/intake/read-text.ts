// Bytes → text, strictly: what is not UTF-8 is reported, never patched.

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { codeOf } from './files.ts';

const NEWLINE = 0x0a;

/** A line of a file, or why it can't be read. */
export type Line = { line: number } & ({ text: string } | { reason: string });

/** Takes bytes; gives their text without a byte-order mark, or the sentence that says what to write. */
function decodeUtf8(bytes: Uint8Array): { text: string } | { reason: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { reason: 'is UTF-16. Save the file as UTF-8.' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { reason: 'is not UTF-8. Save the file as UTF-8.' };
  }
}

/** Takes a file; gives all its text as one line. */
export async function* readWhole(path: string): AsyncGenerator<Line> {
  try {
    yield { line: 1, ...decodeUtf8(await readFile(path)) };
  } catch (error) {
    yield { line: 1, reason: unreadable(error) };
  }
}

/** Takes a file and the most bytes a line may have; gives its lines one by one, blank ones left out. */
export async function* readLines(path: string, maxBytes: number): AsyncGenerator<Line> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let line = 1;
  const finish = (): Line | undefined => {
    const current = line;
    const bytes = pendingBytes;
    const whole = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    line += 1;
    if (bytes > maxBytes) return { line: current, reason: tooLong(bytes, maxBytes) };
    const decoded = decodeUtf8(whole);
    if ('reason' in decoded) return { line: current, ...decoded };
    return decoded.text.trim() === '' ? undefined : { line: current, text: decoded.text };
  };
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
        take(chunk.subarray(start, end));
        const finished = finish();
        if (finished !== undefined) yield finished;
        start = end + 1;
      }
      take(chunk.subarray(start));
    }
  } catch (error) {
    yield { line, reason: unreadable(error) };
    return;
  }
  const finished = finish();
  if (finished !== undefined) yield finished;

  function take(part: Buffer): void {
    pendingBytes += part.length;
    // A line over the limit is counted to its end but not kept.
    if (pendingBytes > maxBytes) pending = [];
    else if (part.length > 0) pending.push(part);
  }
}

/** Takes what reading a file threw; one file that can't be read harms no other. */
function unreadable(error: unknown): string {
  return `can't be read (${codeOf(error)}). Let the build read the file, or move it elsewhere.`;
}

/** Takes the bytes found and allowed; gives the sentence that says so. */
export function tooLong(bytes: number, maxBytes: number): string {
  const figures = new Intl.NumberFormat('en');
  return `is ${figures.format(bytes)} bytes long; the limit for one posting is ${figures.format(maxBytes)}. Shorten it.`;
}
