// Renews locks on a thread of its own.

import { closeSync, openSync, writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Renewal } from './lock-renewal.ts';

const { paths, everyMilliseconds } = workerData as Renewal;

setInterval(() => {
  for (const path of paths) renew(path);
}, everyMilliseconds);

/** Rewrites the first character, so that the disk sets the time by its own clock, which all machines share. */
function renew(path: string): void {
  try {
    const file = openSync(path, 'r+');
    try {
      writeSync(file, '{', 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    // A lock that is gone is not created again; a disk that is briefly unavailable is tried again.
    if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') throw error;
  }
}
