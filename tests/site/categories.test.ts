// Categories, departments and tags, from what postings state to the lists of a category at a place.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';

const CITIES = ['Leeds', 'York', 'Hull'];

/** Of Nursing, each city has four; of Teaching, Leeds has three, and of Glass, Leeds and York have one. */
const JOBS: [category: string, city: string][] = [
  ...Array.from({ length: 12 }, (_, index): [string, string] => [
    'Nursing',
    CITIES[index % CITIES.length] ?? '',
  ]),
  ...Array.from({ length: 3 }, (): [string, string] => ['Teaching', 'Leeds']),
  ['Glass & Putty', 'Leeds'],
  ['Glass & Putty', 'York'],
];

function job([category, city]: [string, string], index: number): unknown {
  return posting({
    title: `${category} ${index}`,
    url: `https://x.example/${index}`,
    jobLocation: place(city, 'GB', 'England'),
    'x:category': category,
    'x:department': index % 2 === 0 ? 'Ward 1' : 'Ward 2',
    'x:tags': index % 2 === 0 ? ['Night Shift', 'City'] : ['City'],
  });
}

describe('categories, departments and tags', () => {
  let site: BuiltSite;
  before(() => {
    const lines = JOBS.map((stated, index) => JSON.stringify(job(stated, index)));
    // Elsewhere, so that the board is not all in one country.
    const abroad = ['Paris', 'Lyon', 'Nice', 'Lille', 'Nantes'].map((city, index) =>
      JSON.stringify(
        posting({ title: city, url: `https://y.example/${index}`, jobLocation: place(city, 'FR') }),
      ),
    );
    site = buildSite(writeFolder({ 'jobs.ndjson': [...lines, ...abroad].join('\n') }));
    assert.equal(site.code, 0, site.stdout + site.stderr);
  });
  after(() => site.remove());

  const hrefs = (path: string, within: string) =>
    [...site.page(path).querySelectorAll(`${within} a`)].map((link) => link.getAttribute('href'));
  const heading = (path: string) => site.page(path).querySelector('h1')?.textContent?.trim();
  const area = (city: string) =>
    /places\/(.+)\/index\.html/.exec(
      site
        .files()
        .find((path) => path.endsWith(`${city}/index.html`) && path.startsWith('places')) ?? '',
    )?.[1] ?? '';

  test('are groups of the form, and told by no one as unknown', () => {
    const groups = ['category', 'department', 'tags'].map((name) =>
      site.page('').querySelector(`[data-choices="${name}"] legend`)?.textContent?.trim(),
    );
    assert.deepEqual(groups, ['Category', 'Department', 'Tags']);
    assert.doesNotMatch(site.stdout + site.stderr, /is not declared/);
  });

  test('have lists with feeds, and an index of each', () => {
    assert.equal(heading('categories/glass-putty/'), 'Glass & Putty: 2 jobs');
    assert.equal(heading('departments/ward-1/'), '9 jobs, Ward 1');
    assert.equal(heading('tags/night-shift/'), '9 jobs, Night Shift');
    assert.ok(site.exists('tags/city/feed.xml'));
    assert.deepEqual(hrefs('categories/', '.value-list'), [
      '/categories/glass-putty/',
      '/categories/nursing/',
      '/categories/teaching/',
    ]);
  });

  test('stand on a job’s page with links to their lists', () => {
    const [address = ''] = site.jobPages().filter((path) => path.includes('teaching-12'));
    const facts = site.page(address).querySelector('.facts-list')?.textContent ?? '';
    assert.match(facts, /Category\s*Teaching\s*Department\s*Ward 1\s*Tags\s*Night Shift\s*City/);
    assert.ok(hrefs(address, '.more-jobs').includes('/categories/teaching/'));
    const markup = site.page(address).querySelector('script[type="application/ld+json"]');
    assert.doesNotMatch(markup?.textContent ?? 'x:', /x:|Ward|Night Shift/);
  });

  test('are ways in on the front page, beside the places', () => {
    const lists = [...site.page('').querySelectorAll('.popular ul')].map((list) =>
      [...list.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    );
    assert.deepEqual(lists[0], [
      '/categories/nursing/',
      '/categories/teaching/',
      '/categories/glass-putty/',
    ]);
    assert.equal(lists[1]?.[0], `/places/${area('leeds')}/`);
  });

  describe('a category at a place', () => {
    const list = (city: string, category = 'nursing') => `categories/${category}/${area(city)}/`;

    test('has a list where two jobs are, with its own heading, address and feed', () => {
      const page = site.page(list('leeds'));
      assert.match(heading(list('leeds')) ?? '', /^Nursing: 4 jobs in Leeds/);
      assert.equal(page.querySelectorAll('.results .card').length, 4);
      assert.equal(
        page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
        `https://board.example/${list('leeds')}`,
      );
      assert.match(site.read(`${list('leeds')}feed.xml`), /<title>Nursing jobs in Leeds/);
      assert.equal(page.querySelector('meta[name="robots"]'), null);
      assert.match(site.read('sitemap-0.xml'), new RegExp(`<loc>[^<]*/${list('leeds')}</loc>`));
    });

    test('has none where fewer are', () => {
      assert.ok(site.exists(`${list('leeds', 'teaching')}index.html`));
      assert.ok(!site.exists(`${list('york', 'glass-putty')}index.html`));
      assert.ok(!site.exists(`${list('leeds', 'glass-putty')}index.html`));
    });

    test('is linked from its category and from its place, and leads to both', () => {
      assert.ok(hrefs('categories/nursing/', '.browse').includes(`/${list('york')}`));
      assert.ok(hrefs(`places/${area('york')}/`, '.browse').includes(`/${list('york')}`));
      assert.deepEqual(hrefs(list('york'), '.breadcrumbs'), [
        '/',
        '/categories/nursing/',
        `/places/${area('york')}/`,
      ]);
    });

    test('is the same list in its form and in its filters', () => {
      const page = site.page(list('hull'));
      const checked = [...page.querySelectorAll('#filters input[type="checkbox"][checked]')];
      assert.deepEqual(
        checked.map((box) => box.getAttribute('value')).sort(),
        [area('hull'), 'nursing'].sort(),
      );
      assert.deepEqual(hrefs(list('hull'), '[data-part="chips"] li:not(:last-child)'), [
        '/categories/nursing/',
        `/places/${area('hull')}/`,
      ]);
    });
  });
});
