// npm run report: the owner's view of the last build, as a page on this machine.

import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findReport } from '../report/report-file.ts';
import { readSettings, UsageError } from '../settings/settings.ts';
import { readCommandLine, reportUsageError } from './command-line.ts';
import { toReportPage } from './report-page.ts';

try {
  readCommandLine('Usage: npm run report', {});
  const { cacheDir, jobsDir } = readSettings(process.cwd(), process.env);
  const report = findReport(cacheDir);
  if (report === undefined) {
    throw new UsageError('Nothing has been built yet. Run npm run build.');
  }
  const path = join(cacheDir, 'report.html');
  writeFileSync(path, toReportPage(report, jobsDir));
  process.stdout.write(
    `The report is in ${relative(process.cwd(), path)}. Open it in a browser.\n`,
  );
} catch (error) {
  reportUsageError(error);
}
