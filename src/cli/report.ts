// npm run report: the owner's view of the last build, as a page on this machine.

import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toReportPage } from '../report/page/report-page.ts';
import { readPublished } from '../report/published.ts';
import { findReport } from '../report/report-file.ts';
import { isPlaceholder } from '../settings/host-address.ts';
import { readSettings, type Settings, UsageError } from '../settings/settings.ts';
import { readCommandLine, reportUsageError } from './command-line.ts';

try {
  readCommandLine('Usage: npm run report', {});
  const settings = readSettings(process.cwd(), process.env);
  const { cacheDir, jobsDir } = settings;
  const report = findReport(cacheDir);
  if (report === undefined) {
    throw new UsageError('Nothing has been built yet. Run npm run build.');
  }
  const path = join(cacheDir, 'report.html');
  const addressOf = (slug: string) => addressOfJob(settings, slug);
  writeFileSync(path, toReportPage(report, readPublished(cacheDir), { jobsDir, addressOf }));
  process.stdout.write(
    `The report is in ${relative(process.cwd(), path)}. Open it in a browser.\n`,
  );
} catch (error) {
  reportUsageError(error);
}

/** On the live site, or on this machine's, where nobody has written where the site lives. */
function addressOfJob({ siteUrl, basePath, outDir }: Settings, slug: string): string {
  return isPlaceholder(siteUrl)
    ? pathToFileURL(join(outDir, 'jobs', slug, 'index.html')).href
    : new URL(`${basePath}jobs/${encodeURIComponent(slug)}/`, siteUrl).href;
}
