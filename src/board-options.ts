// What reading a board needs to know of the site, the code and the clock.

import { codeVersion } from './intake/code-version.ts';
import type { BoardOptions } from './intake/read-board.ts';
import type { Settings } from './settings.ts';
import { site } from './site.ts';

/** Takes the project's root, the settings and the build's instant in milliseconds; gives the options. */
export function boardOptions(
  root: string,
  { cacheDir, locale }: Pick<Settings, 'cacheDir' | 'locale'>,
  now: number,
): BoardOptions {
  return {
    cacheDir,
    now,
    timeZone: site.timeZone,
    locale,
    joinRecords: site.joinRecords,
    closingSoonDays: site.closingSoonDays,
    fewestJobsToIndex: site.fewestJobsToIndex,
    keepClosedDays: site.keepClosedDays,
    version: codeVersion(root),
  };
}
