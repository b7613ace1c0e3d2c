// What a previous run left must neither be there for the next run nor be deleted right before it: ext4 does not
// reuse the inode numbers of files deleted a short time ago, and scans all of them for each new file, which
// makes writing ten times as slow.

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

let turn = 0;

/** Moves a path out of the way, to be deleted when the bench ends; from another disk it is deleted at once. */
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
