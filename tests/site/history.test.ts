// A board that remembers: what its pages say of its jobs' past, and which of them moved.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type BuiltSite, buildSite, cacheOf, NOON, writeFolder } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';
import { digestOfTree } from '../support/tree-digest.ts';

const DAY = 24 * 60 * 60;
const [FIRST, SECOND, THIRD] = [NOON, NOON + DAY, NOON + 2 * DAY];
const TITLES = ['Glazier', 'Roofer', 'Tiler', 'Mason'];

describe('a board that remembers', () => {
  const folder = writeFolder({});
  const jobsDir = join(folder, 'jobs');
  const outDir = join(folder, 'dist');
  const path = join(folder, 'history.ndjson');
  const sitemaps: string[] = [];
  let site: BuiltSite;
  mkdirSync(jobsDir);
  after(() => {
    for (const made of [folder, cacheOf(jobsDir)]) rmSync(made, { recursive: true, force: true });
  });

  function write(title: string, properties: Readonly<Record<string, unknown>> = {}): void {
    const towns = { Glazier: 'Leeds', Roofer: 'York', Tiler: 'Hull', Mason: 'Bath' };
    const jobLocation = place(towns[title as keyof typeof towns] ?? 'Leeds', 'GB', 'England');
    const stated = { title, identifier: title, url: undefined, jobLocation, ...properties };
    writeFileSync(join(jobsDir, `${title}.json`), JSON.stringify(posting(stated)));
  }

  function build(clock: number, words: readonly string[] = ['--remember']): void {
    site = buildSite(jobsDir, { clock, words, outDir });
    assert.equal(site.code, 0, site.stderr);
  }

  const pageOf = (title: string) =>
    site.jobPages().find((page) => page.startsWith(`jobs/${title}`)) ?? '';
  const historyOf = (title: string) =>
    site.page(pageOf(title)).querySelector('[data-part="history"]')?.textContent ?? '';

  /** The pages whose day in the sitemap is another one than on the day before. */
  function moved(): string[] {
    const [last = '', previous = ''] = sitemaps.slice(-2).reverse();
    const daysOf = (sitemap: string) =>
      new Map(
        [...sitemap.matchAll(/<loc>https:\/\/board\.example\/([^<]*)<\/loc>(.*?)<\/url>/g)].map(
          ([, page, day]) => [page!, day!],
        ),
      );
    const before = daysOf(previous);
    return [...daysOf(last)]
      .filter(([page, day]) => before.has(page) && before.get(page) !== day)
      .map(([page]) => page);
  }

  before(() => {
    for (const title of TITLES) write(title);
    build(FIRST);
    sitemaps.push(site.read('sitemap-0.xml'));
  });

  test('says nothing of a past that it does not know', () => {
    assert.match(site.stdout, /history\.ndjson: 5 lines added\. Commit the file/);
    assert.equal(historyOf('glazier'), '');
    assert.match(site.page('changes/').body.textContent ?? '', /Nothing has changed/);
  });

  test('makes the same site by the next build at the same clock, which need not remember', () => {
    const digest = digestOfTree(outDir);
    build(FIRST, []);
    assert.match(site.stdout, /is up to date/);
    build(FIRST, ['--full']);
    assert.equal(digestOfTree(outDir), digest);
    assert.equal(readFileSync(path, 'utf8').split('\n').length, 6);
  });

  test('moves the page of an edited text and the feeds of its lists, and no other', () => {
    const feeds = site.files().filter((file) => file.endsWith('feed.xml'));
    const before = new Map(feeds.map((feed) => [feed, site.read(feed)]));
    write('Glazier', { description: '<p>Cut and fit window glass in new houses.</p>' });
    build(SECOND);
    sitemaps.push(site.read('sitemap-0.xml'));
    assert.deepEqual(moved(), [pageOf('glazier')]);
    for (const feed of feeds) {
      const isOfChanges = feed.startsWith('changes/');
      const hasIt = before.get(feed)?.includes('<title>Glazier</title>') ?? false;
      const updated = /<updated>([^<T]*)/.exec(site.read(feed))?.[1];
      assert.equal(updated === '2026-11-24', hasIt || isOfChanges, feed);
      assert.equal(site.read(feed) !== before.get(feed), hasIt || isOfChanges, feed);
    }
    assert.match(site.read('feed.xml'), /window glass in new houses/);
    assert.match(site.read('changes/feed.xml'), /<summary>Text edited<\/summary>/);
    assert.match(historyOf('glazier'), /24 November 2026\s*Text edited/);
    assert.match(
      site.page('changes/').body.textContent ?? '',
      /Glazier\s*Pane & Putty\s*Text edited/,
    );
  });

  test('moves nothing where nothing changed', () => {
    build(SECOND + 60);
    sitemaps.push(site.read('sitemap-0.xml'));
    assert.match(site.stdout, /history\.ndjson: nothing is new\./);
    assert.deepEqual(moved(), []);
  });

  test('moves the lists that a job left, and tells of its page where it was', () => {
    unlinkSync(join(jobsDir, 'Roofer.json'));
    write('Tiler', { validThrough: '2027-03-31' });
    write('Mason', { identifier: 'again' });
    build(THIRD);
    sitemaps.push(site.read('sitemap-0.xml'));
    const pages = moved();
    for (const page of ['', 'places/gb/eng/', pageOf('tiler')]) {
      assert.ok(pages.includes(page), `${page} has not moved`);
    }
    assert.ok(!pages.includes(pageOf('glazier')));
    const changes = site.page('changes/').body.textContent ?? '';
    assert.match(changes, /1 new job/);
    assert.match(changes, /Roofer\s*Pane & Putty\s*Left this board/);
    assert.match(historyOf('tiler'), /Closing date moved/);
    assert.match(historyOf('mason'), /25 November 2026\s*First seen here/);
    assert.match(historyOf('mason'), /Posted 2 times since 23 November 2026/);
  });

  test('knows as much without its cache', () => {
    const digest = digestOfTree(outDir);
    rmSync(cacheOf(jobsDir), { recursive: true });
    build(THIRD, []);
    assert.equal(digestOfTree(outDir), digest);
  });

  test('links to its changes on every page', () => {
    for (const page of ['', 'saved/', pageOf('tiler')]) {
      assert.ok(site.page(page).querySelector('a[href="/changes/"]'), page);
    }
  });

  test('refuses a history that is broken, and a clock before its end', () => {
    const before = readFileSync(path, 'utf8');
    const refused = (clock: number) => buildSite(jobsDir, { clock, words: ['--remember'], outDir });
    assert.match(
      refused(FIRST).stderr,
      /history\.ndjson ends on 2026-11-25, and the clock says 2026-11-23/,
    );
    writeFileSync(path, `${before}<<<<<<< HEAD\n`);
    const broken = refused(THIRD);
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /history\.ndjson:\d+ is no JSON/);
    writeFileSync(path, before);
  });
});

test('a board without a history says nothing of one', () => {
  const site = buildSite(writeFolder({ 'a.json': posting() }));
  assert.ok(!site.exists('changes/index.html'));
  assert.equal(site.page('').querySelector('a[href="/changes/"]'), null);
  site.remove();
});
