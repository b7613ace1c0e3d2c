// Whether a build would make the very site that is there: same postings, code and settings, a clock that changes
// nothing, and every file as the last build left it.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '../deploy/folder-entries.ts';
import { manifestPaths, readManifest, type Manifest } from '../deploy/manifest.ts';
import { findReport, readLastSite, readReadingState } from '../intake/board-files.ts';
import { siteVersion } from '../intake/code-version.ts';
import { digestOfFiles, listFiles } from '../intake/files.ts';
import type { Report } from '../intake/report.ts';
import type { Settings } from '../settings.ts';

/** All that is told of a site which needs no building. */
export interface UpToDateSite {
  manifest: Manifest;
  report: Report;
}

/** Takes the project's root, the settings and the build's instant; gives what is known of the site where there is nothing to do, else nothing. */
export function findUpToDateSite(
  root: string,
  settings: Settings,
  now: number,
): UpToDateSite | undefined {
  try {
    return isSame(root, settings, now) ? findSite(settings) : undefined;
  } catch (error) {
    // A build looks at the same again, and says what is wrong where it matters.
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') return undefined;
    throw error;
  }
}

/** Whether what the live site was made from would be read again. */
function isSame(root: string, settings: Settings, now: number): boolean {
  const { outDir, jobsDir, cacheDir } = settings;
  const last = readLastSite(cacheDir);
  if (last === undefined || last.outDir !== outDir) return false;
  // The file that tells where to report weaknesses runs out some time after each build.
  if (settings.securityContact !== undefined) return false;
  if (now < last.since || (last.until !== null && now >= last.until)) return false;
  // The report is the latest reading's, whose site may have been refused, or the editor's.
  const { postings, since, until } = readReadingState(cacheDir) ?? {};
  if (postings !== last.postings || since !== last.since || until !== last.until) return false;
  if (last.version !== siteVersion(root, settings)) return false;
  return last.postings === digestOfFiles(listFiles(jobsDir));
}

function findSite({ outDir, cacheDir }: Settings): UpToDateSite | undefined {
  const report = findReport(cacheDir);
  const manifest = readManifest(manifestPaths(cacheDir).built);
  if (report === undefined || manifest === undefined) return undefined;
  return isUntouched(outDir, manifest) ? { manifest, report } : undefined;
}

/** Times are whole seconds, set by the build; who writes a file leaves another. */
function isUntouched(outDir: string, manifest: Manifest): boolean {
  if (countFiles(outDir) !== manifest.size) return false;
  for (const { path, size, modified } of manifest.values()) {
    const file = statSync(join(outDir, path), { throwIfNoEntry: false });
    if (file?.size !== size || file.mtimeMs !== modified * 1000) return false;
  }
  return true;
}

function countFiles(folder: string): number {
  let files = 0;
  for (const entry of entriesOf(folder)) {
    files += entry.isDirectory() ? countFiles(join(folder, entry.name)) : 1;
  }
  return files;
}
