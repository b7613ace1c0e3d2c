// The new site is made in the project, where Astro keeps what it writes to itself, is brought beside the old one, which
// may be on another disk, and takes the old one's place whole: in one step where the system exchanges two folders, else
// by two renames. A build that is killed between those two leaves no site for as long as nobody builds; the next build
// begins with putting the old one back. A link from the output to the newest site would close that gap too, and make a
// link of what hosts and upload tools take for a folder.

import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { addFiles, renewSite } from '../deploy/renew-site.ts';
import { UsageError } from '../settings.ts';
import { exchange } from './exchange.ts';
import { mountWords } from './output-folder.ts';

/** An output and what is beside it during a build, under names that nobody else gives. */
export interface Places {
  output: string;
  /** The site in the making, in the board's cache folder. */
  making: string;
  /** The site that was made, beside the output; at a build's start and end, rubbish. */
  staging: string;
  /** The old site, between the two renames. */
  old: string;
  /** The site before the live one, where it is large: the next is made of it. */
  before: string;
  lock: string;
}

/** A site of fewer files is as quickly made anew. */
const FILES_WORTH_KEEPING = 5_000;

/** Takes the output folder and the board's cache folder; gives the places of a build. */
export function placesOf(output: string, cacheDir: string): Places {
  const beside = (purpose: string) =>
    join(dirname(output), `.${basename(output)}.placard-${purpose}`);
  return {
    output,
    making: join(cacheDir, 'building'),
    staging: beside('building'),
    old: beside('old'),
    before: beside('before'),
    lock: beside('lock'),
  };
}

/** Puts the site back that a killed build left aside, and removes what else it left. */
export function repairSite({ output, making, staging, old }: Places): void {
  rmSync(making, { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
  if (!existsSync(old)) return;
  const isGone = !existsSync(output) || readdirSync(output).length === 0;
  if (isGone) renameSync(old, output);
  else rmSync(old, { recursive: true, force: true });
}

/** Takes the places of a build and the live site's files that go on; brings the site that was made beside the output, with those. */
export async function bringBeside(
  { output, making, staging, before }: Places,
  reused: readonly string[],
): Promise<void> {
  if (reused.length >= FILES_WORTH_KEEPING && existsSync(before)) renameSync(before, staging);
  else if (moveHere(making, staging)) return addFiles(output, reused, staging);
  await renewSite({ folder: staging, live: output, reused, made: making });
  rmSync(making, { recursive: true, force: true, maxRetries: 3 });
}

/** From another disk nothing can be moved. */
function moveHere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

/** Puts the new site into the old one's place, and the old one back when that fails. Signals are heard before or after, not between. */
export function swapIn({ output, staging, old }: Places): void {
  const hadSite = existsSync(output);
  if (hadSite && exchange(output, staging)) return;
  if (hadSite) renameOutput(output, old);
  try {
    renameSync(staging, output);
  } catch (error) {
    if (hadSite) renameSync(old, output);
    throw error;
  }
  // Rubbish by name before it is deleted: half of the old site can never be taken for a site.
  if (hadSite) renameSync(old, staging);
}

function renameOutput(output: string, old: string): void {
  try {
    renameSync(output, old);
  } catch (error) {
    if (!['EBUSY', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new UsageError(mountWords(output));
  }
}

/** Takes the places of a build whose site is live, and how many files it has; keeps the site before where another is quickly made of it, else removes it. */
export function clearAway({ staging, before }: Places, files: number): void {
  const remove = (folder: string) =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // Where it was of use, it is the live one now.
  remove(before);
  if (files < FILES_WORTH_KEEPING || !existsSync(staging)) remove(staging);
  else renameSync(staging, before);
}
