// Bytes → text, strictly: what is not UTF-8 is reported, never replaced.

import { createReadStream, readFileSync } from 'node:fs';
import { codeOf } from './files.ts';

const NEWLINE = 0x0a;

/** A line of a file, with a warning where it was repaired, or why it can't be read. */
export type Line = { line: number } & (
  { text: string; warning?: string } | { reason: string; trouble?: Error }
);

const BYTE_ORDER_MARK =
  'begins with a byte-order mark, and was read without it. Save the file as UTF-8 without a byte-order mark.';

/** Returns the text without a byte-order mark, or the sentence that says what to do. */
function decodeUtf8(
  bytes: Uint8Array,
): { text: string; warning?: string } | { reason: string; linesBefore: number } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { reason: 'is UTF-16. Save the file as UTF-8.', linesBefore: 0 };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return hasMark ? { text, warning: BYTE_ORDER_MARK } : { text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return notUtf8(bytes);
  }
}

/** How many bytes are decoded at a time in the search for the invalid one. */
const CHUNK = 64 * 1024;

/** Finds where the text stops being UTF-8: the sentence names column and byte. */
function notUtf8(bytes: Uint8Array): { reason: string; linesBefore: number } {
  const offset = firstBadByte(bytes);
  const before = bytes.subarray(0, offset);
  const lineStart = before.lastIndexOf(NEWLINE) + 1;
  const column = new TextDecoder().decode(before.subarray(lineStart)).length + 1;
  const found = bytes[offset]?.toString(16).toUpperCase();
  return {
    reason: `is not UTF-8: at column ${column} is the byte 0x${found}. Save the file as UTF-8.`,
    linesBefore: before.reduce((lines, byte) => (byte === NEWLINE ? lines + 1 : lines), 0),
  };
}

function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  while (start < bytes.length && isFine(decoder, bytes.subarray(start, start + CHUNK)))
    start += CHUNK;
  // The chunk may begin inside a character.
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  const single = new TextDecoder('utf-8', { fatal: true });
  let offset = start;
  while (offset < bytes.length && isFine(single, bytes.subarray(offset, offset + 1))) offset += 1;
  // A truncated character is reported by its first byte.
  let lead = offset - 1;
  while (lead > start && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead -= 1;
  const isCutOff = (bytes[lead] ?? 0) >= 0xc0 && !isComplete(bytes.subarray(lead, offset));
  return isCutOff ? lead : offset;
}

function isComplete(part: Uint8Array): boolean {
  return !new TextDecoder().decode(part).includes('\ufffd');
}

function isFine(decoder: TextDecoder, part: Uint8Array): boolean {
  try {
    decoder.decode(part, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function toLine(line: number, decoded: ReturnType<typeof decodeUtf8>): Line {
  if ('text' in decoded) return { line, ...decoded };
  return { line: line + decoded.linesBefore, reason: decoded.reason };
}

/** Yields all text of a file as one line. */
// eslint-disable-next-line @typescript-eslint/require-await -- lines are read in the same way as those of `readLines`
export async function* readText(path: string): AsyncGenerator<Line> {
  try {
    // Synchronous: for small files, an asynchronous read takes longer than the read itself.
    yield toLine(1, decodeUtf8(readFileSync(path)));
  } catch (error) {
    yield { line: 1, ...unreadable(error, path) };
  }
}

/** Yields the lines of a file without blank ones; a line over `maxBytes` becomes a reason. */
export async function* readLines(path: string, maxBytes: number): AsyncGenerator<Line> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let line = 1;
  const finish = (): Line | undefined => {
    const current = line;
    const bytes = pendingBytes;
    const content = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    line += 1;
    if (bytes > maxBytes) return { line: current, reason: tooLong(bytes, maxBytes) };
    const decoded = toLine(current, decodeUtf8(content));
    return 'text' in decoded && decoded.text.trim() === '' ? undefined : decoded;
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
    yield { line, ...unreadable(error, path) };
    return;
  }
  const finished = finish();
  if (finished !== undefined) yield finished;

  function take(part: Buffer): void {
    pendingBytes += part.length;
    // A line over the limit is counted to its end but not held in memory.
    if (pendingBytes > maxBytes) pending = [];
    else if (part.length > 0) pending.push(part);
  }
}

/** Rethrows what is no error of the system. `trouble` is the system's error, with the path, unless the file vanished since it was listed. */
export function unreadable(error: unknown, path: string): { reason: string; trouble?: Error } {
  const code = codeOf(error);
  const reason = `can't be read (${code}). Allow the build to read the file, or move it elsewhere.`;
  if (code === 'ENOENT') return { reason };
  return { reason, trouble: Object.assign(error as NodeJS.ErrnoException, { path }) };
}

export function tooLong(bytes: number, maxBytes: number): string {
  const figures = new Intl.NumberFormat('en');
  return `is ${figures.format(bytes)} bytes long; the limit for one posting is ${figures.format(maxBytes)}. Shorten it.`;
}
