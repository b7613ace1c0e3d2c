// Which files hold postings: regular files inside the folder, in sorted order.

import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** `document`: one JSON value; `lines`: one JSON value a line. */
export type Format = 'document' | 'lines';

const FORMATS = new Map<string, Format>([
  ['json', 'document'],
  ['jsonld', 'document'],
  ['ndjson', 'lines'],
  ['jsonl', 'lines'],
]);

export interface PostingFile {
  /** Below the folder, with forward slashes. */
  path: string;
  absolutePath: string;
  format: Format;
  bytes: number;
  /** Changes whenever the file does. */
  stamp: string;
}

export interface PassedOverFile {
  path: string;
  /** Ends the sentence "… was left alone: it is …". */
  reason: string;
}

/** Takes a folder; gives its posting files and what was left alone, both by path. Throws what readdir throws. */
export async function listFiles(
  folder: string,
): Promise<{ files: PostingFile[]; passedOver: PassedOverFile[] }> {
  const files: PostingFile[] = [];
  const passedOver: PassedOverFile[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      // Hidden files belong to editors, version control and file managers.
      if (entry.name.startsWith('.')) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const absolutePath = join(folder, path);
      const format = FORMATS.get(/\.([^.]+)$/.exec(entry.name)?.[1]?.toLowerCase() ?? '');
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isSymbolicLink()) passedOver.push({ path, reason: 'a symbolic link' });
      else if (!entry.isFile()) passedOver.push({ path, reason: 'not a regular file' });
      else if (format === undefined) {
        passedOver.push({ path, reason: 'neither .json, .jsonld, .ndjson nor .jsonl' });
      } else {
        const { size, mtimeNs, ctimeNs, ino } = await lstat(absolutePath, { bigint: true });
        const stamp = [size, mtimeNs, ctimeNs, ino].join('-');
        files.push({ path, absolutePath, format, bytes: Number(size), stamp });
      }
    }
  }
  return { files: files.sort(byPath), passedOver: passedOver.sort(byPath) };
}

/** By UTF-16 code units, the same on every machine and in every locale. */
function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
