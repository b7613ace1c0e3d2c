// The options with which tests read a board.

import { join } from 'node:path';
import type { BoardOptions } from '../../src/board/board-options.ts';
import { NOON } from './build-site.ts';

/** Returns the options of an English site in UTC at noon of the tests' day. */
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
    historyName: 'content/history.ndjson',
    readingVersion: '0123456789abcdef',
    remember: false,
    version: 'one',
    synonyms: join(import.meta.dirname, '../fixtures/synonyms.json'),
    analysisVersion: 'one',
  };
}
