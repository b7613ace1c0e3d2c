// How soon pages of a built site are there, and whether anything moves or another list is seen first: in real Chromium,
// unthrottled and as on a slow phone.
// node tests/bench/page-speed.ts SITE [SECONDS]
// SITE: a site's folder; SECONDS: the instant at which it was built.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../support/find-browser.ts';
import { serveAsHostsDo } from './serve-as-hosts-do.ts';

const RUNS = 3;
const PHONE = { width: 360, height: 780 };
/** As Lighthouse slows a phone, with a somewhat shorter way. */
const SLOW = { cpu: 4, bytesPerSecond: (1.6 * 1024 * 1024) / 8, latency: 150 };
const SEARCHED = 'engineer';

/** Milliseconds since the navigation began, but for `shift`. */
interface Seen {
  firstPaint: number;
  largestPaint: number;
  /** The cumulative layout shift. */
  shift: number;
  longestTask: number;
  /** When the last change of the list was drawn. */
  answered: number;
  /** Titles of the first job of the lists that were drawn, in their order. */
  lists: string[];
}

/** Runs in the page before everything else. */
function watchPaints(now: number): void {
  if (now > 0) Date.now = () => now;
  const seen: Seen = {
    firstPaint: 0,
    largestPaint: 0,
    shift: 0,
    longestTask: 0,
    answered: 0,
    lists: [],
  };
  Object.assign(globalThis, { seen });
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
  observe('longtask', ({ duration }) => (seen.longestTask = Math.max(seen.longestTask, duration)));
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) seen.shift += value;
  });
  const look = () => {
    const card = document.querySelector<HTMLElement>('[data-part="cards"] .card h3');
    const title = card?.checkVisibility() === true ? (card.textContent ?? '').trim() : '';
    const heading = document.querySelector<HTMLElement>('[data-part="heading"]');
    const list = title === '' ? '' : `${heading?.textContent?.trim() ?? ''}: ${title}`;
    if (list !== '' && list !== seen.lists.at(-1)) {
      seen.lists.push(list);
      seen.answered = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function visit(
  browser: Browser,
  address: string,
  now: number,
  isSlow: boolean,
): Promise<Seen> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.addInitScript(watchPaints, now);
  if (isSlow) {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW.latency,
      downloadThroughput: SLOW.bytesPerSecond,
      uploadThroughput: SLOW.bytesPerSecond,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  }
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_000);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  await context.close();
  return seen;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The folders below a site's folder that are pages, by how much they hold. */
function pagesIn(site: string, folder: string): string[] {
  return readdirSync(join(site, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}/`)
    .sort((a, b) => sizeOf(site, b) - sizeOf(site, a));
}

function sizeOf(site: string, page: string): number {
  return statSync(join(site, page, 'index.html'), { throwIfNoEntry: false })?.size ?? 0;
}

const [site = '', seconds = '0'] = process.argv.slice(2);
if (site === '') throw new Error('Name the folder of a site: node tests/bench/page-speed.ts dist');
readFileSync(join(site, 'index.html'));
const pages = {
  index: '',
  place: pagesIn(site, 'places')[0] ?? '',
  job: pagesIn(site, 'jobs')[0] ?? '',
  companies: 'companies/',
  'search for words': `?q=${SEARCHED}`,
  'search for part-time': '?type=part-time',
};
const host = await serveAsHostsDo(site);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  // The host compresses each file at its first request.
  for (const path of Object.values(pages)) await visit(browser, `${host.origin}/${path}`, 0, false);
  for (const isSlow of [false, true]) {
    process.stdout.write(isSlow ? '\nslow phone\n' : 'unthrottled\n');
    for (const [name, path] of Object.entries(pages)) {
      const runs: Seen[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(await visit(browser, `${host.origin}/${path}`, Number(seconds) * 1000, isSlow));
      }
      const of = (read: (seen: Seen) => number) => Math.round(median(runs.map(read)));
      const shift = median(runs.map((seen) => seen.shift)).toFixed(3);
      process.stdout.write(
        `${name}: first paint ${of((seen) => seen.firstPaint)} ms, largest ${of((seen) => seen.largestPaint)} ms, list ${of((seen) => seen.answered)} ms, longest task ${of((seen) => seen.longestTask)} ms, shift ${shift}\n`,
      );
      for (const list of runs[0]?.lists ?? []) process.stdout.write(`    ${list}\n`);
    }
  }
} finally {
  await browser.close();
  host.close();
}
