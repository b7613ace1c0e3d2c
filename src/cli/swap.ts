// The new site is made in the project, where Astro keeps what it writes to itself, is brought beside the old one, which
// may be on another disk, and takes the old one's place whole: in one step where the system exchanges two folders, else
// by two renames. A build that is killed between those two leaves no site for as long as nobody builds; the next build
// begins with putting the old one back. A link from the output to the newest site would close that gap too, and make a
// link of what hosts and upload tools take for a folder.

import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
  lock: string;
}

/** Takes the output folder and the board's cache folder; gives the places of a build. */
export function placesOf(output: string, cacheDir: string): Places {
  const beside = (purpose: string) =>
    join(dirname(output), `.${basename(output)}.placard-${purpose}`);
  return {
    output,
    making: join(cacheDir, 'building'),
    staging: beside('building'),
    old: beside('old'),
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

/** Brings the site that was made beside the output. */
export async function bringBeside({ making, staging }: Places): Promise<void> {
  try {
    renameSync(making, staging);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(making, staging, { recursive: true });
    await rm(making, { recursive: true });
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
