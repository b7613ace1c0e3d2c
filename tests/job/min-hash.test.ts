import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areSimilar, bandsOf, toMinHash } from '../../src/job/min-hash.ts';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import { beginRepostSearch } from '../../src/job/reposts.ts';
import { joinRecords } from '../support/join-records.ts';
import { factsOf } from './readings.ts';

/** Many different words, so that changing one is a small change. */
const words = Array.from({ length: 200 }, (_, index) => `word${(index * 7919) % 997}`);
const text = words.join(' ');
const changed = words.with(100, 'another').join(' ');

describe('two texts', () => {
  test('that are the same but for case, accents and punctuation are alike', () => {
    assert.ok(areSimilar(toMinHash(text), toMinHash(`${text.toUpperCase()}!`)));
  });

  test('that differ in a word of two hundred are alike', () => {
    assert.ok(areSimilar(toMinHash(text), toMinHash(changed)));
  });

  test('of which half is the same are not', () => {
    const half = [...words.slice(0, 100), ...words.slice(0, 100).map((word) => `${word}x`)];
    assert.ok(!areSimilar(toMinHash(text), toMinHash(half.join(' '))));
  });

  test('of a few words are never called alike', () => {
    assert.equal(toMinHash('Bakes bread.'), '');
    assert.ok(!areSimilar(toMinHash('Bakes bread.'), toMinHash('Bakes bread.')));
  });

  test('in a script without spaces are compared by letters', () => {
    const japanese =
      '夜明け前から釜を温め、町の人々が目を覚ますころには焼きたてのパンを棚に並べる仕事です。経験は問いません。';
    assert.ok(areSimilar(toMinHash(japanese), toMinHash(japanese)));
    assert.notEqual(toMinHash(japanese), '');
  });

  test('have the hashes that stored records have of them', () => {
    assert.equal(
      toMinHash(text),
      '0001b68f0205682b0361a3f300d13d720056506300076a4f00826d8b003506e00124026d000bdaeb017e17070104e6240331e24e01c3e30f00b7bbf101e6b7b0',
    );
    assert.equal(
      toMinHash('夜明け前から釜を温めて焼きたてのパンを 棚に並べる仕事です'),
      '0ad7a7a50625c751033150e1072cce4e097a6acd0287ced80777e45411d5d06f085c69b3000b94270937a909010a78271f85b11e0f24bbfc12bdc37011173329',
    );
    assert.equal(toMinHash('a '.repeat(11)), '');
    assert.equal(
      toMinHash('a '.repeat(12)),
      'a1e08cb6ccf540753e6a893b715b3e1f43450ae9fb746f9ea9ad0452f8637445262e5515b6311ae1ac9ccfc7944c3fb07a5b0289ea2368d49f0579da9a77fd08',
    );
  });

  test('that are alike meet in at least one band', () => {
    const bands = new Set(bandsOf(toMinHash(text)));
    assert.ok(bandsOf(toMinHash(changed)).some((band) => bands.has(band)));
  });
});

describe('likely re-posts', () => {
  const record = (file: string, properties: object, description = text): JobRecord =>
    toRecord(
      { file, position: 0, line: 1 },
      factsOf({ ...properties, description }),
      {},
      toMinHash(description),
    );
  /** The files of each group. */
  const reposts = (records: readonly JobRecord[]): string[][] => {
    const search = beginRepostSearch<string[]>();
    for (const joined of joinRecords(records, Date.UTC(2026, 0, 20))) {
      search.add(
        joined,
        joined.records.map(({ file }) => file),
      );
    }
    return search.end().map((group) => group.flat());
  };

  test('are jobs of one employer with nearly one text under different identifiers', () => {
    const records = [
      record('a.json', { identifier: '1' }),
      record('b.json', { identifier: '2' }, changed),
      record('c.json', { identifier: '3' }, words.toReversed().join(' ')),
    ];
    assert.deepEqual(reposts(records), [['a.json', 'b.json']]);
  });

  test('are not looked for across employers', () => {
    const records = [
      record('a.json', { identifier: '1' }),
      record('b.json', { identifier: '2', hiringOrganization: 'Somebody Else' }),
    ];
    assert.deepEqual(reposts(records), []);
  });

  test('are not those that are one job already', () => {
    assert.deepEqual(reposts([record('a.json', {}), record('b.json', {})]), []);
  });

  test('are found among ten thousand in a moment', () => {
    const records = Array.from({ length: 10_000 }, (_, index) => ({
      ...record('a.json', { identifier: '1' }),
      file: `${index}.json`,
      contentHash: `${index}`,
      mergeKey: `${index}`,
    }));
    const started = performance.now();
    assert.equal(reposts(records)[0]?.length, 10_000);
    // A quadratic search takes a minute here.
    assert.ok(performance.now() - started < 10_000);
  });
});
