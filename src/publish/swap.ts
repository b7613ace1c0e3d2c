// Astro builds in the board's cache folder: for an output outside of the project it would use one folder for all boards,
// and its renames fail across disks. The new site is then staged beside the old one, which may be on another disk, and
// swapped in: in one step where the system can exchange two folders, else by two renames. A build that is killed between
// those two leaves no site until the next build, which begins by putting the old one back. A link from the output to the
// newest site would close that gap, but hosts and upload tools expect a folder.

import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { addFiles, updateSite } from '../deploy/update-site.ts';
import { UsageError } from '../settings/settings.ts';
import { exchange } from './exchange.ts';
import { mountMessage } from './output-folder.ts';

/** The output folder and those that a build needs besides, under names that nothing else uses. */
export interface BuildDirs {
  outputDir: string;
  /** Where Astro builds, in the board's cache folder. */
  buildDir: string;
  /** The new site, beside the output; disposable at a build's start and end. */
  stagingDir: string;
  /** The old site, between the two renames. */
  oldDir: string;
  /** The site before the live one, where it is large: the next one is made from it. */
  previousDir: string;
  lockPath: string;
}

/** A smaller site is made from scratch as quickly. */
const MIN_FILES_TO_REUSE = 2_000;

export function toBuildDirs(outputDir: string, cacheDir: string): BuildDirs {
  const beside = (purpose: string) =>
    join(dirname(outputDir), `.${basename(outputDir)}.placard-${purpose}`);
  return {
    outputDir,
    buildDir: join(cacheDir, 'building'),
    stagingDir: beside('building'),
    oldDir: beside('old'),
    previousDir: beside('before'),
    lockPath: beside('lock'),
  };
}

/** Puts back the site that a killed build moved aside, and deletes what else it left. */
export function repairSite({ outputDir, buildDir, stagingDir, oldDir }: BuildDirs): void {
  rmSync(buildDir, { recursive: true, force: true });
  rmSync(stagingDir, { recursive: true, force: true });
  if (!existsSync(oldDir)) return;
  const isGone = !existsSync(outputDir) || readdirSync(outputDir).length === 0;
  if (isGone) renameSync(oldDir, outputDir);
  else rmSync(oldDir, { recursive: true, force: true });
}

/** Moves the built site beside the output and adds the live site's files that it reuses. */
export async function stage(
  { outputDir, buildDir, stagingDir, previousDir }: BuildDirs,
  reused: readonly string[],
): Promise<void> {
  if (reused.length >= MIN_FILES_TO_REUSE && existsSync(previousDir))
    renameSync(previousDir, stagingDir);
  else if (tryRename(buildDir, stagingDir)) return addFiles(outputDir, reused, stagingDir);
  await updateSite({ folder: stagingDir, live: outputDir, reused, made: buildDir });
  rmSync(buildDir, { recursive: true, force: true, maxRetries: 3 });
}

/** Returns false where the two paths are on different disks. */
function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

/** Replaces the old site by the new one, and restores it on failure. Synchronous, so that no signal comes between. */
export function swap({ outputDir, stagingDir, oldDir }: BuildDirs): void {
  const hadSite = existsSync(outputDir);
  if (hadSite && exchange(outputDir, stagingDir)) return;
  if (hadSite) renameOutput(outputDir, oldDir);
  try {
    renameSync(stagingDir, outputDir);
  } catch (error) {
    if (hadSite) renameSync(oldDir, outputDir);
    throw error;
  }
  // Renamed before it is deleted, so that half of an old site is never taken for a site.
  if (hadSite) renameSync(oldDir, stagingDir);
}

function renameOutput(outputDir: string, oldDir: string): void {
  try {
    renameSync(outputDir, oldDir);
  } catch (error) {
    if (!['EBUSY', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new UsageError(mountMessage(outputDir));
  }
}

/** Keeps the old site where it is large enough to make the next one from it, else deletes it. */
export function cleanUp({ stagingDir, previousDir }: BuildDirs, files: number): void {
  const remove = (folder: string) =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // If it was reused, it is the live site now.
  remove(previousDir);
  if (files < MIN_FILES_TO_REUSE || !existsSync(stagingDir)) remove(stagingDir);
  else renameSync(stagingDir, previousDir);
}
