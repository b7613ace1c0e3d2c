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
  try {
    const last: unknown = JSON.parse(readFileSync(join(cacheDir, 'last-build.json'), 'utf8'));
    const published: unknown = (last as { published?: unknown } | null)?.published;
    return typeof published === 'number' ? published : undefined;
  } catch (error) {
    // No file: this is the first build. A damaged one says nothing either.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return undefined;
    throw error;
  }
}

/** Takes the board's cache folder and a count; keeps it for the next build. */
export function writeLastPublished(cacheDir: string, published: number): void {
  writeWhole(join(cacheDir, 'last-build.json'), { published });
}

/** Written aside and renamed, so that a reader never meets half a file. */
function writeWhole(path: string, content: unknown): void {
  mkdirSync(join(path, '..'), { recursive: true });
  const aside = `${path}.${process.pid}.part`;
  writeFileSync(aside, JSON.stringify(content));
  renameSync(aside, path);
}
