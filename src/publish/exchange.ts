// Two folders that change names in one step, so that there is no moment without a site. Linux can (renameat2), Node can't
// ask for it, and newer versions of `mv` do.

import { spawnSync } from 'node:child_process';
import { platform } from 'node:process';

/** Exchanges what two absolute paths on one disk name, and says so; or leaves both as they are. */
export function exchange(one: string, other: string): boolean {
  if (platform !== 'linux') return false;
  const words = ['--exchange', '--no-target-directory', '--', one, other];
  return spawnSync('mv', words, { stdio: 'ignore' }).status === 0;
}
