// Prepares the folders of a build, locks them against other builds, and cleans up after one that did not finish.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../settings/settings.ts';
import { cleanUpWhenStopped } from './interruption.ts';
import { acquireLock } from './lock.ts';
import { renewLocks } from './lock-renewal.ts';
import { readFinishedSite } from './live-site.ts';
import { findOutput, refuseForeignFolder } from './output-folder.ts';
import { toBuildDirs, repairSite, type BuildDirs } from './swap.ts';

export interface PreparedBuild {
  dirs: BuildDirs;
  /** Releases the locks and deletes what was not finished. */
  release: () => void;
}

/** This process's build that did not end: Astro has no hook for a build that fails. */
let unfinished: PreparedBuild | undefined;

/** Locks the folders of a build until it is released or the process ends. Throws a UsageError where the site can't be built there. */
export function prepareBuild(root: string, settings: Settings, now: Date): PreparedBuild {
  unfinished?.release();
  const { jobsDir, outDir, cacheDir } = settings;
  const dirs = toBuildDirs(findOutput(root, settings), cacheDir);
  mkdirSync(dirname(dirs.outputDir), { recursive: true });
  mkdirSync(cacheDir, { recursive: true });
  const boardLock = join(cacheDir, 'lock');
  const locks: (() => void)[] = [];
  let stopRenewing: (() => Promise<void>) | undefined;
  const release = () => {
    for (const folder of [dirs.buildDir, dirs.stagingDir]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
    void stopRenewing?.();
    for (const releaseLock of locks.splice(0)) releaseLock();
    process.off('exit', release);
    stopListening();
    if (unfinished === build) unfinished = undefined;
  };
  const build: PreparedBuild = { dirs, release };
  const stopListening = cleanUpWhenStopped(release, () => describeOutput(outDir));
  process.once('exit', release);
  try {
    // A folder that can't be written is found here, before the work.
    locks.push(acquireLock(dirs.lockPath, outDir, now));
    // Two outputs of one board share its cache.
    locks.push(acquireLock(boardLock, `the board of ${jobsDir}`, now));
    repairSite(dirs);
    removeHalfWritten(cacheDir);
    refuseForeignFolder(root, dirs.outputDir, readFinishedSite(cacheDir) ?? new Map());
  } catch (error) {
    if (locks.length > 0) release();
    process.off('exit', release);
    stopListening();
    throw error;
  }
  stopRenewing = renewLocks([dirs.lockPath, boardLock]);
  unfinished = build;
  return build;
}

/** The state of the output folder after an unfinished build, as a sentence. */
export function describeOutput(outDir: string): string {
  return existsSync(outDir) ? `${outDir} was left as it is.` : `There is no site in ${outDir} yet.`;
}

/** Cache files are written under another name and renamed; a killed build leaves them under that name. */
function removeHalfWritten(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    if (/\.(?:part|tmp)$/.test(name)) rmSync(join(cacheDir, name), { force: true });
  }
}
