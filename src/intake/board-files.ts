// What one board keeps between builds, and where.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './report.ts';
import { writeWhole } from './write-whole.ts';

/** Takes the board's cache folder; gives the folder of its sanitized descriptions. */
export function descriptionsFolder(cacheDir: string): string {
  return join(cacheDir, 'descriptions');
}

/** Takes the board's cache folder and a report; writes it where the command line reads it. */
export function writeReport(cacheDir: string, report: Report): void {
  writeWhole(join(cacheDir, 'report.json'), JSON.stringify(report));
}

/** Takes the board's cache folder; gives the report of its latest reading. Throws when there is none. */
export function readReport(cacheDir: string): Report {
  return JSON.parse(readFileSync(join(cacheDir, 'report.json'), 'utf8')) as Report;
}

/** Takes the board's cache folder; gives how many postings its last finished build published, where there was one. */
export function readLastPublished(cacheDir: string): number | undefined {
  const last = readKept(join(cacheDir, 'last-build.json'));
  const published: unknown = (last as { published?: unknown } | null | undefined)?.published;
  return typeof published === 'number' ? published : undefined;
}

/** Takes the board's cache folder and a count; keeps it for the next build. */
export function writeLastPublished(cacheDir: string, published: number): void {
  writeWhole(join(cacheDir, 'last-build.json'), JSON.stringify({ published }));
}

/** What postings the latest reading saw, and within which instants it would come out the same. */
export interface ReadingState {
  /** Of the files, as digestOfFiles gives it. */
  postings: string;
  since: number;
  /** Where the clock changes nothing ever, null. */
  until: number | null;
}

/** Takes the board's cache folder and what a reading saw; keeps it until the site that is made of it is live. */
export function writeReadingState(cacheDir: string, state: ReadingState): void {
  writeWhole(join(cacheDir, 'reading.json'), JSON.stringify(state));
}

/** Which site is live, and what it was made from. */
export interface LastSite extends ReadingState {
  outDir: string;
  /** Of the code and the settings. */
  version: string;
}

/** Takes the board's cache folder; gives which site is live, where that is known. */
export function readLastSite(cacheDir: string): LastSite | undefined {
  return readKept(join(cacheDir, 'last-site.json')) as LastSite | undefined;
}

/** Takes the board's cache folder and which site is live now; keeps it with what the latest reading saw. */
export function writeLastSite(cacheDir: string, site: Pick<LastSite, 'outDir' | 'version'>): void {
  const state = readKept(join(cacheDir, 'reading.json')) as ReadingState | undefined;
  if (state !== undefined)
    writeWhole(join(cacheDir, 'last-site.json'), JSON.stringify({ ...state, ...site }));
}

/** Takes the board's cache folder; forgets which site is live, before another takes its place: a build that dies between the two knows nothing then, which costs the next one work and no more. */
export function forgetLastSite(cacheDir: string): void {
  rmSync(join(cacheDir, 'last-site.json'), { force: true });
}

/** What the live site was made from, page by page. */
export interface PageMemory {
  /** The site's folder. */
  outDir: string;
  /** Of the code and the settings. */
  version: string;
  /** By path: the key of what a file shows, and its size and time when it was made. */
  files: Record<string, [key: string, bytes: number, modified: number]>;
}

/** Takes the board's cache folder; gives what its live site was made from, where that is known. */
export function readPageMemory(cacheDir: string): PageMemory | undefined {
  return readKept(join(cacheDir, 'pages.json')) as PageMemory | undefined;
}

/** Takes the board's cache folder and what its live site was made from; keeps it for the next build. */
export function writePageMemory(cacheDir: string, memory: PageMemory): void {
  writeWhole(join(cacheDir, 'pages.json'), JSON.stringify(memory));
}

/** No file: this is the first build. A damaged one says nothing either. */
function readKept(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return undefined;
    throw error;
  }
}
