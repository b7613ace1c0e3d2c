import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { listFiles } from '../../src/intake/files.ts';
import { type RecordOptions, updateRecords } from '../../src/intake/update-records.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { writeFolder } from '../support/build-site.ts';
import { readInProcess } from '../support/read-as-written.ts';
import { posting } from '../support/postings.ts';
import { NO_ANALYSIS } from '../support/no-analysis.ts';

const job = (title: string) =>
  posting({ title, identifier: title, description: `${title}s work.` });
const OPTIONS = { timeZone: 'UTC', locale: 'en', version: '1', analysis: NO_ANALYSIS };

describe('records that are brought up to their files', () => {
  let jobsDir: string;
  let caches: string;
  beforeEach(() => {
    caches = mkdtempSync(join(tmpdir(), 'placard-records-'));
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

  /** The files of the postings that were read, one for each posting. */
  async function update(cache: string, changed: Partial<RecordOptions> = {}): Promise<string[]> {
    const read: string[] = [];
    const cacheDir = join(caches, cache);
    const store = openStore(cacheDir);
    const { files } = listFiles(jobsDir);
    const onResult = ({ file }: { file: string }) => void read.push(file);
    await updateRecords(
      { cacheDir, ...OPTIONS, ...changed },
      store,
      files,
      onResult,
      readInProcess,
    );
    store.close();
    return read;
  }

  /** All that a store holds of the postings. */
  function contentOf(cache: string): unknown {
    return withStore(cache, ({ postings }) =>
      [...postings.files().values()].map((file) => ({
        file,
        postings: [...postings.postingsOf(file.path)].map((each) => ({
          ...each,
          record: each.outline && postings.recordAt(file.path, each.position),
        })),
      })),
    );
  }

  function withStore<Result>(cache: string, use: (store: Store) => Result): Result {
    const store = openStore(join(caches, cache));
    try {
      return use(store);
    } finally {
      store.close();
    }
  }

  const write = (name: string, content: unknown) =>
    writeFileSync(join(jobsDir, name), JSON.stringify(content));

  const ALL = ['a.json', 'b/two.json', 'b/two.json', 'c.ndjson', 'c.ndjson', 'c.ndjson', 'd.json'];

  test('are all read at first, and none where nothing changed', async () => {
    assert.deepEqual(await update('one'), [...ALL, 'empty.json']);
    assert.deepEqual(await update('one'), []);
  });

  test('have their texts beside them', async () => {
    await update('one');
    withStore('one', ({ postings, texts }) => {
      const [baker] = postings.postingsOf('a.json');
      assert.deepEqual(
        baker?.outline?.texts.map((key) => texts.get(key)?.text),
        ['Bakers work.'],
      );
    });
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
      await update('one');
      change();
      assert.deepEqual(await update('one'), read);
      await update('cold');
      assert.deepEqual(contentOf('one'), contentOf('cold'));
    });
  }

  test('are all read again by other code, and in another language', async () => {
    await update('one');
    assert.deepEqual(await update('one', { version: '2' }), [...ALL, 'empty.json']);
    assert.deepEqual(await update('one', { version: '2', locale: 'de' }), [...ALL, 'empty.json']);
  });

  test('go where all files go', async () => {
    await update('one');
    for (const { absolutePath } of listFiles(jobsDir).files) rmSync(absolutePath);
    assert.deepEqual(await update('one'), []);
    assert.deepEqual(contentOf('one'), []);
  });

  test('are read again of a file whose reading was cut off', async () => {
    await update('one');
    withStore('one', ({ write: transact, postings }) => {
      const file = postings.files().get('c.ndjson');
      assert.ok(file);
      transact(() => postings.putFile({ ...file, stamp: '' }));
    });
    assert.deepEqual(await update('one'), ['c.ndjson', 'c.ndjson', 'c.ndjson']);
  });
});
