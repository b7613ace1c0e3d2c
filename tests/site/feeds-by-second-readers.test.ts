// The feeds of the sample board, read by an independent parser and compared with the lists and the postings.

import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import {
  buildSite,
  type BuiltSite,
  NOON,
  SAMPLE_BOARD,
  sampleSite,
} from '../support/build-site.ts';

const SITE = 'https://board.example/';
/** Some jobs have closed by then, and some close within the week. */
const LATER = NOON + 95 * 24 * 60 * 60;
const MOST_ENTRIES = 50;

interface Entry {
  id: string;
  title: string;
  posted: number;
}
type Check = (text: string, path: string, clock: number) => Entry[];

/** Returns an Atom feed's entries; throws where it breaks RFC 4287, which feedsmith alone accepts. */
const readAtom: Check = (text, path, clock) => {
  // An XML parser throws for what is not well-formed.
  const { documentElement } = new JSDOM(text, { contentType: 'application/xml' }).window.document;
  assert.equal(documentElement.namespaceURI, 'http://www.w3.org/2005/Atom');
  const { id, title, updated, links = [], entries = [] } = parseAtomFeed(text);
  assert.equal(entries.length, documentElement.querySelectorAll('entry').length);
  assert.ok(id && title?.value);
  assert.ok(instantOf(updated) <= clock * 1000, `updated ${updated}`);
  const self = links.filter(({ rel }) => rel === 'self').map(({ href }) => href);
  assert.deepEqual(self, [SITE + encodeURI(path)]);
  return withUniqueIds(
    entries.map((entry) => {
      assert.ok(instantOf(entry.updated) <= clock * 1000);
      assert.equal(entry.links?.find(({ rel }) => rel === 'alternate')?.href, entry.id);
      return toEntry(entry.id, entry.title?.value, entry.published);
    }),
  );
};

/** The same for JSON Feed 1.1. */
const readJsonFeed: Check = (text, path, clock) => {
  const source = JSON.parse(text) as { version?: unknown; items?: unknown };
  assert.equal(source.version, 'https://jsonfeed.org/version/1.1');
  assert.ok(Array.isArray(source.items));
  const { title, feed_url, items = [] } = parseJsonFeed(source);
  assert.equal(items.length, source.items.length);
  assert.ok(title);
  assert.equal(feed_url, SITE + encodeURI(path));
  return withUniqueIds(
    items.map((item) => {
      assert.ok(item.content_text ?? item.content_html);
      assert.equal(item.url, item.id);
      const entry = toEntry(item.id, item.title, item.date_published);
      assert.ok(entry.posted <= clock * 1000);
      return entry;
    }),
  );
};

function toEntry(id?: string, title?: string, posted?: string): Entry {
  assert.ok(id && URL.canParse(id) && title);
  return { id, title, posted: instantOf(posted) };
}

function withUniqueIds(entries: Entry[]): Entry[] {
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length, 'an id stands twice');
  return entries;
}

/** RFC 3339, to the second at least. */
function instantOf(text = ''): number {
  assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
  return Date.parse(text);
}

describe('the feeds of the sample board, as another parser reads them', () => {
  const work = mkdtempSync(join(tmpdir(), 'placard-feeds-'));
  let boards: { site: BuiltSite; clock: number }[];
  before(() => {
    // From a folder of its own, so that it reads nothing that the other build kept.
    const jobs = join(work, 'later');
    cpSync(SAMPLE_BOARD, jobs, { recursive: true });
    boards = [
      { site: sampleSite(), clock: NOON },
      { site: buildSite(jobs, { clock: LATER }), clock: LATER },
    ];
    for (const { site } of boards) assert.equal(site.code, 0, site.stderr);
  });
  after(() => {
    for (const { site } of boards) site.remove();
    rmSync(work, { recursive: true, force: true });
  });

  const FORMATS = { 'feed.xml': readAtom, 'feed.json': readJsonFeed };
  /** Every feed of every board: its list's folder, and its entries. */
  let read: ReturnType<typeof readFeeds> | undefined;
  const feeds = () => (read ??= readFeeds());
  const readFeeds = () =>
    boards.flatMap(({ site, clock }) =>
      Object.entries(FORMATS).flatMap(([name, check]) =>
        site
          .files()
          .filter((path) => path === name || path.endsWith(`/${name}`))
          .map((path) => ({
            site,
            path,
            folder: path.slice(0, -name.length),
            entries: check(site.read(path), path, clock),
          })),
      ),
    );
  /** The addresses of the jobs that a list shows, on all of its pages. */
  const shownIn = (site: BuiltSite, folder: string) =>
    site
      .files()
      .filter((file) => /^(?:page\/\d+\/)?index\.html$/.test(file.slice(folder.length)))
      .filter((file) => file.startsWith(folder))
      .flatMap((file) => [...site.page(file).querySelectorAll('a[data-field="title"]')])
      .map((link) => new URL(link.getAttribute('href') ?? '', SITE).href);
  /** The URLs of a board's closed jobs, which search engines must not index. */
  const closedOf = (site: BuiltSite) =>
    site
      .jobPages()
      .filter((path) => site.page(path).querySelector('meta[name="robots"]') !== null)
      .map((path) => SITE + encodeURI(path));

  test('every list has both, each valid', () => {
    for (const { site } of boards) {
      const feedPaths = feeds().filter((feed) => feed.site === site);
      const folders = new Set(feedPaths.map(({ folder }) => folder));
      for (const folder of ['', 'remote/', 'closing-soon/', 'places/gb/', 'types/full-time/'])
        assert.ok(folders.has(folder), folder);
      assert.equal(feedPaths.length, 2 * folders.size);
    }
  });

  test('every list’s open jobs are in its feeds, and no closed job is in any', () => {
    for (const { site } of boards) {
      const own = feeds().filter((feed) => feed.site === site);
      const closed = closedOf(site);
      assert.ok(closed.length > 0);
      for (const folder of new Set(own.map((feed) => feed.folder))) {
        const shown = shownIn(site, folder).sort();
        assert.ok(shown.length <= MOST_ENTRIES, `${folder} has more than a feed holds`);
        if (folder === '') assert.equal(shown.length, site.jobPages().length - closed.length);
        for (const { path, entries } of own.filter((feed) => feed.folder === folder)) {
          const ids = entries.map(({ id }) => id).sort();
          assert.deepEqual(ids, shown, path);
          assert.deepEqual(
            ids.filter((id) => closed.includes(id)),
            [],
            path,
          );
        }
      }
    }
    const soon = feeds().filter(({ folder }) => folder === 'closing-soon/');
    assert.ok(soon.some(({ entries }) => entries.length > 0));
    assert.ok(soon.some(({ entries }) => entries.length === 0));
  });

  test('every entry has the instant of its posting’s own datePosted, newest first', () => {
    const posted = readPostedDates();
    assert.ok(posted.size >= 20);
    for (const { path, entries } of feeds()) {
      for (const { title, posted: stated } of entries)
        assert.equal(new Date(stated).toISOString(), posted.get(title), `${path}: ${title}`);
      const instants = entries.map((entry) => entry.posted);
      assert.deepEqual(
        instants,
        instants.toSorted((a, b) => b - a),
        path,
      );
    }
  });

  test('an open job keeps its id and its date three months later', () => {
    const index = feeds().filter(({ path }) => path === 'feed.xml');
    const [now, later] = index.map(({ entries }) => entries);
    assert.ok(now && later && later.length >= 10 && later.length < now.length);
    const known = new Map(now.map((entry) => [entry.title, entry]));
    assert.equal(known.size, now.length);
    for (const entry of later) assert.deepEqual(entry, known.get(entry.title));
  });

  test('a broken feed is refused', () => {
    const { site, clock } = boards[0] ?? assert.fail();
    const control = (
      name: string,
      check: Check,
      harm: readonly [RegExp | string, string, RegExp?][],
    ) => {
      const whole = site.read(name);
      check(whole, name, clock);
      for (const [from, to, reason = /./] of harm) {
        const broken = whole.replace(from, to);
        assert.notEqual(broken, whole, String(from));
        assert.throws(() => check(broken, name, clock), reason, `${name}: ${from} → ${to}`);
      }
      assert.throws(() => check(whole.slice(0, -20), name, clock), `${name} cut off`);
      assert.throws(() => check(whole, `remote/${name}`, clock), `${name} at another address`);
      assert.throws(() => check(whole, name, clock - 300 * 86_400), `${name} from the future`);
    };
    control('feed.xml', readAtom, [
      ['http://www.w3.org/2005/Atom', 'urn:x'],
      ['All jobs', 'All & jobs'],
      [/<entry><id>[^<]*<\/id>/, '<entry>'],
      [/<entry>.*<\/entry>/, '$&$&', /an id stands twice/],
      [/<published>[^<]*/, '<published>20 November'],
      [/<updated>\d{4}/, '<updated>2999'],
    ]);
    control('feed.json', readJsonFeed, [
      ['version/1.1', 'version/1'],
      [/"id":"[^"]*",/, ''],
      [/(\{"id".*?),(?=\{"id")/, '$1,$&', /an id stands twice/],
      [/"date_published":"[^"]*"/, '"date_published":"20 November"'],
      [/"content_html":"[^"]*",/, ''],
    ]);
  });
});

/** Every sample posting's title with its datePosted as an instant; a day begins in the site's zone, UTC. */
function readPostedDates(): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    if (typeof value !== 'object' || value === null) return;
    const { title, datePosted, '@graph': graph } = value as Record<string, unknown>;
    collect(graph);
    if (typeof title !== 'string' || typeof datePosted !== 'string') return;
    assert.ok(!found.has(title), `two sample postings are called ${title}`);
    found.set(title, new Date(datePosted).toISOString());
  };
  for (const file of globSync('**/*.{json,ndjson}', { cwd: SAMPLE_BOARD })) {
    const text = readFileSync(join(SAMPLE_BOARD, file), 'utf8');
    const documents = file.endsWith('.ndjson') ? text.split('\n').filter(Boolean) : [text];
    for (const document of documents) collect(JSON.parse(document));
  }
  return found;
}
