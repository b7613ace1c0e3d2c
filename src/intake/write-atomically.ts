// Writes files so that a reader finds all of the content or the previous file.

import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A random name, not a process id: on shared disks, two machines may have the same process ids. */
function temporaryPathOf(path: string): string {
  return `${path}.${randomUUID()}.part`;
}

export function writeAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporaryPath = temporaryPathOf(path);
  writeFileSync(temporaryPath, text);
  renameSync(temporaryPath, path);
}
