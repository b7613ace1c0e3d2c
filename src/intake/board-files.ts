// What one board keeps between builds, and where.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readKept, writeKept } from './kept-value.ts';
import type { Report } from './report.ts';

/** Takes the board's cache folder; gives the folder of its sanitized descriptions. */
export function descriptionsFolder(cacheDir: string): string {
  return join(cacheDir, 'descriptions');
}

/** Takes the board's cache folder and a report; writes it where the command line reads it. */
export function writeReport(cacheDir: string, report: Report): void {
  writeKept(join(cacheDir, 'report.json'), report);
}

/** Takes the board's cache folder; gives the report of its latest reading, where there is one. */
export function findReport(cacheDir: string): Report | undefined {
  return readKept(join(cacheDir, 'report.json')) as Report | undefined;
}

/** Takes the cache folder of a board that was read; gives the report of that. */
export function readReport(cacheDir: string): Report {
  const report = findReport(cacheDir);
  if (report === undefined) throw new Error(`The report in ${cacheDir} is gone. Build again.`);
  return report;
}

/** A site that a board is built to: a board may have several, and each is guarded by its own past. */
export interface BoardSite {
  cacheDir: string;
  outDir: string;
  basePath: string;
}

interface PublishedCount extends Omit<BoardSite, 'cacheDir'> {
  published: number;
}

/** More outputs of one board are of builds to a new folder each time. */
const MOST_SITES = 100;

/** Takes a site; gives how many postings its last finished build published, where there was one, whether or not its files are still there. */
export function readLastPublished(site: BoardSite): number | undefined {
  return readPublishedCounts(site.cacheDir).find((count) => isOf(site, count))?.published;
}

/** Takes a site and a count; keeps it for the next build. */
export function writeLastPublished(site: BoardSite, published: number): void {
  const { cacheDir, outDir, basePath } = site;
  const others = readPublishedCounts(cacheDir).filter((count) => !isOf(site, count));
  const sites = [...others, { outDir, basePath, published }].slice(-MOST_SITES);
  writeKept(join(cacheDir, 'last-build.json'), { sites });
}

function readPublishedCounts(cacheDir: string): PublishedCount[] {
  const last = readKept(join(cacheDir, 'last-build.json')) as
    { sites?: unknown } | null | undefined;
  return Array.isArray(last?.sites) ? last.sites.filter(isPublishedCount) : [];
}

function isPublishedCount(kept: unknown): kept is PublishedCount {
  return typeof (kept as Partial<PublishedCount> | null)?.published === 'number';
}

function isOf(site: BoardSite, { outDir, basePath }: PublishedCount): boolean {
  return outDir === site.outDir && basePath === site.basePath;
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
  writeKept(join(cacheDir, 'reading.json'), state);
}

/** Takes the board's cache folder; gives what its latest reading saw, where that is known. */
export function readReadingState(cacheDir: string): ReadingState | undefined {
  return readKept(join(cacheDir, 'reading.json')) as ReadingState | undefined;
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
  const state = readReadingState(cacheDir);
  if (state !== undefined) writeKept(join(cacheDir, 'last-site.json'), { ...state, ...site });
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
  writeKept(join(cacheDir, 'pages.json'), memory);
}
