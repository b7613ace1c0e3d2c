// What makes stored readings stale: a change of the rules that made them, of the site's facts, or of a library.

import { createHash, type Hash } from 'node:crypto';
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
  return hashOfSources(root, SOURCES).digest('hex');
}

/** Takes the project's root and what the environment says of the site; gives a hash of all that decides how a page looks, but for the postings. */
export function siteVersion(root: string, settings: object): string {
  return (
    hashOfSources(root, ['src', 'public', 'astro.config.mjs', 'package-lock.json'])
      .update(JSON.stringify(settings))
      // Dates and numbers are written by the data that comes with Node.
      .update(JSON.stringify(process.versions))
      .digest('hex')
  );
}

function hashOfSources(root: string, sources: readonly string[]): Hash {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of filesOf(root, source))
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)));
  }
  return hash;
}

function filesOf(root: string, source: string): string[] {
  if (/\.\w+$/.test(source)) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
