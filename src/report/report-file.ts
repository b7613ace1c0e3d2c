// The report of a board's latest build, on disk for later commands.

import { join } from 'node:path';
import { readChecked, writeChecked } from './checked-file.ts';
import type { Report } from './report.ts';

const NAME = 'report.json';

export function writeReport(cacheDir: string, report: Report): void {
  writeChecked(join(cacheDir, NAME), report);
}

/** Returns undefined where there is no report or it is damaged. */
export function findReport(cacheDir: string): Report | undefined {
  return readChecked(join(cacheDir, NAME)) as Report | undefined;
}

/** Throws where the report is missing or damaged. */
export function readReport(cacheDir: string): Report {
  const report = findReport(cacheDir);
  if (report === undefined) throw new Error(`The report in ${cacheDir} is gone. Build again.`);
  return report;
}
