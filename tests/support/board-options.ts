// What tests that read a board tell of it.

import type { BoardOptions } from '../../src/board/board-options.ts';
import { NOON } from './build-site.ts';

/** Takes where the board is kept; gives options as a site in English has them at noon. */
export function boardOptionsIn(cacheDir: string): BoardOptions {
  return {
    cacheDir,
    now: NOON * 1000,
    timeZone: 'UTC',
    locale: 'en',
    joinRecords: true,
    closingSoonDays: 7,
    fewestJobsToIndex: 1,
    keepClosedDays: 30,
    version: 'one',
  };
}
