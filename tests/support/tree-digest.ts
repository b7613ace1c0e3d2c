// Whether a folder is, byte for byte, what it was.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathsOfFiles } from './file-tree.ts';

/** Takes a folder; gives a SHA-256 of every path and content in it, or "absent". */
export function digestOfTree(folder: string): string {
  if (!existsSync(folder)) return 'absent';
  const hash = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    const content = readFileSync(path);
    hash.update(`${relative(folder, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Takes a folder; gives a SHA-256 of each file's content by its path below, so that a difference has a name. */
export function digestsByPath(folder: string): Record<string, string> {
  return Object.fromEntries(
    pathsOfFiles(folder).map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}
