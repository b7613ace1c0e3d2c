// Whether a build would produce the live site again: same postings, code and settings, no change by the clock, and
// every file as the last build left it.

import { readdirSync, readFileSync } from 'node:fs';
import { statIfPresent } from '../deploy/stat-if-present.ts';
import { readBoardFacts } from '../board/stored-board.ts';
import { join } from 'node:path';
import { listBoardFiles } from '../intake/board-files.ts';
import { digestOfFiles } from '../intake/files.ts';
import { WrongSources } from '../intake/stated-sources.ts';
import type { Report } from '../report/report.ts';
import { findReport } from '../report/report-file.ts';
import type { Settings } from '../settings/settings.ts';
import { isDamage } from '../store/database.ts';
import type { StoredPage } from '../store/pages.ts';
import { readStore, type Store } from '../store/store.ts';
import { readLastPublished } from './last-published.ts';
import { readLivePages, readLiveSite } from './live-site.ts';

/** Below the site's folder: the instant of its build, ISO 8601. */
export const BUILT_FILE = 'built.txt';
const DAY = 24 * 60 * 60 * 1000;

export interface UpToDateSite {
  files: readonly StoredPage[];
  report: Report;
  /** How many of the owner's postings it had when it was built, if known. */
  lastPublished: number | undefined;
}

/** Returns the live site if it is up to date and complete; `version` is the hash of code and settings. */
export function findUpToDateSite(
  settings: Settings,
  version: string,
  now: number,
): UpToDateSite | undefined {
  // Each build renews the expiry date of security.txt.
  if (settings.securityContact !== undefined) return undefined;
  try {
    return readStore(settings.cacheDir, (store) => findIntactSite(store, settings, version, now));
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

function findIntactSite(
  store: Store,
  { outDir, cacheDir, jobsDir, basePath }: Settings,
  version: string,
  now: number,
): UpToDateSite | undefined {
  const live = readLiveSite(store);
  if (live === undefined || now < live.since || (live.until !== null && now >= live.until)) {
    return undefined;
  }
  // The report may be of a later reading, whose site was refused, or of the development server.
  const read = readBoardFacts(store);
  if (read?.postings !== live.postings || read.since !== live.since) return undefined;
  const files = [...readLivePages(store, { outDir, version }).values()];
  if (files.length === 0) return undefined;
  if (live.postings !== digestOfFiles(listBoardFiles(jobsDir))) return undefined;
  const report = findReport(cacheDir);
  if (report === undefined || !isUnchanged(outDir, files) || isOld(outDir, now)) return undefined;
  return { files, report, lastPublished: readLastPublished(store, { outDir, basePath }) };
}

/** The build that follows reads the same and reports what is wrong. */
function isUnreadable(error: unknown): boolean {
  return (
    isDamage(error) ||
    error instanceof WrongSources ||
    typeof (error as NodeJS.ErrnoException).syscall === 'string'
  );
}

/** A site that says when it was built says so every day. */
function isOld(outDir: string, now: number): boolean {
  const built = Date.parse(readFileSync(join(outDir, BUILT_FILE), 'utf8'));
  return !(now >= built && now < built + DAY);
}

/** The build sets times to whole seconds; any other write leaves another time. */
function isUnchanged(outDir: string, files: readonly StoredPage[]): boolean {
  if (countFiles(outDir) !== files.length) return false;
  return files.every(({ path, size, modified }) => {
    const file = statIfPresent(join(outDir, path));
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
