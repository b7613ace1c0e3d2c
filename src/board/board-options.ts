// The options for reading a board, from site.ts, the settings, the code and the clock.

import { codeVersion } from '../intake/code-version.ts';
import type { RecordOptions } from '../intake/update-records.ts';
import type { Settings } from '../settings/settings.ts';
import { site } from '../site.ts';

export interface BoardOptions extends RecordOptions {
  /** The build's instant in milliseconds. */
  now: number;
  joinRecords: boolean;
  closingSoonDays: number;
  fewestJobsToIndex: number;
  keepClosedDays: number;
}

/** `now` is the build's instant in milliseconds. */
export function toBoardOptions(
  root: string,
  { cacheDir, locale }: Pick<Settings, 'cacheDir' | 'locale'>,
  now: number,
): BoardOptions {
  return {
    cacheDir,
    now,
    timeZone: site.timeZone,
    ownProperties: site.facets.map(({ property }) => property),
    locale,
    joinRecords: site.joinRecords,
    closingSoonDays: site.closingSoonDays,
    fewestJobsToIndex: site.fewestJobsToIndex,
    keepClosedDays: site.keepClosedDays,
    version: codeVersion(root),
  };
}
