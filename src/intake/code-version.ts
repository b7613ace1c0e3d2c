// What makes stored readings stale: a change of the rules that made them, of the site's facts, or of a library. What
// makes a site stale: a change of anything that a page may show.

import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, type ProjectFolders } from './project-files.ts';

/** The rooms and files whose code decides what a reading holds. */
const SOURCES = [
  'src/html',
  'src/job',
  'src/structured-data/eligibility',
  'src/intake',
  'src/site.ts',
  'package-lock.json',
];

const PIECE = Buffer.alloc(256 * 1024);

/** Takes the project's root; gives a hash of the code and the exact libraries behind every stored reading. */
export function codeVersion(root: string): string {
  return hashOfSources(root, SOURCES).digest('hex');
}

/** Takes the project's root; gives the absolute paths of all that makes stored readings stale when it changes. */
export function filesBehindReadings(root: string): string[] {
  return SOURCES.flatMap((source) => filesOf(root, source)).map((path) => join(root, path));
}

/** Takes the project's root and the settings; gives a hash of all that decides how a page looks, but for the postings. */
export function siteVersion(root: string, settings: Omit<ProjectFolders, 'root'>): string {
  const { outDir, cacheDir, ...site } = settings;
  const hash = createHash('sha256');
  for (const path of projectFiles({ root, ...settings })) {
    hash.update(`${path}\0`);
    addContent(hash, join(root, path));
  }
  return (
    hash
      .update(JSON.stringify(site))
      // Dates and numbers are written by the data that comes with Node.
      .update(JSON.stringify(process.versions))
      .digest('hex')
  );
}

/** In pieces: what lies in a project can be of any size. */
function addContent(hash: Hash, path: string): void {
  let bytes = 0;
  try {
    const file = openSync(path, 'r');
    try {
      for (let read = readSync(file, PIECE); read > 0; read = readSync(file, PIECE)) {
        hash.update(PIECE.subarray(0, read));
        bytes += read;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    // Somebody else's, or gone meanwhile: no page can read it either.
    if (!['EACCES', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  hash.update(`\0${bytes}\0`);
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
