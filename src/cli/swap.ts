// The new site is made aside and takes the old one's place whole.

import { access, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../settings.ts';

/** Takes the postings' folder and the output folder; gives an empty place beside the output. Throws a UsageError when there are no postings' folder. */
export async function prepareStaging(jobsDir: string, outDir: string): Promise<string> {
  if (!(await exists(jobsDir))) {
    throw new UsageError(`${jobsDir} is not there. Make the folder, or set JOBS_DIR.`);
  }
  const staging = beside(outDir, 'building');
  await rm(staging, { recursive: true, force: true });
  const old = beside(outDir, 'old');
  // A build that was cut off between its two renames left the site aside.
  if (!(await exists(outDir)) && (await exists(old))) await rename(old, outDir);
  await rm(old, { recursive: true, force: true });
  return staging;
}

/** Takes the finished site's folder and the output folder; swaps them by rename, and back if that fails. */
export async function swapIn(staging: string, outDir: string): Promise<void> {
  const old = beside(outDir, 'old');
  const hadSite = await exists(outDir);
  if (hadSite) await rename(outDir, old);
  try {
    await rename(staging, outDir);
  } catch (error) {
    if (hadSite) await rename(old, outDir);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** On the same file system, so that a rename is enough. */
function beside(outDir: string, purpose: string): string {
  return join(dirname(outDir), `.${basename(outDir)}-${purpose}`);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
