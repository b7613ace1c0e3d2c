// Whether shards were made of the same postings: a digest over every file's path and bytes.

import { createHash } from 'node:crypto';
import { codeOf, type PassedOverFile } from '../intake/files.ts';
import { sealOf } from '../intake/line-file.ts';

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
    return sealOf(absolutePath).sha256;
  } catch (error) {
    return codeOf(error);
  }
}
