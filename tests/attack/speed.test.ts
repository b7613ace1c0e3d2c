// Pages of hostile postings in a real browser: none takes much longer than an ordinary one to be there and answer, and
// none draws outside its own box.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { readPayloads } from '../html/corpus.ts';
import { withoutHostileInput } from '../support/corpus.ts';
import { buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';
import { servePages, type PageHost } from './serve-pages.ts';
import { launchBrowser } from './visit-pages.ts';

const TIMES = 3;
/** A browser's own work for a page of any size, which one of few words lacks. */
const FLOOR_MILLISECONDS = 150;
/** As many lines as a posting may have, and nothing of ours: what they take is the browser's and the machine's. */
const PLAIN = `data:text/html,<!doctype html><p>${'a<br>'.repeat(9_000)}`;
const ROUNDS = 4;
const VISITS = 5;
/** Payloads share one posting, so that a page has many of them. */
const PAYLOADS_EACH = 200;

const cells = (columns: number, rows: number, span: number) =>
  `<table>${`<tr>${`<td colspan="${span}" rowspan="${span}">a</td>`.repeat(columns)}</tr>`.repeat(rows)}</table>`;

const SHAPES: Readonly<Record<string, object>> = {
  'a table of large cells': { description: cells(69, 90, 100) },
  'a row of thousands of cells': { description: cells(6_000, 1, 1) },
  'marks on one letter': { description: `<p>a${'\u0300'.repeat(190_000)}</p>` },
  'a title of marks': { title: `B${'\u0336\u030d\u0323'.repeat(99)}` },
  'one long word': { description: `<p>${'w'.repeat(190_000)}</p>`, title: 'W'.repeat(300) },
  'thousands of elements': { description: '<p><b>a</b></p>'.repeat(4_900) },
  'deep lists': { description: '<ul><li>a'.repeat(45) },
  'thousands of lines': { description: 'a<br>'.repeat(9_000) },
  'text of all directions': {
    description: '<p>אבג abc \u05d0 1 (2) ' + 'مرحبا abc '.repeat(9_000),
  },
  emoji: { description: `<p>${'👩‍👩‍👧‍👦🏳️‍🌈'.repeat(5_000)}</p>` },
};

describe('the page of a hostile posting', () => {
  let site: BuiltSite;
  let browser: Browser;
  let host: PageHost;
  let page: Page;
  before(async () => {
    const payloads = withoutHostileInput === false ? readPayloads() : [];
    const groups = Array.from({ length: Math.ceil(payloads.length / PAYLOADS_EACH) }, (_, at) =>
      payloads.slice(at * PAYLOADS_EACH, (at + 1) * PAYLOADS_EACH),
    );
    const files: [name: string, parts: object][] = [
      ...Object.entries(SHAPES).map(([name, parts]): [string, object] => [
        name,
        posting({ title: name, ...parts }),
      ]),
      ...groups.map((group, at): [string, object] => [
        `payloads ${at}`,
        posting({
          title: `Payloads ${at}`,
          description: group
            .map((payload) => `<p>Weld.</p>${payload}`)
            .join('')
            .slice(0, 190_000),
        }),
      ]),
      [
        'ordinary',
        posting({ title: 'Ordinary', description: '<p>Bakes bread at night.</p>'.repeat(300) }),
      ],
    ];
    const named = files.map(([name, parts]) => [
      `${name.replaceAll(' ', '-')}.json`,
      { ...parts, url: `https://x.example/${encodeURIComponent(name)}` },
    ]);
    site = buildSite(writeFolder(Object.fromEntries(named) as Record<string, unknown>));
    assert.equal(site.code, 0, site.stderr);
    host = await servePages(site.outDir, 'as built');
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  });
  after(async () => {
    await browser.close();
    host.close();
    site.remove();
  });

  const timeOf = (path: string) => medianOf(() => page.goto(`${host.origin}/${path}`));
  const timeOfPlain = () => medianOf(() => page.goto(PLAIN));

  /** Milliseconds until a page is loaded and has been drawn once more; the median of several visits. */
  async function medianOf(load: () => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) {
      const started = performance.now();
      await load();
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b)[Math.floor(VISITS / 2)] ?? 0;
  }

  /** Says how slow a page is; undefined where it once was not, beside the ordinary one: the machine may be busy. */
  async function findSlow(path: string, ordinary: string): Promise<string | undefined> {
    let words: string | undefined;
    for (let round = 0; round < ROUNDS; round += 1) {
      const took = await timeOf(path);
      if (took <= TIMES * FLOOR_MILLISECONDS) return undefined;
      const most = TIMES * Math.max(await timeOf(ordinary), await timeOfPlain());
      if (took <= most) return undefined;
      words = `${path} ${took.toFixed(0)} ms, of ${most.toFixed(0)}`;
    }
    return words;
  }

  test('is there about as soon as an ordinary one, and stays within its width', async () => {
    const paths = site.jobPages();
    const ordinary = paths.find((path) => path.includes('/ordinary-')) ?? '';
    const slow: string[] = [];
    for (const path of paths) {
      const words = await findSlow(path, ordinary);
      if (words !== undefined) slow.push(words);
      const { wide, width } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        width: document.documentElement.clientWidth,
      }));
      assert.ok(wide <= width, `${path} is ${wide} px wide`);
    }
    assert.deepEqual(slow, []);
  });

  test('has a card that draws nothing over others', async () => {
    await page.goto(`${host.origin}/`);
    const clips = await page
      .locator('.card')
      .evaluateAll((cards) => cards.map((card) => getComputedStyle(card).clipPath));
    assert.ok(clips.length > 5);
    for (const clip of clips) assert.match(clip, /^inset\(/);
  });
});
