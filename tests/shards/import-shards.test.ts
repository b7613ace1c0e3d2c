// Shards whose files are whole and yet make no board, as where two versions shared the postings out in two ways.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { SafeHtml } from '../../src/html/safe-html.ts';
import type { FolderContent } from '../../src/intake/files.ts';
import type { FoundShard } from '../../src/shards/check-shards.ts';
import { importShards } from '../../src/shards/import-shards.ts';
import { beginPostingsDigest } from '../../src/shards/postings-digest.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { writeFolder } from '../support/build-site.ts';

const KEY = 'a'.repeat(64);

/** A change to one shard's store. */
type Row = (store: Store) => void;

const posting =
  (file: string, position: number): Row =>
  ({ postings }) =>
    postings.putPosting(
      { file, position, line: 1, verdict: 'quarantined', problems: [] },
      undefined,
    );
const file =
  (path: string, count: number): Row =>
  ({ postings }) =>
    postings.putFile({ path, stamp: path, postings: count, otherTypes: 1 });
const text: Row = ({ texts }) =>
  texts.put({ key: KEY, html: '<p>Bake.</p>' as unknown as SafeHtml, text: 'Bake.' });

const FILES = [file('a.ndjson', 3), file('b.json', 1)];
const ONE = [...FILES, posting('a.ndjson', 1), posting('b.json', 0), text];
const OTHER = [...FILES, posting('a.ndjson', 0), posting('a.ndjson', 2), text];

describe('shards', () => {
  let folder: string;
  before(() => (folder = writeFolder({})));
  after(() => rmSync(folder, { recursive: true }));

  let written = 0;
  function merge(contents: readonly Row[][]): FolderContent {
    const digest = beginPostingsDigest();
    digest.add('a.ndjson', 'a.ndjson');
    digest.add('b.json', 'b.json');
    const postings = digest.end([]);
    written += 1;
    const shards = contents.map((rows, index): FoundShard => {
      const shard = join(folder, `${written}/${index + 1}-of-${contents.length}`);
      const store = openStore(shard);
      store.write(() => rows.forEach((put) => put(store)));
      store.consolidate();
      store.close();
      return {
        folder: shard,
        header: {
          format: 2,
          shard: { index: index + 1, count: contents.length },
          now: 0,
          code: 'code',
          node: '24',
          locale: 'en',
          postings,
          passedOver: [],
          store: '',
        },
      };
    });
    return importShards(cacheDir(), shards);
  }

  const cacheDir = () => join(folder, `${written}/cache`);

  test('make a store with the postings of all, each file with its own', () => {
    const { files } = merge([ONE, OTHER]);
    assert.deepEqual(
      files.map(({ path, stamp }) => [path, stamp]),
      [
        ['a.ndjson', 'a.ndjson'],
        ['b.json', 'b.json'],
      ],
    );
    const { postings, texts, close } = openStore(cacheDir());
    assert.deepEqual(
      [...postings.postingsOf('a.ndjson')].map(({ position }) => position),
      [0, 1, 2],
    );
    assert.deepEqual([...texts.keys()], [KEY]);
    close();
  });

  test('take the place of what was there before', () => {
    merge([ONE, OTHER]);
    const before = written;
    const store = openStore(cacheDir());
    store.write(() => posting('z.json', 0)(store));
    store.close();
    written = before - 1;
    const { files } = merge([ONE, OTHER]);
    assert.equal(files.length, 2);
  });

  const faults: [string, Row[][]][] = [
    ['a posting is missing', [ONE, [...FILES, posting('a.ndjson', 2)]]],
    ['the last posting is missing', [ONE, [...FILES, posting('a.ndjson', 0)]]],
    ['a posting is there twice', [ONE, [...OTHER, posting('a.ndjson', 1)]]],
    ['a file of another board is among them', [ONE, [...OTHER, file('c.json', 0)]]],
    ['a whole file is missing', [ONE.slice(1, 3), OTHER.slice(2)]],
  ];
  for (const [name, contents] of faults) {
    test(`are refused where ${name}`, () => {
      assert.throws(() => merge(contents), {
        name: 'UsageError',
        message: /its board\.sqlite is not as it was written/,
      });
    });
  }
});
