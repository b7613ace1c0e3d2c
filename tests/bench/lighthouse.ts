// Audits the sample board with Lighthouse's mobile profile in real Chromium: median scores, and what failed.
// node tests/bench/lighthouse.ts

import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import lighthouse, { type Result } from 'lighthouse';
import { buildSite, type BuiltSite, SAMPLE_BOARD } from '../support/build-site.ts';
import { findBrowser } from '../support/find-browser.ts';
import { serveAsHostsDo } from './serve-as-hosts-do.ts';

const RUNS = 3;

const work = mkdtempSync(join(tmpdir(), 'placard-lighthouse-'));
const host = await serveAsHostsDo(join(work, 'dist'));
let browser: ChildProcess | undefined;
try {
  const site = buildBoard();
  const chromium = await startChromium();
  browser = chromium.browser;
  for (const [name, path] of Object.entries(choosePages(site))) {
    const results: Result[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      results.push(await look(`${host.origin}/${path}`, chromium.port));
    }
    tell(`${name} /${path}`, results);
  }
} finally {
  if (browser !== undefined) await stop(browser);
  host.close();
  rmSync(work, { recursive: true, force: true });
}

/** Builds for the host's own address, so that canonical links lead there, and by today's clock, as the browser's. */
function buildBoard(): BuiltSite {
  const jobsDir = join(work, 'jobs');
  cpSync(SAMPLE_BOARD, jobsDir, { recursive: true });
  const site = buildSite(jobsDir, {
    clock: Math.floor(Date.now() / 1000),
    outDir: join(work, 'dist'),
    environment: { SITE_URL: host.origin },
  });
  if (site.code !== 0) throw new Error(site.stderr);
  return site;
}

/** Returns the index, the place with most jobs, the first open job and the first closed one. */
function choosePages(site: BuiltSite): Record<string, string> {
  const isIndexed = (path: string) => !site.page(path).querySelector('meta[name="robots"]');
  const cards = (path: string) => site.page(path).querySelectorAll('main a[href*="/jobs/"]').length;
  const jobs = site.jobPages();
  const [place] = site
    .files()
    .filter((file) => /^places\/.*index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .filter(isIndexed)
    .sort((a, b) => cards(b) - cards(a));
  const open = jobs.find(isIndexed);
  const closed = jobs.find((path) => !isIndexed(path));
  if (place === undefined || open === undefined || closed === undefined) {
    throw new Error('The sample board has no open job, no closed job, or no place of its own.');
  }
  return { index: '', place, 'open job': open, 'closed job': closed };
}

async function startChromium(): Promise<{ browser: ChildProcess; port: number }> {
  const browser = spawn(
    findBrowser(),
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-extensions',
      '--disable-component-update',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(work, 'profile')}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await new Promise<number>((resolve, reject) => {
    browser.once('error', reject);
    browser.once('exit', () => reject(new Error('Chromium ended before it could be asked.')));
    createInterface(browser.stderr).on('line', (line) => {
      const [, found] = /^DevTools listening on ws:\/\/[^/]+:(\d+)\//.exec(line) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
  });
  return { browser, port };
}

async function stop(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null) return;
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  browser.kill();
  await ended;
}

async function look(address: string, port: number): Promise<Result> {
  const outcome = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
  if (outcome === undefined || outcome.lhr.runtimeError !== undefined) {
    throw new Error(
      `${address}: ${outcome?.lhr.runtimeError?.message ?? 'Lighthouse gave nothing.'}`,
    );
  }
  return outcome.lhr;
}

function tell(name: string, results: readonly Result[]): void {
  console.log(name);
  for (const [id, category] of Object.entries(results[0]?.categories ?? {})) {
    const scores = results.map((result) => (result.categories[id]?.score ?? Number.NaN) * 100);
    console.log(
      `  ${category.title}: ${median(scores).toFixed(0)} of ${scores.map((score) => score.toFixed(0)).join(', ')}`,
    );
  }
  for (const line of new Set(results.flatMap(failures))) console.log(`  failed: ${line}`);
}

/** Returns audits below their best, those without weight too: what costs nothing today may cost tomorrow. */
function failures({ audits, categories }: Result): string[] {
  return Object.entries(categories).flatMap(([id, { auditRefs }]) =>
    auditRefs.flatMap((reference) => {
      const audit = audits[reference.id];
      if (audit === undefined || audit.score === null || audit.score >= 1) return [];
      if (audit.score >= 0.9 && audit.scoreDisplayMode === 'numeric') return [];
      return `${id} ${audit.id} (weight ${reference.weight.toFixed(1)}): ${audit.title}${nodesOf(audit.details)}`;
    }),
  );
}

/** Returns the elements and addresses that an audit names. */
function nodesOf(details: unknown): string {
  const found = [
    ...JSON.stringify(details ?? {}).matchAll(/"(?:selector|url)":"((?:[^"\\]|\\.)*)"/g),
  ];
  return [...new Set(found.map(([, text]) => `\n      ${text}`))].join('');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
