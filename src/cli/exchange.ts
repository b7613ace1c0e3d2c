// Two folders that change names in one step, so that there is no moment without a site. Linux can (renameat2), Node
// can't ask for it: the newer `mv` does, and Perl, which stands beside git on most machines, can call the system itself.

import { spawnSync } from 'node:child_process';
import { arch, platform } from 'node:process';

/** The number of renameat2 among the system's calls. */
const RENAMEAT2: Readonly<Record<string, number>> = { x64: 316, arm64: 276 };
const [CURRENT_FOLDER, EXCHANGE] = [-100, 2];

/** Takes two absolute paths on one disk; exchanges what they name and says so, or leaves both as they are. */
export function exchange(one: string, other: string): boolean {
  if (platform !== 'linux') return false;
  return byMove(one, other) || byPerl(one, other);
}

function byMove(one: string, other: string): boolean {
  return succeeds('mv', ['--exchange', '--no-target-directory', '--', one, other]);
}

function byPerl(one: string, other: string): boolean {
  const call = RENAMEAT2[arch];
  if (call === undefined) return false;
  const script = `my ($one, $other) = @ARGV; exit(syscall(${call}, ${CURRENT_FOLDER}, $one, ${CURRENT_FOLDER}, $other, ${EXCHANGE}) == 0 ? 0 : 1)`;
  return succeeds('perl', ['-e', script, '--', one, other]);
}

function succeeds(command: string, words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}
