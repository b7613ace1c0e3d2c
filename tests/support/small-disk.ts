// A small disk for a test, where the machine allows mounting one.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  folder: string;
  makeReadOnly: () => void;
  remove: () => void;
}

/** Mounts a disk in memory; returns undefined where mounting is not allowed. */
export function mountSmallDisk(kilobytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'placard-disk-'));
  const mount = (...words: string[]) =>
    spawnSync('mount', [...words, folder], { stdio: 'ignore' }).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs')) {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    makeReadOnly: () => void mount('-o', 'remount,ro'),
    remove: () => {
      spawnSync('umount', [folder]);
      rmdirSync(folder);
    },
  };
}

/** For a test's `skip`: the reason, or false where disks can be mounted. */
export function withoutMounts(): string | false {
  const disk = mountSmallDisk(64);
  disk?.remove();
  return disk === undefined ? 'this machine does not let the tests mount a disk' : false;
}
