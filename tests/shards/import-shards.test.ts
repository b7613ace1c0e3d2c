// Shards whose files are whole and yet make no board, as where two versions shared the postings out in two ways.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openDescriptionCache } from '../../src/html/description-cache.ts';
import { descriptionsFolder } from '../../src/intake/board-files.ts';
import type { FolderContent } from '../../src/intake/files.ts';
import { openKeptReadings, readingsPath } from '../../src/intake/kept-readings.ts';
import type { FoundShard } from '../../src/shards/check-shards.ts';
import { importShards } from '../../src/shards/import-shards.ts';
import { beginPostingsDigest } from '../../src/shards/postings-digest.ts';
import { writeFolder } from '../support/build-site.ts';
import { filesIn } from '../support/kept-board.ts';

const KEY = 'a'.repeat(64);
const DESCRIPTION = { key: KEY, html: '<p>Bake.</p>', text: 'Bake.' };

/** A posting at a position, with a record where a description's key is given. */
function line(file: string, position: number, key?: string): object {
  const facts = { description: { key }, sections: [] };
  const record = key === undefined ? undefined : { file, position, line: 1, facts };
  const verdict = record === undefined ? 'quarantined' : 'eligible';
  return { file, position, line: 1, verdict, problems: [], record };
}

const whole = (file: string, postings: number) => ({ file, bytes: file, postings, otherTypes: 1 });

const READINGS: object[][] = [
  [line('a.ndjson', 1, KEY), whole('a.ndjson', 3), line('b.json', 0, KEY)],
  [line('a.ndjson', 0, KEY), line('a.ndjson', 2), whole('b.json', 1)],
];

describe('shards', () => {
  let folder: string;
  before(() => (folder = writeFolder({})));
  after(() => rmSync(folder, { recursive: true }));

  let written = 0;
  function take(readings: object[][], descriptions: object[]): FolderContent {
    const digest = beginPostingsDigest();
    digest.add('a.ndjson', 'a.ndjson');
    digest.add('b.json', 'b.json');
    const postings = digest.end([]);
    written += 1;
    const shards = readings.map((lines, at): FoundShard => {
      const shard = join(folder, `${written}/${at + 1}-of-${readings.length}`);
      mkdirSync(shard, { recursive: true });
      const write = (name: string, values: object[]) =>
        writeFileSync(
          join(shard, name),
          values.map((value) => `${JSON.stringify(value)}\n`).join(''),
        );
      write('readings.ndjson', lines);
      write('descriptions.ndjson', at === 0 ? descriptions : []);
      const seal = { bytes: 0, sha256: '' };
      return {
        folder: shard,
        header: {
          format: 1,
          shard: { index: at + 1, count: readings.length },
          now: 0,
          code: 'code',
          node: '24',
          locale: 'en',
          postings,
          passedOver: [],
          readings: seal,
          descriptions: seal,
        },
      };
    });
    return importShards(cacheDir(), shards);
  }

  const cacheDir = () => join(folder, `${written}/cache`);

  test('give each file’s postings in their order, with what is told of it once', () => {
    const { files } = take(READINGS, [DESCRIPTION]);
    const kept = filesIn(openKeptReadings(readingsPath(cacheDir()), 'code en'));
    assert.deepEqual(
      kept.map(({ file, postings, otherTypes }) => [
        file,
        postings.map(({ position, verdict }) => `${position} ${verdict}`),
        postings.flatMap(({ record }) => record?.position ?? []),
        otherTypes,
      ]),
      [
        ['a.ndjson', ['0 eligible', '1 eligible', '2 quarantined'], [0, 1], 1],
        ['b.json', ['0 eligible'], [0], 1],
      ],
    );
    const texts = openDescriptionCache(descriptionsFolder(cacheDir()), 'code');
    assert.equal(texts.read(KEY)?.text, DESCRIPTION.text);
    assert.deepEqual(
      files.map(({ path, stamp }) => [path, stamp]),
      kept.map(({ file, stamp }) => [file, stamp]),
    );
  });

  const [one = [], other = []] = READINGS;
  const faults: [string, object[][], RegExp][] = [
    ['a posting is missing', [one, other.slice(1)], /its readings\.ndjson is not as/],
    ['the last posting is missing', [one, other.toSpliced(1, 1)], /its readings\.ndjson is not/],
    [
      'a posting is told twice',
      [one, [line('a.ndjson', 0, KEY), line('a.ndjson', 1, KEY), ...other.slice(1)]],
      /its readings\.ndjson is not as/,
    ],
    ['no shard tells of a file', [one, other.slice(0, 2)], /its readings\.ndjson is not as/],
    [
      'two shards tell of a file',
      [[...one, whole('b.json', 1)], other],
      /its readings\.ndjson is not as/,
    ],
    [
      'a file of another board is among them',
      [one, [...other, whole('c.json', 0)]],
      /its readings\.ndjson is not as/,
    ],
    [
      'a whole file is missing',
      [one.slice(0, 2), other.slice(0, 2)],
      /its readings\.ndjson is not/,
    ],
  ];
  for (const [name, readings, message] of faults) {
    test(`are refused where ${name}`, () => {
      assert.throws(() => take(readings, [DESCRIPTION]), { name: 'UsageError', message });
    });
  }

  test('are refused where a record’s description is missing', () => {
    assert.throws(() => take(READINGS, []), {
      name: 'UsageError',
      message: /its descriptions\.ndjson is not as it was written/,
    });
  });

  const keys = ['../../../evil', 'A'.repeat(64), `${KEY}\n`, '', 7, undefined];
  for (const key of keys) {
    test(`write no description under the name ${JSON.stringify(key)}`, () => {
      assert.throws(() => take(READINGS, [{ ...DESCRIPTION, key }]), {
        name: 'UsageError',
        message: /its descriptions\.ndjson is not as it was written/,
      });
      assert.deepEqual(readdirSync(descriptionsFolder(cacheDir())), []);
    });
  }
});
