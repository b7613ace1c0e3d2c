// Whether shards were made of the same postings: a digest over every file's path and bytes.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { codeOf, type PassedOverFile } from '../intake/files.ts';

export interface PostingsDigest {
  /** Takes a file's path and the digest of its bytes, in the order of paths. */
  add: (path: string, bytes: string) => void;
  /** Takes what was left alone; gives the digest. */
  end: (passedOver: readonly PassedOverFile[]) => string;
}

/** Begins the digest of a folder of postings. */
export function beginPostingsDigest(): PostingsDigest {
  const hash = createHash('sha256');
  const add = (told: unknown) => hash.update(`${JSON.stringify(told)}\n`);
  return {
    add: (path, bytes) => void add([path, bytes]),
    end: (passedOver) => add(passedOver).digest('hex'),
  };
}

/** Takes a file; gives the SHA-256 of its bytes, or why it can't be read, which other machines may find otherwise. */
export function digestOfBytes(absolutePath: string): string {
  try {
    return hashOfFile(absolutePath);
  } catch (error) {
    return codeOf(error);
  }
}

const READ_TOGETHER = 1024 * 1024;

/** A file may be larger than what fits in the memory. */
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
