// Small folders written and read as plain objects.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export function writeTree(folder: string, contents: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Returns the contents of a folder's files by path, in the order of paths. */
export function readTree(folder: string): Record<string, string> {
  return Object.fromEntries(
    pathsOfFiles(folder).map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );
}

/** Returns the paths of all regular files in a folder, sorted. */
export function pathsOfFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
