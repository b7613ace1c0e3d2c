import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSite, jobPostingsOf, writeFolder, type BuiltSite } from '../support/build-site.ts';
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

  test('each job’s JSON-LD alone, the same as on its page', () => {
    for (const path of site.jobPages()) {
      const [onPage] = jobPostingsOf(site.page(path));
      assert.deepEqual(JSON.parse(site.read(`${path.replace(/\/$/, '')}.json`)), onPage);
    }
  });

  test('the deadline of each open job for a calendar, and of no closed one', () => {
    const calendars = site.files().filter((path) => path.endsWith('.ics'));
    assert.equal(calendars.length, 3);
    assert.ok(!calendars.some((path) => path.includes('closed')));
    for (const path of site.jobPages()) {
      const link = site.page(path).querySelector('a[data-part="calendar"]')?.getAttribute('href');
      assert.equal(link === undefined || link === null, path.includes('closed'), path);
      if (link) assert.ok(site.exists(link.slice(1)), link);
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
