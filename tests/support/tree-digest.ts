// Digests that tell whether a folder is unchanged, byte for byte.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathsOfFiles } from './file-tree.ts';

/** Returns one SHA-256 over every path and content, or "absent". */
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

/** Returns the SHA-256 of each file by its path, so that a difference has a name. */
export function digestsByPath(folder: string): Record<string, string> {
  return Object.fromEntries(
    pathsOfFiles(folder).map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}
