// What makes stored readings stale: a change of the rules that made them, of the site's facts, or of a library.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rooms and files whose code decides what a reading holds. */
const SOURCES = [
  'src/html',
  'src/job',
  'src/structured-data/eligibility',
  'src/intake',
  'src/site.ts',
  'package-lock.json',
];

/** Takes the project's root; gives a hash of the code and the exact libraries behind every stored reading. */
export function codeVersion(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of filesOf(root, source))
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesOf(root: string, source: string): string[] {
  if (/\.\w+$/.test(source)) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
