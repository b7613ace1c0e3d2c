import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles, type PostingFile } from '../../src/intake/files.ts';
import { readPostings, type PostingResult } from '../../src/intake/read-postings.ts';
import type { SourceFacts } from '../../src/sources/source.ts';
import { writeFolder } from '../support/build-site.ts';
import { readSource } from '../support/read-source.ts';

function fileOf(content: string | Uint8Array, facts: SourceFacts = {}): PostingFile {
  const folder = writeFolder({});
  writeFileSync(join(folder, 'job.html'), content);
  const [file] = listFiles(folder).files;
  assert.ok(file);
  return { ...file, facts };
}

const read = (content: string | Uint8Array, facts?: SourceFacts) =>
  readSource(fileOf(content, facts));
const posting = (title: string, more = {}) => ({
  '@type': 'JobPosting',
  title,
  description: 'Trim lamps.',
  datePosted: '2026-11-02',
  ...more,
});
const script = (value: unknown, type = 'application/ld+json') =>
  `<script type="${type}">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const CANONICAL = '<link rel="canonical" href="https://stave.example/jobs/1">';
const item = (inner: string) =>
  `<div itemscope itemtype="http://schema.org/JobPosting">${inner}</div>`;

describe('JSON-LD of a page is found however its script is written', () => {
  const one = posting('A');
  const scripts: Record<string, string> = {
    plain: script(one),
    'with an escaped type': script(one, 'application/ld&#x2B;json'),
    'with a character set': script(one, 'application/ld+json; charset=utf-8'),
    'in capitals': script(one, 'Application/LD+JSON'),
    'in the body': `<p>Words</p>${script(one)}`,
    'in a comment': script(`<!-- ${JSON.stringify(one)} -->`),
    'in CDATA': script(`//<![CDATA[\n${JSON.stringify(one)}\n//]]>`),
    'after an empty one': script('') + script(one),
    'beside broken words of other things': script('{"@type": "WebSite",') + script(one),
    'in a graph': script({ '@graph': [{ '@type': 'WebPage' }, one] }),
  };
  for (const [name, page] of Object.entries(scripts)) {
    test(name, async () => {
      const { objects, failures, names } = await read(`<title>Job</title>${page}`);
      assert.deepEqual(
        [objects.map(({ title }) => title), failures, names],
        [['A'], [], ['web page with JSON-LD']],
      );
    });
  }

  test('and its faults are told with the line of the page', async () => {
    const { objects, failures } = await read(
      `<title>Job</title>\n\n${script('\n{"@type": "JobPosting",\n"title": }')}`,
    );
    assert.deepEqual([objects, failures.length, failures[0]?.line], [[], 1, 5]);
    assert.match(failures[0]?.reason ?? '', /^has JSON-LD that is not JSON: at column 10/);
  });

  test('and problems of its values are told with theirs', async () => {
    const results: PostingResult[] = [];
    const page = `<title>Job</title>\n${script('\n{"@type": "JobPosting",\n"title": "A",\n"description": "B",\n"datePosted": "soon"}')}`;
    await readPostings(
      fileOf(page),
      () => ({ problems: [{ field: 'datePosted', severity: 'warning', message: 'is no day' }] }),
      (result) => results.push(result),
    );
    assert.deepEqual(
      results.map(({ line, problems }) => [line, problems.map((problem) => problem.line)]),
      [[3, [6]]],
    );
  });
});

describe('the address of a page is that of its only posting', () => {
  const urlOf = async (page: string, facts?: SourceFacts) =>
    (await read(page, facts)).objects.map(({ url }) => url);
  const pages: [name: string, page: string, url: unknown[]][] = [
    ['where a link states it', CANONICAL + script(posting('A')), ['https://stave.example/jobs/1']],
    [
      'where a share states it',
      `<meta property="og:url" content="https://stave.example/2">${script(posting('A'))}`,
      ['https://stave.example/2'],
    ],
    [
      'where the browser wrote it',
      `<!DOCTYPE html>\n<!-- saved from url=(0026)https://stave.example/3 -->\n<html>${script(posting('A'))}`,
      ['https://stave.example/3'],
    ],
    [
      'but not a relative one',
      `<link rel=canonical href="/4">${script(posting('A'))}`,
      [undefined],
    ],
    [
      'but not of two postings',
      CANONICAL + script([posting('A'), posting('B')]),
      [undefined, undefined],
    ],
    [
      'and not in place of the posting’s own',
      CANONICAL + script(posting('A', { url: 'https://stave.example/own' })),
      ['https://stave.example/own'],
    ],
    [
      'and an address relative to it becomes whole',
      CANONICAL + script(posting('A', { url: '../apply?job=1' })),
      ['https://stave.example/apply?job=1'],
    ],
  ];
  for (const [name, page, url] of pages) {
    test(name, async () => assert.deepEqual(await urlOf(page), url));
  }
  test('and the owner may state it', async () => {
    const url = 'https://stave.example/stated';
    assert.deepEqual(await urlOf(script(posting('A')), { url }), [url]);
  });
});

describe('microdata', () => {
  test('is passed over where JSON-LD has the same job', async () => {
    const page = item('<b itemprop="title">A</b><p itemprop="description">Other</p>');
    const { objects } = await read(script(posting('A')) + page);
    assert.deepEqual(
      objects.map(({ description }) => description),
      ['Trim lamps.'],
    );
  });

  test('of titles alone is quarantined as one', async () => {
    const { objects, failures } = await read(
      `${item('<b itemprop="title">A</b>')}${item('<b itemprop="title">B</b>')}`,
    );
    assert.deepEqual([objects, failures.length], [[], 1]);
    assert.match(failures[0]?.reason ?? '', /None of its 2 postings.*Save the page of each job/);
  });

  test('of an item in an item is the inner one’s', async () => {
    const { objects } = await read(
      item(
        '<b itemprop="title">A</b><p itemprop="description">Text</p><i itemscope itemprop="hiringOrganization"><u itemprop="name">Stave</u><u itemprop="title">No</u></i><meta itemprop="__proto__" content="x">',
      ),
    );
    assert.deepEqual(objects[0]?.['title'], 'A');
    assert.deepEqual(objects[0]['hiringOrganization'], {
      '@type': 'Organization',
      name: 'Stave',
      title: 'No',
    });
  });

  test('of scripts and styles is no text', async () => {
    const { objects } = await read(
      item(
        '<b itemprop="title">A<script>x</script></b><div itemprop="description"><p>One<style>p{}</style></p><script>y</script></div>',
      ),
    );
    assert.deepEqual([objects[0]?.['title'], objects[0]?.['description']], ['A', '<p>One</p>']);
  });
});

describe('a page that states no posting is left alone, whatever its words', () => {
  const pages: Record<string, string> = {
    'a job in words': '<h1>Baker wanted</h1><p>Company: Stave. Apply now.</p>',
    'an empty script': script('\n  '),
    'data of other things': script({ '@type': 'Organization', name: 'Stave' }),
    'an object without a type': script({ title: 'A', description: 'B', datePosted: '2026-11-02' }),
    'microdata of other things':
      '<div itemscope itemtype="https://schema.org/Event"><b itemprop="title">A</b></div>',
    'data of a script': '<script>window.job = {"@type": "JobPosting", "title": "A"}</script>',
    nothing: '',
  };
  for (const [name, page] of Object.entries(pages)) {
    test(name, async () => {
      const { objects, failures, leftAlone } = await read(page);
      assert.deepEqual([objects, failures], [[], []]);
      assert.match(leftAlone ?? '', /^a web page without a JobPosting/);
    });
  }
});

describe('a page that harms', () => {
  test('is not read where it is nested without end', async () => {
    const { failures } = await read('<div>'.repeat(20_000) + script(posting('A')));
    assert.match(failures[0]?.reason ?? '', /nested hundreds of levels deep/);
  });
  test('is read in the encoding that it declares', async () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">${script(posting('Bäcker'))}`;
    const { objects } = await read(Buffer.from(page, 'latin1'));
    assert.equal(objects[0]?.['title'], 'Bäcker');
  });
  test('is not read in another than its own', async () => {
    const { objects, failures } = await read(Buffer.from(script(posting('Bäcker')), 'latin1'));
    assert.deepEqual(objects, []);
    assert.match(failures[0]?.reason ?? '', /is not UTF-8/);
  });
});
