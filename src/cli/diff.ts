// npm run diff: what was added, changed and removed since the last deploy, as text, as an upload tool's lists, or as what
// search engines take.

import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareManifests, type Difference } from '../deploy/compare.ts';
import { formatBytes } from '../deploy/hosts.ts';
import { deployedPath, readManifest, writeManifest, type Manifest } from '../deploy/manifest.ts';
import { readFinishedSite } from '../publish/live-site.ts';
import {
  changedPages,
  findIndexNowKey,
  toAddressLines,
  toGoogleLines,
  writeIndexNowRequests,
} from '../deploy/search-engines.ts';
import { writeAwsLists, writeRcloneLists } from '../deploy/upload-lists.ts';
import { readOpenSlugs } from '../board/stored-board.ts';
import { isPlaceholder } from '../settings/host-address.ts';
import { readStore } from '../store/store.ts';
import { readSettings, UsageError, type Settings } from '../settings/settings.ts';
import { readCommandLine, reportUsageError } from './command-line.ts';
import { shownPath } from '../report/shown-words.ts';

const USAGE = `Usage: npm run diff [-- [--format text|json|rclone|aws|urls|indexnow|google] [--into FOLDER] [--deployed]]
  --format    text (the default) and json print the paths; rclone and aws write lists and print the commands that use them;
              urls prints the addresses of pages, indexnow writes requests and prints the commands that send them,
              google prints notifications for its Indexing API, one a line
  --into      where the lists go; by default the board's folder in .placard/
  --deployed  after a deploy: record the current site as deployed`;

const FORMATS = ['text', 'json', 'rclone', 'aws', 'urls', 'indexnow', 'google'];

try {
  process.stdout.write(run());
} catch (error) {
  reportUsageError(error);
}

function run(): string {
  const { format, into, deployed } = readArguments();
  const settings = readSettings(process.cwd(), process.env);
  const deployedFiles = deployedPath(settings.cacheDir);
  const present = readFinishedSite(settings.cacheDir);
  if (present === undefined) {
    throw new UsageError('Nothing has been built yet. Run npm run build.');
  }
  if (deployed) {
    writeManifest(deployedFiles, present.values());
    return `The current site of ${present.size} files is recorded as deployed.\n`;
  }
  const difference = compareManifests(readManifest(deployedFiles), present);
  checkSite(settings, difference, present);
  // Paths to paste into a shell here.
  const folder = shownPath(into === undefined ? join(settings.cacheDir, 'deploy') : resolve(into));
  const site = shownPath(settings.outDir);
  if (format === 'json') return `${JSON.stringify(toJson(difference), null, 2)}\n`;
  if (format === 'text') return toText(difference);
  if (/^(?:urls|indexnow|google)$/.test(format)) return tell(format, difference, settings, folder);
  const write = format === 'rclone' ? writeRcloneLists : writeAwsLists;
  const commands = write(difference, site, folder);
  return commands.length === 0
    ? 'Nothing has changed since the last deploy.\n'
    : `${[...commands, 'npm run diff -- --deployed'].join('\n')}\n`;
}

/** What search engines are told. */
function tell(format: string, difference: Difference, settings: Settings, folder: string): string {
  const { siteUrl, basePath, cacheDir } = settings;
  const base = `${siteUrl}${basePath}`;
  const pages = changedPages(difference, base);
  if (format === 'urls') return toAddressLines(pages);
  if (isPlaceholder(siteUrl)) {
    throw new UsageError(
      `The site's address is the example ${siteUrl}. Write your own as url into src/site.ts, or set SITE_URL.`,
    );
  }
  if (format === 'google') {
    const openSlugs = readStore(cacheDir, (store) => new Set(readOpenSlugs(store)));
    return toGoogleLines(pages, base, openSlugs);
  }
  const key = findIndexNowKey(resolve('public'));
  if (key === undefined) {
    const example = randomBytes(16).toString('hex');
    throw new UsageError(
      `IndexNow needs a key: a file in public/ whose name is what it holds, 8 to 128 letters, digits and hyphens. Write one, for example by: printf ${example} > public/${example}.txt`,
    );
  }
  const commands = writeIndexNowRequests(pages, { base, key, folder });
  return commands.length === 0
    ? 'No page has changed since the last deploy.\n'
    : `${[...commands, 'npm run diff -- --deployed'].join('\n')}\n`;
}

function readArguments(): { format: string; into: string | undefined; deployed: boolean } {
  const { values } = readCommandLine(USAGE, {
    options: {
      format: { type: 'string', default: 'text' },
      into: { type: 'string' },
      deployed: { type: 'boolean', default: false },
    },
  });
  if (!FORMATS.includes(values.format)) {
    throw new UsageError(`--format is ${JSON.stringify(values.format)}.\n${USAGE}`);
  }
  return { format: values.format, into: values.into, deployed: values.deployed };
}

/** Throws where the folder was changed by hand, or is another board's. */
function checkSite({ outDir }: Settings, { added, changed }: Difference, present: Manifest): void {
  const toUpload = [...added, ...changed];
  if (toUpload.length > 0 && !existsSync(outDir)) {
    throw new UsageError(`${outDir} is not there. Run npm run build, or set OUT_DIR.`);
  }
  for (const { path } of toUpload) {
    const size = statSync(join(outDir, path), { throwIfNoEntry: false })?.size;
    if (size === present.get(path)?.size) continue;
    throw new UsageError(
      `${join(outDir, path)} is not as the last build made it. Run npm run build.`,
    );
  }
}

function toJson({ added, changed, removed, unchanged }: Difference): object {
  const paths = (entries: Difference['added']) => entries.map(({ path }) => path);
  return { added: paths(added), changed: paths(changed), removed: paths(removed), unchanged };
}

function toText({ added, changed, removed, unchanged }: Difference): string {
  const bytes = [...added, ...changed].reduce((sum, { size }) => sum + size, 0);
  return [
    `Since the last deploy: ${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged; ${formatBytes(bytes)} to upload.`,
    ...added.map(({ path }) => `added    ${path}`),
    ...changed.map(({ path }) => `changed  ${path}`),
    ...removed.map(({ path }) => `removed  ${path}`),
    '',
  ].join('\n');
}
