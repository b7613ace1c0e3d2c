// What makes cached records stale: a change of the rules that made them, of the site's facts, or of a library.
// What makes a site stale: a change of anything that a page may show.

import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, type ProjectFolders } from './project-files.ts';

/** The rooms and files whose code decides what a record holds. */
const SOURCES = [
  'src/html',
  'src/sources',
  'src/job',
  'src/structured-data/eligibility',
  'src/intake',
  'src/site.ts',
  'src/settings/define-site.ts',
  'package-lock.json',
];

const PIECE = Buffer.alloc(256 * 1024);

/** Hashes the code and the exact libraries behind every cached record. */
export function codeVersion(root: string): string {
  return hashOfSources(root, SOURCES).digest('hex');
}

/** The code that decides which terms a text has in the search. */
const ANALYSIS = [
  'src/search/analysis',
  'src/search/split-words.ts',
  'src/search/texts/text-terms.ts',
  'src/job/fold.ts',
  'src/job/guess-language.ts',
];

/** Hashes the code behind every analyzed text. */
export function analysisVersion(root: string): string {
  return hashOfSources(root, ANALYSIS).digest('hex');
}

/** The code that decides what a posting says; the search for its terms and the rules for verdicts do not. */
const READING = [
  'src/html',
  'src/sources',
  'src/job',
  'src/listing/to-row.ts',
  'package-lock.json',
];

/** Hashes the code, the libraries and the settings behind all facts of a job, in 16 hex digits. */
export function readingVersion(root: string, settings: readonly string[]): string {
  const hash = hashOfSources(root, READING).update(JSON.stringify(settings));
  return hash.digest('hex').slice(0, 16);
}

/** Returns absolute paths. */
export function filesBehindRecords(root: string): string[] {
  return SOURCES.flatMap((source) => filesOf(root, source)).map((path) => join(root, path));
}

/** Hashes everything that decides how a page looks, except the postings. */
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
      // Dates and numbers are formatted by the ICU data that comes with Node.
      .update(JSON.stringify(process.versions))
      .digest('hex')
  );
}

/** Reads in pieces, since a project's files can be of any size. */
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
    // Unreadable or deleted meanwhile: no page can read it either.
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
