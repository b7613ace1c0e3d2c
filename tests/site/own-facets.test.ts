// A property of the owner's own, from its line in site.ts to the finished site.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';

const TEAMS = ['Ovens', 'Ovens', 'Counter & Café', 'Counter & Café', 'Night'];

describe('a property that site.ts declares', () => {
  let project: CopiedProject;
  let output = '';
  const page = (path: string) =>
    new JSDOM(readFileSync(join(project.folder, 'dist', path, 'index.html'), 'utf8')).window
      .document;
  before(() => {
    project = copyProject();
    const site = join(project.folder, 'src/site.ts');
    const declared = "[{ property: 'x:team', label: 'Team', facet: true, list: true }]";
    const source = readFileSync(site, 'utf8');
    const changed = source.replace('facets: []', `facets: ${declared}`);
    assert.notEqual(changed, source);
    writeFileSync(site, changed);
    const jobs = TEAMS.map((team, index): [string, unknown] => [
      `job-${index}.json`,
      posting({
        title: `Baker ${index}`,
        url: `https://x.example/${index}`,
        'x:team': team,
        'x:shelf': 'B',
      }),
    ]);
    const built = project.build(writeFolder(Object.fromEntries(jobs)));
    output = built.stdout + built.stderr;
    assert.equal(built.code, 0, output);
  });
  after(() => project.remove());

  test('is a group of the form, with counts', () => {
    const group = page('.').querySelector('[data-choices="team"]');
    const rows = [...(group?.querySelectorAll('.choice') ?? [])].map((row) =>
      row.textContent?.replace(/\s+/g, ' ').trim(),
    );
    assert.deepEqual(rows, ['Counter & Café 2', 'Ovens 2', 'Night 1']);
    assert.equal(group?.querySelector('legend')?.textContent, 'Team');
  });

  test('has a list with its feeds for each value', () => {
    const list = page('team/counter-cafe');
    assert.match(list.querySelector('h1')?.textContent ?? '', /^2 jobs, Counter & Café$/);
    assert.equal(list.querySelectorAll('.results .card').length, 2);
    assert.ok(readFileSync(join(project.folder, 'dist/team/night/feed.xml'), 'utf8'));
  });

  test('is reached without script from the lists, and from each of its jobs', () => {
    const links = (document: Document, within: string) =>
      [...document.querySelectorAll(`${within} a`)].map((link) => link.getAttribute('href'));
    assert.ok(links(page('.'), '.browse').includes('/team/ovens/'));
    const [job = ''] = links(page('team/night'), '.results h3');
    assert.ok(links(page(job ?? ''), '.more-jobs').includes('/team/night/'));
  });

  test('is shown on the job’s page, and stands in no markup', () => {
    const job = page(page('team/night').querySelector('.results h3 a')?.getAttribute('href') ?? '');
    const facts = [...job.querySelectorAll('.facts-list > div')].map((fact) =>
      [...fact.children].map((part) => part.textContent?.trim()).join(' '),
    );
    assert.ok(facts.includes('Team Night'), facts.join('; '));
    const markup = job.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    assert.match(markup, /JobPosting/);
    assert.doesNotMatch(markup, /x:|Night/);
  });

  test('and one that it does not declare is told', () => {
    assert.match(output, /x:shelf: is not declared, and was left out\. Add \{ property: 'x:shelf'/);
    assert.doesNotMatch(output, /x:team/);
  });
});
