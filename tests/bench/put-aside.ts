// What a run before left must not be there for the next, nor be deleted right before it: ext4 gives the numbers of files
// that went a short time ago to no new ones, and looks through all of them for each new file, which then takes ten times as long.

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

let turn = 0;

/** Takes a path and the bench's folder; moves what stands there out of the way, to be deleted when the bench ends; from another disk it is deleted at once. */
export function putAside(path: string, work: string): void {
  if (!existsSync(path)) return;
  const aside = join(work, 'aside');
  mkdirSync(aside, { recursive: true });
  turn += 1;
  try {
    renameSync(path, join(aside, String(turn)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    rmSync(path, { recursive: true });
  }
}
