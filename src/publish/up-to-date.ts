// Whether a build would make the very site that is there: same postings, code and settings, a clock that changes
// nothing, and every file as the last build left it.

import { readdirSync } from 'node:fs';
import { statWhereThere } from '../deploy/stat-where-there.ts';
import { readBoardFacts } from '../board/stored-board.ts';
import { join } from 'node:path';
import { digestOfFiles, listFiles } from '../intake/files.ts';
import type { Report } from '../report/report.ts';
import { findReport } from '../report/report-file.ts';
import type { Settings } from '../settings.ts';
import { isDamage } from '../store/database.ts';
import type { StoredPage } from '../store/pages.ts';
import { openStoreForReading } from '../store/store.ts';
import { readLastPublished } from './last-published.ts';
import { readLivePages, readLiveSite } from './live-site.ts';

/** A site for which there is nothing to do. */
export interface UpToDateSite {
  files: readonly StoredPage[];
  report: Report;
  /** How many of the owner's postings it had when it was made, where that is known. */
  lastPublished: number | undefined;
}

/** Finds the site of these settings and this instant where it is whole, else nothing; the version is of code and settings. */
export function findUpToDateSite(
  settings: Settings,
  version: string,
  now: number,
): UpToDateSite | undefined {
  // The file that tells where to report weaknesses runs out some time after each build.
  if (settings.securityContact !== undefined) return undefined;
  try {
    return findWholeSite(settings, version, now);
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

function findWholeSite(
  { outDir, cacheDir, jobsDir, basePath }: Settings,
  version: string,
  now: number,
): UpToDateSite | undefined {
  const store = openStoreForReading(cacheDir);
  try {
    const live = readLiveSite(store);
    if (live === undefined || now < live.since || (live.until !== null && now >= live.until)) {
      return undefined;
    }
    // The report is the latest reading's, whose site may have been refused, or the editor's.
    const read = readBoardFacts(store);
    if (read?.postings !== live.postings || read.since !== live.since) return undefined;
    const files = [...readLivePages(store, { outDir, version }).values()];
    if (files.length === 0) return undefined;
    if (live.postings !== digestOfFiles(listFiles(jobsDir))) return undefined;
    const report = findReport(cacheDir);
    if (report === undefined || !isUntouched(outDir, files)) return undefined;
    return { files, report, lastPublished: readLastPublished(store, { outDir, basePath }) };
  } finally {
    store.close();
  }
}

/** A build looks at the same again, and says what is wrong where it matters. */
function isUnreadable(error: unknown): boolean {
  return isDamage(error) || typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** Times are whole seconds, set by the build; who writes a file leaves another. */
function isUntouched(outDir: string, files: readonly StoredPage[]): boolean {
  if (countFiles(outDir) !== files.length) return false;
  return files.every(({ path, size, modified }) => {
    const file = statWhereThere(join(outDir, path));
    return file?.size === size && file.mtimeMs === modified * 1000;
  });
}

function countFiles(folder: string): number {
  let files = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    files += entry.isDirectory() ? countFiles(join(folder, entry.name)) : 1;
  }
  return files;
}
