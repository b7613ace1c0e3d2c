import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { feedLine } from '../../src/wording/feed-line.ts';
import { toAtom } from '../../src/feeds/atom.ts';
import type { SafeHtml } from '../../src/html/safe-html.ts';
import { type FeedContext, toFeed } from '../../src/feeds/feed.ts';
import { toJsonFeed } from '../../src/feeds/json-feed.ts';
import type { JobRow } from '../../src/listing/row.ts';
import { row } from '../support/rows.ts';

const NOW = Date.UTC(2026, 10, 23);
const DAY = 24 * 60 * 60 * 1000;
const facts = {
  title: 'All jobs | Board & Co',
  subtitle: 'Work, <plainly> posted.',
  language: 'en-GB',
  page: 'https://board.example/?a=1&b=2',
  atom: 'https://board.example/feed.xml',
  json: 'https://board.example/feed.json',
};
const job = (slug: string, daysAgo?: number, more: Partial<JobRow> = {}): JobRow =>
  row(slug, [], undefined, undefined, {
    title: 'Baker',
    ...(daysAgo !== undefined && { posted: NOW - daysAgo * DAY }),
    ...more,
  });
const CONTEXT: FeedContext = {
  addressOf: (slug) => `https://board.example/jobs/${slug}/`,
  firstSeen: () => undefined,
  summaryOf: (of) => feedLine(of, { 'gb/york': 'York', gb: 'United Kingdom' }),
};
const feedOf = (rows: readonly JobRow[]) => toFeed(facts, rows, CONTEXT);

describe('a feed', () => {
  test('holds the newest fifty that say when they were posted, newest first', () => {
    const rows = [
      job('undated'),
      ...Array.from({ length: 60 }, (_, index) => job(`job-${index}`, index)),
    ];
    const { entries, updated } = feedOf(rows);
    assert.equal(entries.length, 50);
    assert.equal(entries[0]?.address, 'https://board.example/jobs/job-0/');
    assert.equal(entries.at(-1)?.posted, NOW - 49 * DAY);
    assert.equal(updated, NOW);
  });

  test('is as old as the latest change to one of its entries, and never of the build’s instant', () => {
    assert.equal(feedOf([job('a', 3)]).updated, NOW - 3 * DAY);
    assert.equal(feedOf([job('a', 3), job('b', 9, { changed: NOW - DAY })]).updated, NOW - DAY);
    assert.equal(feedOf([]).updated, 0);
  });

  test('says when a job was posted and when its page changed, each where that is known', () => {
    const changed = NOW - DAY;
    const feed = feedOf([job('a', 5, { changed }), job('b', 6), job('c', undefined, { changed })]);
    assert.deepEqual(
      feed.entries.map(({ posted, updated }) => [posted, updated]),
      [
        [undefined, changed],
        [NOW - 5 * DAY, changed],
        [NOW - 6 * DAY, NOW - 6 * DAY],
      ],
    );
    const atom = new JSDOM(toAtom(feed), { contentType: 'application/xml' }).window.document;
    const dates = [...atom.querySelectorAll('entry')].map((entry) =>
      ['published', 'updated'].map((name) => entry.querySelector(name)?.textContent.slice(0, 10)),
    );
    assert.deepEqual(dates, [
      [undefined, '2026-11-22'],
      ['2026-11-18', '2026-11-22'],
      ['2026-11-17', '2026-11-17'],
    ]);
    const { items } = JSON.parse(toJsonFeed(feed)) as { items: Record<string, string>[] };
    assert.deepEqual(
      items.map(({ date_published, date_modified }) => [date_published, date_modified]),
      [
        [undefined, '2026-11-22T00:00:00.000Z'],
        ['2026-11-18T00:00:00.000Z', '2026-11-22T00:00:00.000Z'],
        ['2026-11-17T00:00:00.000Z', undefined],
      ],
    );
  });

  test('holds a job without a date by the day when the board first saw it', () => {
    const seen = {
      ...CONTEXT,
      firstSeen: (slug: string) => (slug === 'b' ? NOW - 2 * DAY : undefined),
    };
    const feed = toFeed(facts, [job('a', 3), job('b'), job('c'), job('d', 1)], seen);
    assert.deepEqual(
      feed.entries.map(({ address, posted }) => [address.slice(-2, -1), posted]),
      [
        ['d', NOW - DAY],
        ['b', undefined],
        ['a', NOW - 3 * DAY],
      ],
    );
  });

  test('has the whole description where it is asked for, as markup that each format carries', () => {
    const html = '<p>Bread &amp; cakes</p>' as unknown as SafeHtml;
    const feed = toFeed(facts, [job('a', 1)], { ...CONTEXT, htmlOf: () => html });
    const atom = new JSDOM(toAtom(feed), { contentType: 'application/xml' }).window.document;
    const content = atom.querySelector('entry > content');
    assert.deepEqual([content?.getAttribute('type'), content?.textContent], ['html', html]);
    const { items } = JSON.parse(toJsonFeed(feed)) as { items: Record<string, unknown>[] };
    assert.equal(items[0]?.['content_html'], html);
    assert.equal(items[0]['content_text'], undefined);
  });

  const described = (texts: readonly string[]) =>
    toFeed(
      facts,
      texts.map((_, index) => job(`j${index}`, index)),
      { ...CONTEXT, htmlOf: (slug) => texts[Number(slug.slice(1))] as unknown as SafeHtml },
    );

  test('leaves out a description that is too long as it is written, and keeps its summary', () => {
    const feed = described(['&'.repeat(4_000), '&amp;'.repeat(3_000), 'x'.repeat(20_001), 'x']);
    assert.deepEqual(
      feed.entries.map(({ html }) => html?.length),
      [4_000, undefined, undefined, 1],
    );
    assert.equal(toAtom(feed).match(/<summary>/g)?.length, 4);
    const { items } = JSON.parse(toJsonFeed(feed)) as { items: Record<string, unknown>[] };
    assert.ok(items[1]?.['content_text'] !== undefined);
  });

  test('has a megabyte of descriptions at most, those of the newest jobs', () => {
    const { entries } = described(Array.from({ length: 50 }, () => '求'.repeat(19_000)));
    assert.deepEqual(
      entries.map(({ html }) => html !== undefined),
      Array.from({ length: 50 }, (_, index) => index < 17),
    );
  });

  test('says on one line what a card says', () => {
    const more: Partial<JobRow> = {
      employer: 'Crumb',
      places: ['gb/york'],
      remote: true,
      pay: { currency: 'GBP', min: 20, max: 20, unit: 'HOUR' },
      types: ['FULL_TIME'],
      closesDay: '2026-12-31',
    };
    const [entry] = feedOf([job('a', 1, more)]).entries;
    assert.equal(
      entry?.summary,
      'Crumb · York, United Kingdom · remote · £20 an hour · Full-time · closes 31 December 2026',
    );
  });
});

describe('as Atom', () => {
  const nasty = job('a', 1, { title: 'Cook <b>&amp; ]]> "Baker"', employer: 'A & B' });
  const { document } = new JSDOM(toAtom(feedOf([nasty, job('b', 2)])), {
    contentType: 'application/xml',
  }).window;
  const text = (parent: ParentNode | undefined | null, selector: string) =>
    parent?.querySelector(selector)?.textContent;

  test('it is XML with all that the standard requires', () => {
    const root = document.documentElement;
    assert.equal(root.namespaceURI, 'http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author > name'])
      assert.ok(text(root, `feed > ${name}`), name);
    assert.equal(root.querySelector('feed > link[rel="self"]')?.getAttribute('href'), facts.atom);
    const entries = [...document.querySelectorAll('entry')];
    assert.equal(entries.length, 2);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'summary'])
        assert.ok(entry.querySelector(`:scope > ${name}`), name);
      assert.match(text(entry, 'updated') ?? '', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    }
    const ids = entries.map((entry) => text(entry, 'id'));
    assert.equal(new Set(ids).size, ids.length);
  });

  test('its texts are text, whatever they look like', () => {
    assert.equal(text(document.querySelector('entry'), 'title'), 'Cook <b>&amp; ]]> "Baker"');
    assert.equal(document.querySelector('entry b'), null);
    assert.equal(text(document.documentElement, 'feed > id'), facts.page);
  });
});

test('as JSON Feed 1.1 it has all that the standard requires', () => {
  const feed = JSON.parse(toJsonFeed(feedOf([job('a', 1, { employer: 'Crumb' })]))) as {
    version: string;
    title: string;
    items: {
      id: string;
      url: string;
      content_text: string;
      date_published: string;
      authors: unknown;
    }[];
  };
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(feed.title, facts.title);
  const [item] = feed.items;
  assert.deepEqual(
    [item?.id, item?.url, item?.content_text],
    ['https://board.example/jobs/a/', 'https://board.example/jobs/a/', 'Crumb'],
  );
  assert.equal(item?.date_published, '2026-11-22T00:00:00.000Z');
  assert.deepEqual(item?.authors, [{ name: 'Crumb' }]);
});
