// How long a visitor waits for search results: boards of generated jobs in real Chromium, the page slowed four
// times (no browser slows workers).
// node tests/bench/search-speed.ts [COUNT …]

import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright';
import { buildSite, NOON, writeFolder } from '../support/build-site.ts';
import { findBrowser } from '../support/find-browser.ts';
import { generatePostings } from './generate-postings.ts';
import { createWriter } from './written-text.ts';

const SLOWER = 4;
const TYPED = ['welder', 'night baker', 'software engineer', 'payroll', 'teecher', 'sheaf studio'];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A host that compresses, and records when it sent each file. */
interface NotingHost {
  origin: string;
  /** Milliseconds since the epoch at which each file was sent, and its compressed bytes. */
  sent: Map<string, { at: number; bytes: number }>;
  server: Server;
}

async function host(folder: string): Promise<NotingHost> {
  const sent: NotingHost['sent'] = new Map();
  const packed = new Map<string, { body: Buffer; bytes: number }>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const content = readFileSync(file);
    const { body, bytes } = packed.get(path) ?? {
      // Browsers accept brotli over HTTPS alone.
      body: gzipSync(content),
      bytes: brotliCompressSync(content).length,
    };
    packed.set(path, { body, bytes });
    response.on('finish', () =>
      sent.set(path, { at: performance.timeOrigin + performance.now(), bytes }),
    );
    const type = TYPES[extname(file)] ?? 'application/json';
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, sent, server };
}

/** Runs in the page: records when each letter's results were shown, and how long the worker took to answer. */
function watchSearch(now: number): void {
  Date.now = () => now;
  const notes = { typedAt: 0, shownAt: 0, worker: 0 };
  Object.assign(globalThis, { notes });
  addEventListener(
    'input',
    () => (notes.typedAt = performance.timeOrigin + performance.now()),
    true,
  );
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...words: unknown[]) {
    const kind = (words[0] as { question: { kind: string } }).question.kind;
    const asked = performance.now();
    const id = (words[0] as { id: number }).id;
    this.addEventListener('message', ({ data }: MessageEvent<{ id: number }>) => {
      if (data.id === id && kind === 'search') notes.worker = performance.now() - asked;
    });
    postMessage.apply(this, words as [unknown]);
  };
  addEventListener('DOMContentLoaded', () => {
    const heading = document.querySelector('[data-part="heading"]');
    if (heading === null) return;
    new MutationObserver(() => {
      // The change is visible in the next frame.
      requestAnimationFrame(() => (notes.shownAt = performance.timeOrigin + performance.now()));
    }).observe(heading, { childList: true });
  });
}

interface Noting {
  notes: { typedAt: number; shownAt: number; worker: number };
}

function readNotes(): Noting['notes'] {
  return (globalThis as unknown as Noting).notes;
}

function forgetNotes(): void {
  (globalThis as unknown as Noting).notes.shownAt = 0;
}

interface Waits {
  first: number[];
  further: number[];
  /** From a question to the worker's answer, the page's slowness included. */
  worker: number[];
  bytes: number;
}

async function visit(browser: Browser, site: NotingHost, typed: string, waits: Waits) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  page.on('console', (message) => console.error(message.text()));
  await page.addInitScript(watchSearch, NOON * 1000);
  const session = await page.context().newCDPSession(page);
  await page.goto(`${site.origin}/`);
  await page.waitForLoadState('networkidle');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  site.sent.clear();
  const field = page.locator('input[name="q"]');
  let isFirst = true;
  for (const letter of typed) {
    await page.evaluate(forgetNotes);
    await field.press(letter === ' ' ? 'Space' : letter);
    if (letter === ' ') continue;
    // Waiting inside the page would need eval, which the site's policy forbids; frequent polling would slow it.
    await new Promise((resolve) => setTimeout(resolve, 250));
    let notes = await page.evaluate(readNotes);
    for (let tries = 0; notes.shownAt === 0; tries += 1) {
      if (tries > 200)
        throw new Error(`No results after "${letter}" of "${typed}" on ${site.origin}.`);
      await new Promise((resolve) => setTimeout(resolve, 40));
      notes = await page.evaluate(readNotes);
    }
    const data = [...site.sent].filter(([path]) => path.startsWith('/search/'));
    const from = Math.max(notes.typedAt, ...data.map(([, { at }]) => at));
    (isFirst ? waits.first : waits.further).push(notes.shownAt - from);
    if (!isFirst) waits.worker.push(notes.worker);
    if (isFirst) waits.bytes = data.reduce((sum, [, { bytes }]) => sum + bytes, 0);
    isFirst = false;
    site.sent.clear();
  }
  await page.close();
}

/** One word that most texts have, one that some have, a rare one; two words and three. */
function wordsOfTexts(words: readonly string[]): string[] {
  const [common = '', some = '', rare = ''] = [40, 800, 9_000].map((rank) => words[rank]);
  return [common, some, rare, `welder ${some}`, `${common} ${some} ${rare}`];
}

/** What a shared search for words loads, in compressed bytes. */
async function weigh(
  browser: Browser,
  site: NotingHost,
  words: string,
): Promise<{ columns: number; texts: number; requests: number }> {
  const page = await browser.newPage();
  await page.addInitScript(watchSearch, NOON * 1000);
  site.sent.clear();
  await page.goto(`${site.origin}/?q=${encodeURIComponent(words)}`, { waitUntil: 'networkidle' });
  await page.locator('html:not([data-asked])').waitFor();
  await page.close();
  const sent = [...site.sent].filter(([path]) => path.startsWith('/search/'));
  const isOfTexts = ([path]: (typeof sent)[number]) => path.startsWith('/search/texts');
  const weight = (files: typeof sent) => files.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  const texts = sent.filter(isOfTexts);
  const columns = sent.filter((file) => !isOfTexts(file));
  return { columns: weight(columns), texts: weight(texts), requests: texts.length };
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ninth = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.9)] ?? Number.NaN;

const counts = process.argv.slice(2).map(Number);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
for (const count of counts.length > 0 ? counts : [1_000, 10_000]) {
  const { words, write } = createWriter(count);
  const lines = [...generatePostings(count, NOON * 1000)].map((posting) =>
    JSON.stringify({ ...posting, description: `<p>${write()}</p>` }),
  );
  const built = buildSite(writeFolder({ 'jobs.ndjson': lines.join('\n') }));
  if (built.code !== 0) throw new Error(built.stderr);
  const site = await host(built.outDir);
  const waits: Waits = { first: [], further: [], worker: [], bytes: 0 };
  for (const typed of [...TYPED, ...TYPED]) await visit(browser, site, typed, waits);
  console.log(
    `${count} jobs: first letter ${median(waits.first).toFixed(0)} ms after the data (9 of 10 below ${ninth(waits.first).toFixed(0)}), ` +
      `further letters ${median(waits.further).toFixed(0)} ms (9 of 10 below ${ninth(waits.further).toFixed(0)}), ` +
      `of which the worker's answer ${median(waits.worker).toFixed(0)} ms, ` +
      `${(waits.bytes / 1024).toFixed(0)} KB for the first search`,
  );
  for (const asked of wordsOfTexts(words)) {
    const { columns, texts, requests } = await weigh(browser, site, asked);
    const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
    console.log(
      `  “${asked}”: ${kilobytes(columns)} KB of columns, ${kilobytes(texts)} KB of texts in ${requests} files`,
    );
  }
  site.server.close();
  built.remove();
}
await browser.close();
