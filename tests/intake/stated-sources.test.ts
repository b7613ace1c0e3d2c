import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listBoardFiles } from '../../src/intake/board-files.ts';
import { digestOfFiles } from '../../src/intake/files.ts';
import { readStatedSources, WrongSources } from '../../src/intake/stated-sources.ts';
import { writeFolder } from '../support/build-site.ts';
import { readSource } from '../support/read-source.ts';

/** The folder of postings of a board whose owner states something. */
function boardOf(stated: unknown, files: Record<string, string> = {}): string {
  const content = writeFolder({});
  const jobs = join(content, 'jobs');
  mkdirSync(join(jobs, 'ats'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(jobs, path), text);
  const text = typeof stated === 'string' ? stated : JSON.stringify(stated, null, 2);
  writeFileSync(join(content, 'sources.json'), text);
  return jobs;
}

test('what is stated of a folder is that of its files, and a file has its own', () => {
  const jobs = boardOf({
    'ats/': { employer: 'Stave', account: 'stave' },
    'ats/lever.json': { employer: 'Hoop' },
    'feed.xml': { isJobFeed: true },
  });
  const { factsOf } = readStatedSources(jobs);
  assert.deepEqual(factsOf('ats/a.json'), { employer: 'Stave', account: 'stave' });
  assert.deepEqual(factsOf('ats/lever.json'), { employer: 'Hoop', account: 'stave' });
  assert.deepEqual(factsOf('feed.xml'), { isJobFeed: true });
  assert.equal(factsOf('atsx.json'), undefined);
});

test('without the file nothing is stated', () => {
  const jobs = writeFolder({});
  assert.equal(readStatedSources(join(jobs, 'jobs')).factsOf('a.json'), undefined);
});

test('a file of a board is read with what is stated of it, and again when that changes', async () => {
  const rows = 'Was,Wann,Text\nCooper,2026-11-02 09:00,Bend staves.\n';
  const columns = { was: 'title', wann: 'datePosted', text: 'description' };
  const jobs = boardOf(
    { 'ats/rows.csv': { columns, employer: 'Stave', timeZone: 'Europe/Dublin' } },
    { 'ats/rows.csv': rows, 'other.csv': rows },
  );
  const found = listBoardFiles(jobs);
  const [file, other] = found.files;
  assert.ok(file && other);
  const [object] = (await readSource(file)).objects;
  assert.deepEqual(
    [object?.['title'], object?.['datePosted'], object?.['hiringOrganization']],
    ['Cooper', '2026-11-02T09:00:00+00:00', { '@type': 'Organization', name: 'Stave' }],
  );
  assert.deepEqual((await readSource(other)).objects, []);
  writeFileSync(join(jobs, '../sources.json'), '{"ats/": {"employer": "Hoop"}}');
  assert.notEqual(digestOfFiles(listBoardFiles(jobs)), digestOfFiles(found));
});

test('a feed has its address beside what is stated of it', () => {
  const url = 'https://stave.example/jobs.xml';
  const headers = { Authorization: 'Bearer $STAVE_KEY' };
  const { feeds, factsOf } = readStatedSources(
    boardOf({ 'a.xml': { fetch: url, employer: 'Stave' }, 'b.xml': { fetch: { url, headers } } }),
  );
  assert.deepEqual(feeds, [
    { path: 'a.xml', url },
    { path: 'b.xml', url, headers },
  ]);
  assert.deepEqual(factsOf('a.xml'), { employer: 'Stave' });
});

describe('what can’t be used is told with its line, and what to write', () => {
  const wrong: [stated: string, message: RegExp][] = [
    ['{"a.json": {', /sources\.json:1 is not JSON/],
    ['[]', /sources\.json holds no object\. Write \{"file or folder\/"/],
    ['{\n"a.json": {"employer": 7}}', /sources\.json:2 “employer” is 7\. Write the name of/],
    ['{"a.json": "Stave"}', /“a\.json” is "Stave"\. Write an object/],
    [
      '{"a.json": {"employr": "Stave"}}',
      /“employr” is "Stave"\. This name is not known; known are/,
    ],
    ['{"a.json": {"timeZone": "Dublin"}}', /“timeZone” is "Dublin"\. Write a time zone such as/],
    ['{"a.json": {"fetch": "jobs.xml"}}', /“fetch” is "jobs\.xml"\. Write the address/],
    ['{"a.json": {"fetch": "file:///etc/passwd"}}', /Write the address to fetch/],
    ['{"a.json": {"columns": {"a": 1}}}', /“columns” is .* Write an object of columns/],
    ['{"../a.json": {}}', /Write a path below the folder of postings/],
    ['{"/etc/a.json": {}}', /Write a path below the folder of postings/],
  ];
  for (const [stated, message] of wrong) {
    test(stated, () => {
      assert.throws(
        () => readStatedSources(boardOf(stated)),
        (error) => error instanceof WrongSources && message.test(error.message),
      );
    });
  }
});
