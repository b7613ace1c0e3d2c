// The board of one company, with categories of its own and an address for reports.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';

const JOBS: [title: string, department: string, category: string][] = [
  ['Night Baker', 'Ovens', 'baking'],
  ['Oven Cleaner', 'Ovens', 'Hygiene'],
  ['Shop Assistant', 'Counter', 'Sales & Service'],
  ['Cashier', 'Counter', 'Till'],
  ['Driver', 'Counter', 'Astrology'],
];

describe('a board of one company', () => {
  let project: CopiedProject;
  let output = '';
  const read = (path: string) => readFileSync(join(project.folder, 'dist', path), 'utf8');
  const page = (path: string) => new JSDOM(read(join(path, 'index.html'))).window.document;
  const hrefs = (path: string, within: string) =>
    [...page(path).querySelectorAll(`${within} a`)].map((link) => link.getAttribute('href'));
  before(() => {
    project = copyProject();
    const site = join(project.folder, 'src/site.ts');
    const source = readFileSync(site, 'utf8');
    const categories =
      "['Sales & Service', 'Baking', { name: 'Till', label: 'Sales & Service' }, 'Hygiene']";
    const changed = source.replace(
      'facets: []',
      `facets: [], categories: ${categories}, reportTo: 'mailto:ads@board.example'`,
    );
    assert.ok(changed.includes('mailto:ads@') && changed.includes("'Hygiene']"));
    writeFileSync(site, changed);
    const jobs = JOBS.map(([title, department, category], index): [string, unknown] => [
      `job-${index}.json`,
      posting({
        title,
        url: `https://x.example/${index}`,
        'x:department': department,
        'x:category': category,
      }),
    ]);
    const built = project.build(writeFolder(Object.fromEntries(jobs)));
    output = built.stdout + built.stderr;
    assert.equal(built.code, 0, output);
  });
  after(() => project.remove());

  test('names its employer on no card, and offers no choice of companies', () => {
    const document = page('.');
    assert.equal(document.querySelectorAll('.results .card').length, 5);
    const cards = document.querySelector('.results .cards');
    assert.doesNotMatch(cards?.textContent ?? '', /Pane/);
    assert.equal(document.querySelector('[data-choices="company"]'), null);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    assert.ok(!links.includes('/companies/'));
  });

  test('says it on the jobs’ own pages, and leaves it in the search’s data', () => {
    const [job = ''] = hrefs('.', '.results h3');
    assert.match(page(job ?? '').querySelector('.by')?.textContent ?? '', /Pane & Putty/);
    assert.match(
      page('.').querySelector('[data-part="results"]')?.getAttribute('data-shared') ?? '',
      /"employer":"Pane & Putty"/,
    );
  });

  test('has its departments in the place of the companies', () => {
    const document = page('.');
    const groups = [...document.querySelectorAll('.filters__groups > [data-choices]')].map(
      (group) => group.getAttribute('data-choices'),
    );
    assert.ok(groups.includes('department'), groups.join());
    assert.equal(document.querySelectorAll('[data-choices="department"]').length, 1);
    const header = [...document.querySelectorAll('.site-header__nav a')].map((link) =>
      [link.textContent?.trim(), link.getAttribute('href')].join(' '),
    );
    assert.ok(header.includes('Departments /departments/'), header.join(', '));
    assert.deepEqual(hrefs('departments', '.value-list'), [
      '/departments/counter/',
      '/departments/ovens/',
    ]);
  });

  test('keeps the company’s list out of search engines: it is that of all jobs', () => {
    const robots = (path: string) => page(path).querySelector('meta[name="robots"]');
    assert.ok(robots('companies/pane-putty'));
    assert.ok(robots('companies'));
    assert.equal(robots('departments/counter'), null);
    assert.doesNotMatch(read('sitemap-0.xml'), /companies/);
  });

  test('has the categories that it states, in their order, and tells of others', () => {
    const rows = [...page('.').querySelectorAll('[data-choices="category"] .choice')].map((row) =>
      row.textContent?.replace(/\s+/g, ' ').trim(),
    );
    assert.deepEqual(rows, ['Sales & Service 2', 'Baking 1', 'Hygiene 1']);
    assert.deepEqual(hrefs('categories', '.value-list'), [
      '/categories/sales-service/',
      '/categories/baking/',
      '/categories/hygiene/',
    ]);
    assert.match(
      output,
      /x:category: is "Astrology", which is none of those in src\/site\.ts, and was left out\./,
    );
    assert.ok(!existsSync(join(project.folder, 'dist/categories/astrology')));
  });

  test('links a mail on each job’s page that reports the ad', () => {
    const [job = ''] = hrefs('.', '.results h3');
    const [link] = hrefs(job ?? '', '.report');
    assert.match(
      decodeURIComponent(link ?? ''),
      /^mailto:ads@board\.example\?subject=Report this ad: [^&]+&body=https:\/\/jobs\.example\/jobs\/[^&]+\/$/,
    );
  });
});
