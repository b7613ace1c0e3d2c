import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openDescriptionCache } from '../../src/html/description-cache.ts';
import { descriptionsFolder } from '../../src/intake/board-files.ts';
import { listFiles } from '../../src/intake/files.ts';
import { openKeptReadings, readingsPath } from '../../src/intake/kept-readings.ts';
import { renewReadings } from '../../src/intake/renew-readings.ts';
import { writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const job = (title: string) =>
  posting({ title, identifier: title, description: `${title}s work.` });

describe('renewed readings', () => {
  let jobsDir: string;
  let caches: string;
  beforeEach(() => {
    caches = mkdtempSync(join(tmpdir(), 'placard-renewed-'));
    jobsDir = writeFolder({
      'a.json': job('Baker'),
      'b/two.json': [job('Cook'), { '@type': 'WebPage' }, job('')],
      'c.ndjson': [job('Roofer'), 7, job('Welder')].map((each) => JSON.stringify(each)).join('\n'),
      'd.json': job('Glazier'),
      'empty.json': [],
    });
  });
  afterEach(() => {
    for (const folder of [jobsDir, caches]) rmSync(folder, { recursive: true });
  });

  /** The files of the postings that were read anew, a posting each. */
  async function renew(cache: string): Promise<string[]> {
    const read: string[] = [];
    const options = { cacheDir: join(caches, cache), timeZone: 'UTC', locale: 'en', version: '1' };
    const { has } = openDescriptionCache(descriptionsFolder(options.cacheDir), options.version);
    await renewReadings(options, listFiles(jobsDir).files, has, ({ file }) => read.push(file));
    return read;
  }

  const keptIn = (cache: string) => readFileSync(readingsPath(join(caches, cache)), 'utf8');
  const write = (name: string, content: unknown) =>
    writeFileSync(join(jobsDir, name), JSON.stringify(content));

  const ALL = ['a.json', 'b/two.json', 'b/two.json', 'c.ndjson', 'c.ndjson', 'c.ndjson', 'd.json'];

  test('are of all files at first, and of none where nothing changed', async () => {
    assert.deepEqual(await renew('one'), [...ALL, 'empty.json']);
    const { ino } = statSync(readingsPath(join(caches, 'one')));
    assert.deepEqual(await renew('one'), []);
    assert.equal(statSync(readingsPath(join(caches, 'one'))).ino, ino);
  });

  const changes: [string, () => void, string[]][] = [
    ['one is edited', () => write('a.json', job('Bread baker')), ['a.json']],
    ['the last is edited', () => write('empty.json', job('Cutler')), ['empty.json']],
    ['one comes first', () => write('0.json', job('Farrier')), ['0.json']],
    ['one comes last', () => write('z.json', job('Farrier')), ['z.json']],
    ['one goes', () => rmSync(join(jobsDir, 'c.ndjson')), []],
    [
      'one goes, one comes and one is broken',
      () => {
        rmSync(join(jobsDir, 'd.json'));
        write('b/three.json', [job('Farrier'), job('Cutler')]);
        writeFileSync(join(jobsDir, 'a.json'), '{');
      },
      ['a.json', 'b/three.json', 'b/three.json'],
    ],
  ];
  for (const [name, change, read] of changes) {
    test(`are as if all were read, and only what changed is, where ${name}`, async () => {
      await renew('one');
      change();
      assert.deepEqual(await renew('one'), read);
      await renew('cold');
      assert.equal(keptIn('one'), keptIn('cold'));
    });
  }

  test('are none where all go', async () => {
    await renew('one');
    for (const { absolutePath } of listFiles(jobsDir).files) rmSync(absolutePath);
    assert.deepEqual(await renew('one'), []);
    const kept = openKeptReadings(readingsPath(join(caches, 'one')), '1 en');
    assert.deepEqual([...kept.all()], []);
  });

  test('are of all files again where what was kept is damaged', async () => {
    await renew('one');
    const whole = keptIn('one');
    writeFileSync(readingsPath(join(caches, 'one')), whole.slice(0, -20));
    assert.deepEqual(await renew('one'), [...ALL, 'empty.json']);
    assert.equal(keptIn('one'), whole);
  });

  test('are of the files again whose texts are gone', async () => {
    await renew('one');
    rmSync(descriptionsFolder(join(caches, 'one')), { recursive: true });
    assert.deepEqual(await renew('one'), ALL);
  });
});
