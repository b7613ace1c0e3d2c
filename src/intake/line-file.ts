// Files of a line of JSON each, written and read without ever being one text.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { nameAside } from './write-whole.ts';

/** What a file holds, so that a damaged one is known. */
export interface Seal {
  bytes: number;
  sha256: string;
}

/** Where a line stands in its file, without the line's end. */
export interface LinePlace {
  start: number;
  bytes: number;
}

/** A line that was met, and where it stands. */
export interface PlacedLine {
  place: LinePlace;
  /** Where the next one begins. */
  end: number;
  /** Gives the line; to be asked before the next is met. */
  text: () => string;
}

export interface LineFile {
  /** Takes a value; writes it as one line. */
  write: (value: object) => void;
  /** Takes a line without its end; writes it. */
  writeLine: (line: string) => void;
  /** Takes an open file and where whole lines stand in it, with their ends; writes the same. */
  copy: (input: number, lines: LinePlace) => void;
  /** Puts the file under its name; gives its seal. */
  finish: () => Seal;
  /** Leaves nothing of it. */
  abandon: () => void;
}

/** Letters that are written together. */
const WRITTEN_TOGETHER = 1024 * 1024;
/** Bytes that are read together; a merge reads many files at once. */
const READ_TOGETHER = 128 * 1024;
const LINE_END = 0x0a;

/** Takes a path; begins a file that is there when it is finished. */
export function beginLineFile(path: string): LineFile {
  const aside = nameAside(path);
  const output = openSync(aside, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting = '';
  const append = (chunk: Buffer) => {
    for (let start = 0; start < chunk.length;) {
      start += writeSync(output, chunk, start);
    }
    hash.update(chunk);
    bytes += chunk.length;
  };
  const flush = () => {
    append(Buffer.from(waiting));
    waiting = '';
  };
  const writeLine = (line: string) => {
    waiting += `${line}\n`;
    if (waiting.length >= WRITTEN_TOGETHER) flush();
  };
  return {
    write: (value) => writeLine(JSON.stringify(value)),
    writeLine,
    copy: (input, lines) => {
      flush();
      for (const chunk of chunksOf(input, lines.start, lines.start + lines.bytes)) append(chunk);
    },
    finish: () => {
      flush();
      closeSync(output);
      renameSync(aside, path);
      return { bytes, sha256: hash.digest('hex') };
    },
    abandon: () => {
      closeSync(output);
      rmSync(aside, { force: true });
    },
  };
}

/** Takes a path; gives the seal of what stands there. */
export function sealOf(path: string): Seal {
  const hash = createHash('sha256');
  let bytes = 0;
  const input = openSync(path, 'r');
  try {
    for (const chunk of chunksOf(input)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } finally {
    closeSync(input);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Takes a path; gives its lines one by one. */
export function* linesOf(path: string): Generator<string, undefined> {
  const input = openSync(path, 'r');
  try {
    for (const { text } of placedLinesOf(input)) yield text();
  } finally {
    closeSync(input);
  }
  return undefined;
}

/** Takes an open file; gives its lines one by one, from the first on, each with where it stands. */
export function* placedLinesOf(input: number): Generator<PlacedLine, undefined> {
  /** What was read of the line that goes on in the next chunk, and where that begins. */
  let begun = Buffer.alloc(0);
  let start = 0;
  for (const chunk of chunksOf(input)) {
    const bytes = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, from)) {
      const line = bytes.subarray(from, end);
      yield toPlacedLine(line, start + from, start + end + 1);
      from = end + 1;
    }
    // The chunk's bytes are written over by the next.
    begun = Buffer.from(bytes.subarray(from));
    start += from;
  }
  if (begun.length > 0) yield toPlacedLine(begun, start, start + begun.length);
  return undefined;
}

function toPlacedLine(line: Buffer, start: number, end: number): PlacedLine {
  return { place: { start, bytes: line.length }, end, text: () => line.toString('utf8') };
}

/** Takes an open file and where a line stands in it; gives the line. */
export function lineAt(input: number, { start, bytes }: LinePlace): string {
  const line = Buffer.allocUnsafe(bytes);
  for (let read = 0; read < bytes;) {
    const more = readSync(input, line, read, bytes - read, start + read);
    if (more === 0) throw new SyntaxError(`A file of lines ends before ${start + bytes} bytes.`);
    read += more;
  }
  return line.toString('utf8');
}

/** Each chunk is written over by the next. */
function* chunksOf(input: number, start = 0, end = Infinity): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(READ_TOGETHER, end - start));
  for (let at = start; at < end;) {
    const bytes = readSync(input, buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytes === 0) return;
    yield buffer.subarray(0, bytes);
    at += bytes;
  }
}
