// Swaps two folders in one step, so that there is always a site. Linux can do it (renameat2); Node has no call for it,
// but newer versions of `mv` do.

import { spawnSync } from 'node:child_process';
import { platform } from 'node:process';

/** Exchanges two absolute paths on one disk; returns false and changes nothing where that is not possible. */
export function exchange(one: string, other: string): boolean {
  if (platform !== 'linux') return false;
  const options = ['--exchange', '--no-target-directory', '--', one, other];
  return spawnSync('mv', options, { stdio: 'ignore' }).status === 0;
}
