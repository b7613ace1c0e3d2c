// Finds the Chromium of the browser tests, or installs one.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Returns the path of a Chromium: the one of CHROMIUM_PATH, Playwright's own or the system's; else installs one.
 * Throws an error that says how to install it.
 */
export function findBrowser(): string {
  const found = namedBrowser() ?? playwrightsBrowser() ?? systemBrowser();
  if (found !== undefined) return found;
  process.stderr.write('No browser found for the tests; installing one.\n');
  install();
  const installed = playwrightsBrowser() ?? systemBrowser();
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium: install it and set CHROMIUM_PATH to its executable.',
  );
}

function namedBrowser(): string | undefined {
  const path = process.env['CHROMIUM_PATH'];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH is ${path}, where there is no file.`);
  return path;
}

function playwrightsBrowser(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function systemBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...SYSTEM_PATHS].find((path) => existsSync(path));
}

/** Tries Playwright's download, then Debian's package where the download can't be reached. */
function install(): void {
  const isRoot = process.getuid?.() === 0;
  const download = ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'];
  if (succeeds('npx', download)) return;
  if (isRoot && succeeds('apt-get', ['update', '-qq'])) {
    succeeds('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
}

function succeeds(command: string, words: readonly string[]): boolean {
  const { status } = spawnSync(command, words, { stdio: ['ignore', 2, 2], timeout: 600_000 });
  return status === 0;
}
