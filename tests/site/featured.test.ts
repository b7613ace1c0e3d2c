// Featured jobs, from the words of their files to the finished lists.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';

/** Thirty jobs, a day apart; those of Leeds are the even ones. */
const DAYS = Array.from({ length: 30 }, (_, index) => index + 1);
const FEATURED = [3, 8, 12, 27];

const job = (day: number) =>
  posting({
    title: `Glazier ${day}`,
    url: `https://x.example/${day}`,
    datePosted: `2026-10-${String(day).padStart(2, '0')}`,
    validThrough: '2027-01-31',
    jobLocation: place(day % 2 === 0 ? 'Leeds' : 'York', 'GB', 'England'),
    ...(FEATURED.includes(day) && { 'x:featured': true }),
  });

describe('featured jobs', () => {
  let site: BuiltSite;
  before(() => {
    site = buildSite(
      writeFolder({
        'jobs.ndjson': DAYS.map((day) => JSON.stringify(job(day))).join('\n'),
        'table.csv': [
          'title,description,company,location,url,posted,closes,featured',
          '"Joiner","Joins frames.","Pane","Hull, GB","https://x.example/a",2026-09-02,2027-01-31,yes',
          '"Carver","Carves frames.","Pane","Hull, GB","https://x.example/b",2026-09-03,2027-01-31,no',
        ].join('\n'),
        'painter.md': [
          '---\ntitle: Painter\ncompany: Pane\nlocation: Hull, GB\ndate: 2026-09-01\nfeatured: true',
          'url: https://x.example/c\n---\nPaints frames.',
        ].join('\n'),
        'odd.json': posting({
          title: 'Polisher',
          url: 'https://x.example/d',
          'x:featured': 'gold',
        }),
      }),
    );
    assert.equal(site.code, 0, site.stdout + site.stderr);
  });
  after(() => site.remove());

  const cards = (path: string) => [...site.page(path).querySelectorAll('.results .cards .card')];
  const titleOf = (card: Element) => card.querySelector('h3')?.textContent?.trim();
  const saysFeatured = (card: Element) =>
    card.querySelector('.fact--featured')?.textContent?.trim() === 'Featured';

  test('stand first on the first page, the newest three of them, and say so', () => {
    const first = cards('').slice(0, 4).map(titleOf);
    assert.deepEqual(first, ['Glazier 27', 'Glazier 12', 'Glazier 8', 'Polisher']);
    assert.deepEqual(cards('').map(saysFeatured).slice(0, 4), [true, true, true, false]);
  });

  test('are counted once, and stand on no other page again', () => {
    const all = ['', 'page/2/'].flatMap((path) => cards(path).map(titleOf));
    assert.equal(all.length, 34);
    assert.equal(new Set(all).size, 34);
    assert.match(site.page('').querySelector('h1')?.textContent ?? '', /^34 jobs/);
    // The fourth has its own place, and its word.
    const fourth = cards('page/2/').find((card) => titleOf(card) === 'Glazier 3');
    assert.ok(fourth && saysFeatured(fourth));
  });

  test('are those of a list, also where a table or a page of Markdown says it', () => {
    const titles = cards('places/gb/eng/leeds/').map(titleOf);
    assert.deepEqual(titles.slice(0, 3), ['Glazier 12', 'Glazier 8', 'Polisher']);
    const hull = site.files().find((path) => /^places\/.*\/hull\/index\.html$/.test(path)) ?? '';
    assert.deepEqual(cards(hull.replace('index.html', '')).map(titleOf), [
      'Joiner',
      'Painter',
      'Carver',
    ]);
  });

  test('are told where their file says neither yes nor no', () => {
    assert.match(site.stdout + site.stderr, /x:featured: is "gold", which says neither yes nor no/);
  });

  test('are no different in markup, and in feeds', () => {
    const [address = ''] = site.jobPages().filter((path) => path.includes('glazier-27'));
    const markup = site.page(address).querySelector('script[type="application/ld+json"]');
    assert.match(markup?.textContent ?? '', /JobPosting/);
    assert.doesNotMatch(markup?.textContent ?? '', /featured/i);
    assert.doesNotMatch(site.read('jobs.ndjson'), /featured/i);
    const feed = JSON.parse(site.read('feed.json')) as { items: { title: string }[] };
    assert.equal(feed.items[1]?.title, 'Glazier 30');
  });
});
