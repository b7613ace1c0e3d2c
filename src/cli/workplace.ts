// Where a build works: beside the output, on the same disk, alone, and so that nothing stays behind.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findFolderTrouble } from '../intake/files.ts';
import { manifestPaths, readManifest } from '../deploy/manifest.ts';
import { UsageError, type Settings } from '../settings.ts';
import { cleanUpWhenStopped } from './interruption.ts';
import { takeLock } from './lock.ts';
import { renewLocks } from './lock-renewal.ts';
import { findOutput, refuseForeignFolder } from './output-folder.ts';
import { placesOf, repairSite, type Places } from './swap.ts';

/** Takes the folder of postings; throws a UsageError where there is none. */
export function requirePostings(jobsDir: string): void {
  const trouble = findFolderTrouble(jobsDir);
  if (trouble !== undefined) throw new UsageError(trouble);
}

/** Takes the project's root, the settings and the present; gives places that belong to this build until its process ends. Throws a UsageError when the build can't be made there. */
export function claimWorkplace(root: string, settings: Settings, now: Date): Places {
  const { jobsDir, outDir, cacheDir } = settings;
  const places = placesOf(findOutput(root, settings), cacheDir);
  mkdirSync(dirname(places.output), { recursive: true });
  mkdirSync(cacheDir, { recursive: true });
  // A place that can't be written is found here and not after the work.
  holdUntilTheEnd(takeLock(places.lock, outDir, now));
  // Two outputs of one board share what is kept between its builds.
  holdUntilTheEnd(takeLock(boardLock(cacheDir), `the board of ${jobsDir}`, now));
  repairSite(places);
  removeHalfWritten(cacheDir);
  refuseForeignFolder(
    root,
    places.output,
    readManifest(manifestPaths(cacheDir).built) ?? new Map(),
  );
  const removeUnfinished = () => {
    for (const folder of [places.making, places.staging]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  process.once('exit', removeUnfinished);
  cleanUpWhenStopped(removeUnfinished, () => siteWords(outDir));
  return places;
}

/** Takes the places of a build and the board's cache folder; has other machines know, until this process ends, that its work goes on. */
export function tellOthersOfWork({ lock }: Places, cacheDir: string): void {
  renewLocks([lock, boardLock(cacheDir)]);
}

function boardLock(cacheDir: string): string {
  return join(cacheDir, 'lock');
}

/** Takes the output folder; says what a build that was not finished means for it. */
export function siteWords(outDir: string): string {
  return existsSync(outDir) ? `${outDir} was left as it is.` : `There is no site in ${outDir} yet.`;
}

function holdUntilTheEnd(release: () => void): void {
  process.once('exit', release);
}

/** Files of the cache are written aside and renamed; a killed build leaves the first half of that. */
function removeHalfWritten(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    if (/\.(?:part|tmp)$/.test(name)) rmSync(join(cacheDir, name), { force: true });
  }
}
