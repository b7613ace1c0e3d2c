// npm run report: the owner's view of the last build, as a page on this machine.

import { writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Places } from '../report/page/page-parts.ts';
import { toReportPage } from '../report/page/report-page.ts';
import { readPublishedBoards } from '../publish/published-boards.ts';
import { findReport } from '../report/report-file.ts';
import { isPlaceholder } from '../settings/host-address.ts';
import { readSettings, type Settings, UsageError } from '../settings/settings.ts';
import { readIntactStore } from '../store/store.ts';
import { readCommandLine, reportUsageError } from './command-line.ts';

try {
  readCommandLine('Usage: npm run report', {});
  const settings = readSettings(process.cwd(), process.env);
  const { cacheDir } = settings;
  const report = findReport(cacheDir);
  if (report === undefined) {
    throw new UsageError('Nothing has been built yet. Run npm run build.');
  }
  const path = join(cacheDir, 'report.html');
  const places = {
    addressOf: (slug: string) => addressOfJob(settings, slug),
    addressOfFile: fileAddresses(settings, process.env),
  };
  const published = readIntactStore(cacheDir, readPublishedBoards) ?? {};
  writeFileSync(path, toReportPage(report, published, places));
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

/** On this machine; on GitHub's, the lines of the commit that was built. */
function fileAddresses(
  { jobsDir }: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): Places['addressOfFile'] {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = environment;
  const folder = relative(process.cwd(), jobsDir);
  if (!server || !name || !commit || folder.startsWith('..')) {
    return (path) => pathToFileURL(join(jobsDir, path)).href;
  }
  return (path, line) => {
    const below = join(folder, path).split(sep).map(encodeURIComponent).join('/');
    return `${server}/${name}/blob/${commit}/${below}#L${line}`;
  };
}
