// Many texts in one file, and beside it an index with a line for each: a file of its own for each text would cost more to
// make and to open than the text itself. Who adds to a segment is alone with it; others read what its index names.

import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { openWhereThere } from './open-where-there.ts';

/** Where an entry stands. */
export interface EntryPlace {
  segment: string;
  start: number;
  bytes: number;
}

/** A line of an index is `key start bytes`; half a line, as a build leaves it that is cut off, says nothing yet. */
const INDEX_LINE = /^([0-9a-f]{64}) (\d{1,15}) (\d{1,10})$/;

/** Takes a segment's path; gives its index's. */
export function indexOf(segment: string): string {
  return `${segment}.index`;
}

export interface SegmentWriter {
  /** Takes a key and its entry; gives where it will stand when it is flushed. */
  add: (key: string, entry: Buffer) => EntryPlace;
  /** Writes what was added: the entries, then their index. */
  flush: () => void;
}

/** Entries that wait are written when they come to so many bytes. */
const FLUSH_AT = 1024 * 1024;

/** Takes the path of a segment that is not there yet; begins it. */
export function beginSegment(segment: string): SegmentWriter {
  const [entries, index] = [openSync(segment, 'wx'), openSync(indexOf(segment), 'wx')];
  let end = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let lines = '';
  let indexEnd = 0;
  const flush = () => {
    // At places of their own: what a full disk tore is written over when there is room again.
    writeAt(entries, Buffer.concat(waiting), end - waitingBytes);
    writeAt(index, Buffer.from(lines), indexEnd);
    indexEnd += Buffer.byteLength(lines);
    [waiting, waitingBytes, lines] = [[], 0, ''];
  };
  return {
    add: (key, entry) => {
      const place = { segment, start: end, bytes: entry.length };
      end += entry.length;
      waiting.push(entry);
      waitingBytes += entry.length;
      lines += `${key} ${place.start} ${place.bytes}\n`;
      if (waitingBytes >= FLUSH_AT) flush();
      return place;
    },
    flush: () => {
      if (waiting.length > 0) flush();
    },
  };
}

/** Takes a segment, its index's text, and who takes each entry that it names; gives how much of the text was whole lines. */
export function readIndex(
  segment: string,
  text: string,
  take: (key: string, place: EntryPlace) => void,
): number {
  const end = text.lastIndexOf('\n') + 1;
  for (const line of text.slice(0, end).split('\n')) {
    const [, key, start, bytes] = INDEX_LINE.exec(line) ?? [];
    if (key !== undefined) take(key, { segment, start: Number(start), bytes: Number(bytes) });
  }
  return end;
}

/** Takes a segment's open file and where an entry stands; gives the entry, or nothing where the file does not reach so far. */
export function readEntry(file: number, { start, bytes }: EntryPlace): Buffer | undefined {
  const entry = Buffer.allocUnsafe(bytes);
  return fill(file, entry, start) === bytes ? entry : undefined;
}

/** Takes a path and from where to where; gives what stands there, as far as the file reaches, and nothing of a file that is gone. */
export function readPart(path: string, start: number, end: number): Buffer {
  const file = openWhereThere(path);
  if (file === undefined) return Buffer.alloc(0);
  try {
    const part = Buffer.allocUnsafe(end - start);
    return part.subarray(0, fill(file, part, start));
  } finally {
    closeSync(file);
  }
}

/** Gives how many bytes the file had for it. */
function fill(file: number, part: Buffer, start: number): number {
  let read = 0;
  while (read < part.length) {
    const more = readSync(file, part, read, part.length - read, start + read);
    if (more === 0) break;
    read += more;
  }
  return read;
}

function writeAt(file: number, content: Buffer, place: number): void {
  for (let start = 0; start < content.length;) {
    start += writeSync(file, content, start, content.length - start, place + start);
  }
}
