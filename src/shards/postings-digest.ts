// A digest of every file's path and bytes, which says whether shards were made of the same postings.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { codeOf, type IgnoredFile } from '../intake/files.ts';

export interface PostingsDigest {
  /** Adds a file's path and the digest of its bytes; must be called in the order of paths. */
  add: (path: string, bytes: string) => void;
  /** Returns the digest in hex. */
  end: (ignored: readonly IgnoredFile[]) => string;
}

export function beginPostingsDigest(): PostingsDigest {
  const hash = createHash('sha256');
  const add = (entry: unknown) => hash.update(`${JSON.stringify(entry)}\n`);
  return {
    add: (path, bytes) => void add([path, bytes]),
    end: (ignored) => add(ignored).digest('hex'),
  };
}

/** A SHA-256 in hex, or the code of the error that prevents reading, which can differ between machines. */
export function digestOfBytes(absolutePath: string): string {
  try {
    return hashOfFile(absolutePath);
  } catch (error) {
    return codeOf(error);
  }
}

const READ_TOGETHER = 1024 * 1024;

/** Reads in parts: a file may be larger than memory. */
function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const part = Buffer.allocUnsafe(READ_TOGETHER);
    for (let bytes = readSync(file, part); bytes > 0; bytes = readSync(file, part)) {
      hash.update(part.subarray(0, bytes));
    }
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}
