// Files that are there whole or not at all.

import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Takes a path; gives the name under which its next content is written, until it takes the path's place. On shared disks, machines give the same numbers to processes. */
function nameAside(path: string): string {
  return `${path}.${randomUUID()}.part`;
}

/** Takes a path and its text; writes it aside and renames it, so that a reader never meets half a file. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = nameAside(path);
  writeFileSync(aside, text);
  renameSync(aside, path);
}
