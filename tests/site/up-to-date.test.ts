import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSite, NOON, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';
import { digestsByPath } from '../support/tree-digest.ts';

const DAY = 24 * 60 * 60;
const UP_TO_DATE = /is up to date/;

describe('a site that needs no building', () => {
  const jobsDir = writeFolder({
    'baker.json': posting({ title: 'Baker', validThrough: '2026-12-31' }),
    'miller.json': posting({ title: 'Miller', validThrough: '2027-02-01' }),
  });
  const live = join(mkdtempSync(join(tmpdir(), 'placard-live-')), 'dist');
  const build = (words: readonly string[] = [], clock = NOON) => {
    const site = buildSite(jobsDir, { clock, outDir: live, words });
    assert.equal(site.code, 0, site.stderr);
    return site;
  };
  const index = join(live, 'index.html');

  before(() => void build());
  after(() => {
    rmSync(jobsDir, { recursive: true });
    rmSync(join(live, '..'), { recursive: true });
  });

  test('is left as it is, with the whole summary', () => {
    const made = statSync(live);
    const { stdout } = build();
    assert.match(stdout, UP_TO_DATE);
    assert.match(stdout, /2 postings read from 2 files[\s\S]*2 open/);
    assert.equal(statSync(live).ino, made.ino);
  });

  test('stays one for a day, since it says when it was built', () => {
    assert.match(build([], NOON + DAY - 1).stdout, UP_TO_DATE);
    assert.doesNotMatch(build([], NOON + DAY).stdout, UP_TO_DATE);
    assert.match(readFileSync(join(live, 'built.txt'), 'utf8'), /^2026-11-24T12:00:00/);
    assert.doesNotMatch(build([], NOON).stdout, UP_TO_DATE, 'the clock went back');
  });

  test('is, but for what says so, the site of any instant until a job begins, ends or comes near its end', () => {
    const digests = () => ({ ...digestsByPath(live), 'built.txt': '' });
    const kept = digests();
    build([], NOON + 20 * DAY);
    assert.deepEqual(digests(), kept);
    build(['--full'], NOON + 20 * DAY);
    assert.deepEqual(digests(), kept);
    build([], NOON + 35 * DAY);
    assert.notDeepEqual(digests(), kept);
    build([], NOON);
    assert.deepEqual(digests(), kept);
  });

  const changes: [string, () => void][] = [
    ['a posting was saved again', () => utimesSync(join(jobsDir, 'baker.json'), NOON, NOON)],
    [
      'a posting came',
      () => writeFileSync(join(jobsDir, 'new.json'), JSON.stringify(posting({ title: 'Smith' }))),
    ],
    ['a posting went', () => rmSync(join(jobsDir, 'new.json'))],
    ['a page was changed', () => appendFileSync(index, '<!-- mine -->')],
    [
      'a page was changed to one as long',
      () => writeFileSync(index, 'x'.repeat(statSync(index).size)),
    ],
    ['a file of the site went', () => rmSync(join(live, 'robots.txt'))],
    ['a file was put into the site', () => writeFileSync(join(live, 'jobs/mine.txt'), 'mine')],
  ];
  for (const [name, change] of changes) {
    test(`is built when ${name}`, () => {
      assert.match(build().stdout, UP_TO_DATE);
      change();
      assert.doesNotMatch(build().stdout, UP_TO_DATE);
    });
  }

  test('is refused like any other', () => {
    writeFileSync(join(jobsDir, 'bad.json'), JSON.stringify(posting({ title: '' })));
    build();
    assert.match(build().stdout, UP_TO_DATE);
    const refused = buildSite(jobsDir, { outDir: live, words: ['--strict'] });
    assert.equal(refused.code, 3);
    assert.match(refused.stderr, /--strict, or STRICT=1, allows none/);
  });
});
