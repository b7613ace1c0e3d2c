import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areAlike, bandsOf, toPrint } from '../../src/job/likeness.ts';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import { beginRepostSearch } from '../../src/job/reposts.ts';
import { joinRecords } from '../support/join-records.ts';
import { factsOf } from './readings.ts';

/** A text of many different words, so that a change of one is a small one. */
const words = Array.from({ length: 200 }, (_, index) => `word${(index * 7919) % 997}`);
const text = words.join(' ');
const changed = words.with(100, 'another').join(' ');

describe('two texts', () => {
  test('that are the same but for case, accents and punctuation are alike', () => {
    assert.ok(areAlike(toPrint(text), toPrint(`${text.toUpperCase()}!`)));
  });

  test('that differ in a word of two hundred are alike', () => {
    assert.ok(areAlike(toPrint(text), toPrint(changed)));
  });

  test('of which half is the same are not', () => {
    const half = [...words.slice(0, 100), ...words.slice(0, 100).map((word) => `${word}x`)];
    assert.ok(!areAlike(toPrint(text), toPrint(half.join(' '))));
  });

  test('of a few words are never called alike', () => {
    assert.equal(toPrint('Bakes bread.'), '');
    assert.ok(!areAlike(toPrint('Bakes bread.'), toPrint('Bakes bread.')));
  });

  test('in a script without spaces are compared by letters', () => {
    const japanese =
      '夜明け前から釜を温め、町の人々が目を覚ますころには焼きたてのパンを棚に並べる仕事です。経験は問いません。';
    assert.ok(areAlike(toPrint(japanese), toPrint(japanese)));
    assert.notEqual(toPrint(japanese), '');
  });

  test('have the prints that kept readings have of them', () => {
    assert.equal(
      toPrint(text),
      '0001b68f0205682b0361a3f300d13d720056506300076a4f00826d8b003506e00124026d000bdaeb017e17070104e6240331e24e01c3e30f00b7bbf101e6b7b0',
    );
    assert.equal(
      toPrint('夜明け前から釜を温めて焼きたてのパンを 棚に並べる仕事です'),
      '0ad7a7a50625c751033150e1072cce4e097a6acd0287ced80777e45411d5d06f085c69b3000b94270937a909010a78271f85b11e0f24bbfc12bdc37011173329',
    );
    assert.equal(toPrint('a '.repeat(11)), '');
    assert.equal(
      toPrint('a '.repeat(12)),
      'a1e08cb6ccf540753e6a893b715b3e1f43450ae9fb746f9ea9ad0452f8637445262e5515b6311ae1ac9ccfc7944c3fb07a5b0289ea2368d49f0579da9a77fd08',
    );
  });

  test('that are alike meet in at least one band', () => {
    const bands = new Set(bandsOf(toPrint(text)));
    assert.ok(bandsOf(toPrint(changed)).some((band) => bands.has(band)));
  });
});

describe('likely re-posts', () => {
  const record = (file: string, properties: object, description = text): JobRecord =>
    toRecord(
      { file, position: 0, line: 1 },
      factsOf({ ...properties, description }),
      {},
      description,
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
      copy: `${index}`,
      sameness: `${index}`,
    }));
    const started = performance.now();
    assert.equal(reposts(records)[0]?.length, 10_000);
    // A quadratic search takes a minute here.
    assert.ok(performance.now() - started < 10_000);
  });
});
