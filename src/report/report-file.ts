// The report of a board's latest reading, on disk for those who look at it later.

import { join } from 'node:path';
import { readChecked, writeChecked } from './checked-file.ts';
import type { Report } from './report.ts';

const NAME = 'report.json';

export function writeReport(cacheDir: string, report: Report): void {
  writeChecked(join(cacheDir, NAME), report);
}

/** The report, where there is one and it is as it was written. */
export function findReport(cacheDir: string): Report | undefined {
  return readChecked(join(cacheDir, NAME)) as Report | undefined;
}

/** The report of a board that was just read; throws where it is gone meanwhile. */
export function readReport(cacheDir: string): Report {
  const report = findReport(cacheDir);
  if (report === undefined) throw new Error(`The report in ${cacheDir} is gone. Build again.`);
  return report;
}
