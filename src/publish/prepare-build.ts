// Where a build works: in the board's cache folder and beside the output, alone, and so that nothing stays behind.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../settings.ts';
import { cleanUpWhenStopped } from './interruption.ts';
import { takeLock } from './lock.ts';
import { renewLocks } from './lock-renewal.ts';
import { readFinishedSite } from './live-site.ts';
import { findOutput, refuseForeignFolder } from './output-folder.ts';
import { placesOf, repairSite, type Places } from './swap.ts';

export interface PreparedBuild {
  places: Places;
  /** Lets others build there, and leaves nothing of what was not finished. */
  release: () => void;
}

/** The build of this process that was begun and did not end: Astro has no hook for a build that fails. */
let unfinished: PreparedBuild | undefined;

/** Takes the folders of a build until it is released or the process ends. Throws a UsageError when the build can't be made there. */
export function prepareBuild(root: string, settings: Settings, now: Date): PreparedBuild {
  unfinished?.release();
  const { jobsDir, outDir, cacheDir } = settings;
  const places = placesOf(findOutput(root, settings), cacheDir);
  mkdirSync(dirname(places.output), { recursive: true });
  mkdirSync(cacheDir, { recursive: true });
  const boardLock = join(cacheDir, 'lock');
  const locks: (() => void)[] = [];
  let stopRenewing: (() => Promise<void>) | undefined;
  const release = () => {
    for (const folder of [places.making, places.staging]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
    void stopRenewing?.();
    for (const releaseLock of locks.splice(0)) releaseLock();
    process.off('exit', release);
    stopListening();
    if (unfinished === build) unfinished = undefined;
  };
  const build: PreparedBuild = { places, release };
  const stopListening = cleanUpWhenStopped(release, () => siteWords(outDir));
  process.once('exit', release);
  try {
    // A place that can't be written is found here and not after the work.
    locks.push(takeLock(places.lock, outDir, now));
    // Two outputs of one board share what is kept between its builds.
    locks.push(takeLock(boardLock, `the board of ${jobsDir}`, now));
    repairSite(places);
    removeHalfWritten(cacheDir);
    refuseForeignFolder(root, places.output, readFinishedSite(cacheDir) ?? new Map());
  } catch (error) {
    if (locks.length > 0) release();
    process.off('exit', release);
    stopListening();
    throw error;
  }
  stopRenewing = renewLocks([places.lock, boardLock]);
  unfinished = build;
  return build;
}

/** What a build that was not finished means for the output folder. */
export function siteWords(outDir: string): string {
  return existsSync(outDir) ? `${outDir} was left as it is.` : `There is no site in ${outDir} yet.`;
}

/** Files of the cache are written aside and renamed; a killed build leaves the first half of that. */
function removeHalfWritten(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    if (/\.(?:part|tmp)$/.test(name)) rmSync(join(cacheDir, name), { force: true });
  }
}
