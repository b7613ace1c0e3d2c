// Many texts in one file, and beside it an index with a line for each: a file of its own for each text would cost more to
// make and to open than the text itself. Who adds to a segment is alone with it; others read what its index names.

import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { openWhereThere } from './open-where-there.ts';

/** Where an entry stands. */
export interface EntryPlace {
  segment: string;
  start: number;
  bytes: number;
  /** Of the entry: a failing disk changes bytes, and what they say may still be HTML. */
  checksum: number;
}

/** How the names of segments end. */
export const SEGMENT = '.texts';

/** A line of an index is `key start bytes checksum`; half a line, as a build leaves it that is cut off, says nothing yet. */
const INDEX_LINE = /^([0-9a-f]{64}) (\d{1,15}) (\d{1,10}) (\d{1,10})$/;

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
      const place = { segment, start: end, bytes: entry.length, checksum: crc32(entry) };
      end += entry.length;
      waiting.push(entry);
      waitingBytes += entry.length;
      lines += toIndexLine(key, place);
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
    const [, key, ...numbers] = INDEX_LINE.exec(line) ?? [];
    const [start = 0, bytes = 0, checksum = 0] = numbers.map(Number);
    if (key !== undefined) take(key, { segment, start, bytes, checksum });
  }
  return end;
}

/** Takes a key and where its entry stands; gives the line of the index, with its end. */
export function toIndexLine(key: string, { start, bytes, checksum }: EntryPlace): string {
  return `${key} ${start} ${bytes} ${checksum}\n`;
}

/** Takes a segment's open file and where an entry stands; gives the entry, or nothing where the file does not reach so far or other bytes stand there. */
export function readEntry(file: number, place: EntryPlace): Buffer | undefined {
  const entry = Buffer.allocUnsafe(place.bytes);
  const isThere = fill(file, entry, place.start) === place.bytes;
  return isThere && crc32(entry) === place.checksum ? entry : undefined;
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
