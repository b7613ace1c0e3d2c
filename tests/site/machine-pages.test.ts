import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { buildSite, jobPostingsOf, writeFolder, type BuiltSite } from '../support/build-site.ts';
import type { JobsIndex } from '../../src/astro/jobs-file/jobs-index.ts';
import type { JobEnds } from '../../src/listing/ends.ts';
import { place, posting } from '../support/postings.ts';

interface JsonFeed {
  home_page_url: string;
  items: { id: string; date_published: string }[];
}

describe('what a board offers to machines', () => {
  let site: BuiltSite;
  before(() => {
    site = buildSite(
      writeFolder({
        'a.json': posting({ title: 'Glazier', identifier: 'A' }),
        'b.json': posting({
          title: 'Roofer',
          identifier: 'B',
          jobLocation: place('York', 'GB', 'England'),
        }),
        'closed.json': posting({ title: 'Closed', identifier: 'C', validThrough: '2026-11-10' }),
        'undated.json': posting({ title: 'Undated', identifier: 'D', datePosted: undefined }),
      }),
      { environment: { SECURITY_CONTACT: 'mailto:security@board.example' } },
    );
    assert.equal(site.code, 0, site.stderr);
  });
  after(() => site.remove());

  const folderOf = (path: string) => path.replace(/index\.html$/, '');
  /** The first pages of lists. */
  const lists = () =>
    site
      .files()
      .filter(
        (path) =>
          path.endsWith('index.html') &&
          path !== 'companies/index.html' &&
          path !== 'saved/index.html' &&
          !/^jobs\/|\/?page\/\d/.test(path),
      )
      .map(folderOf);

  test('two feeds beside each list, which its page names', () => {
    assert.ok(lists().length >= 6, lists().join());
    for (const folder of lists()) {
      const page = site.page(folder);
      const links = [...page.querySelectorAll('link[rel="alternate"]')].map((link) =>
        link.getAttribute('href'),
      );
      assert.deepEqual(links, [`/${folder}feed.xml`, `/${folder}feed.json`], folder);
      for (const link of links) assert.ok(site.exists((link ?? '').slice(1)), link ?? folder);
      const feed = JSON.parse(site.read(`${folder}feed.json`)) as JsonFeed;
      assert.equal(
        feed.home_page_url,
        page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      );
    }
  });

  test('feeds of open jobs alone, each by its own address and with the day it was posted', () => {
    const { items } = JSON.parse(site.read('feed.json')) as JsonFeed;
    assert.equal(items.length, 2);
    for (const { id, date_published } of items) {
      assert.match(id, /^https:\/\/board\.example\/jobs\/(?:glazier|roofer)-[0-9a-f]{10}\/$/);
      assert.equal(date_published, '2026-11-01T00:00:00.000Z');
    }
    assert.doesNotMatch(site.read('feed.xml'), /Closed|Undated/);
  });

  test('the JSON-LD of each open job in one file, the same as on its page', () => {
    const index = JSON.parse(site.read('jobs.json')) as JobsIndex;
    const text = site.read('jobs.ndjson');
    assert.deepEqual(index, {
      jobs: 3,
      updated: '2026-11-01',
      parts: [
        {
          url: 'https://board.example/jobs.ndjson',
          jobs: 3,
          bytes: Buffer.byteLength(text),
          sha256: createHash('sha256').update(text).digest('hex'),
        },
      ],
    });
    const lines = text.trimEnd().split('\n');
    const open = site.jobPages().filter((path) => !path.includes('closed'));
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      open.map((path) => jobPostingsOf(site.page(path))[0]),
    );
  });

  test('each job’s page as one file', () => {
    for (const path of site.files()) {
      assert.match(path, /^(?!jobs\/)|^jobs\/(?:[^/]+\/index\.html|ends\.json)$/);
    }
  });

  test('the end of every job that has a page', () => {
    const ends = JSON.parse(site.read('jobs/ends.json')) as JobEnds;
    const slugs = site.jobPages().map((path) => path.split('/')[1] ?? '');
    assert.deepEqual(Object.keys(ends).sort(), slugs.sort());
    const closed = slugs.find((slug) => slug.includes('closed')) ?? '';
    assert.deepEqual(ends[closed], {
      closes: Date.parse('2026-11-11T00:00:00Z') - 1,
      closesDay: '2026-11-10',
    });
  });

  test('the deadline of each open job for a calendar, in its link, and of no closed one', () => {
    for (const path of site.jobPages()) {
      const link = site.page(path).querySelector('a[data-part="calendar"]');
      assert.equal(link === null, path.includes('closed'), path);
      if (link === null) continue;
      assert.equal(link.getAttribute('download'), `${path.split('/')[1]}.ics`);
      const [, entry = ''] =
        link.getAttribute('href')?.split('data:text/calendar;charset=utf-8,') ?? [];
      assert.match(decodeURIComponent(entry), /^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
    }
  });

  test('the address to which a weakness is reported, valid for half a year', () => {
    const text = site.read('.well-known/security.txt');
    assert.match(text, /^Contact: mailto:security@board\.example\nExpires: 2027-05-24T12:00:00/);
  });

  test('the way to each place as BreadcrumbList, and no JobPosting on any list', () => {
    const [script] = [
      ...site.page('places/gb/eng/york/').querySelectorAll('script[type="application/ld+json"]'),
    ];
    const list = JSON.parse(script?.textContent ?? '{}') as {
      '@type': string;
      itemListElement: { position: number; name: string; item: string }[];
    };
    assert.equal(list['@type'], 'BreadcrumbList');
    assert.deepEqual(
      list.itemListElement.map(({ position, name, item }) => [position, name, item]),
      [
        [1, 'All jobs', 'https://board.example/'],
        [2, 'United Kingdom', 'https://board.example/places/gb/'],
        [3, 'England', 'https://board.example/places/gb/eng/'],
        [4, 'Jobs in York, England, United Kingdom', 'https://board.example/places/gb/eng/york/'],
      ],
    );
    for (const folder of lists()) assert.deepEqual(jobPostingsOf(site.page(folder)), [], folder);
  });

  test('a list of fewer jobs than the site’s threshold is reachable, and kept from search engines', () => {
    const isListed = (path: string) => !site.page(path).querySelector('meta[name="robots"]');
    const sitemap = site.read('sitemap-0.xml');
    for (const [path, wanted] of [
      ['', true],
      ['places/gb/', true],
      ['places/gb/eng/leeds/', true],
      ['places/gb/eng/york/', false],
      ['remote/', false],
    ] as const) {
      assert.equal(isListed(path), wanted, path);
      assert.equal(sitemap.includes(`<loc>https://board.example/${path}</loc>`), wanted, path);
    }
  });
});
