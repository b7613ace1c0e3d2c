// What one board keeps between builds, and where.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './report.ts';

/** Takes the board's cache folder; gives the folder of its sanitized descriptions. */
export function descriptionsFolder(cacheDir: string): string {
  return join(cacheDir, 'descriptions');
}

/** Takes the board's cache folder and a report; writes it where the command line reads it. */
export function writeReport(cacheDir: string, report: Report): void {
  writeWhole(join(cacheDir, 'report.json'), report);
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
  writeWhole(join(cacheDir, 'last-build.json'), { published });
}

/** What the live site was made from. */
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
  writeWhole(join(cacheDir, 'pages.json'), memory);
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

/** Written aside and renamed, so that a reader never meets half a file. */
function writeWhole(path: string, content: unknown): void {
  mkdirSync(join(path, '..'), { recursive: true });
  const aside = `${path}.${process.pid}.part`;
  writeFileSync(aside, JSON.stringify(content));
  renameSync(aside, path);
}
