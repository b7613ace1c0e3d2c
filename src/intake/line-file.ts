// Files of a line of JSON each, written and read without ever being one text.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { nameAside } from './write-whole.ts';

/** What a file holds, so that a damaged one is known. */
export interface Seal {
  bytes: number;
  sha256: string;
}

export interface LineFile {
  /** Takes a value; writes it as one line. */
  write: (value: object) => void;
  /** Puts the file under its name; gives its seal. */
  finish: () => Seal;
}

/** Letters that are written together. */
const WRITTEN_TOGETHER = 1024 * 1024;
/** Bytes that are read together; a merge reads many files at once. */
const READ_TOGETHER = 128 * 1024;

/** Takes a path; begins a file that is there when it is finished. */
export function beginLineFile(path: string): LineFile {
  const aside = nameAside(path);
  const output = openSync(aside, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting = '';
  const flush = () => {
    const chunk = Buffer.from(waiting);
    waiting = '';
    for (let start = 0; start < chunk.length;) {
      start += writeSync(output, chunk, start);
    }
    hash.update(chunk);
    bytes += chunk.length;
  };
  return {
    write: (value) => {
      waiting += `${JSON.stringify(value)}\n`;
      if (waiting.length >= WRITTEN_TOGETHER) flush();
    },
    finish: () => {
      flush();
      closeSync(output);
      renameSync(aside, path);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}

/** Takes a path; gives the seal of what stands there. */
export function sealOf(path: string): Seal {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of chunksOf(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Takes a path; gives its lines one by one. */
export function* linesOf(path: string): Generator<string, undefined> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (const chunk of chunksOf(path)) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
  return undefined;
}

function* chunksOf(path: string): Generator<Buffer> {
  const input = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(READ_TOGETHER);
    for (let bytes = readSync(input, buffer); bytes > 0; bytes = readSync(input, buffer)) {
      yield buffer.subarray(0, bytes);
    }
  } finally {
    closeSync(input);
  }
}
