import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinRecords } from '../../src/job/join.ts';
import { areAlike, bandsOf, toPrint } from '../../src/job/likeness.ts';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import { findReposts } from '../../src/job/reposts.ts';
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
  const reposts = (records: readonly JobRecord[]) =>
    findReposts(
      joinRecords(records, Date.UTC(2026, 0, 20), { join: true, placeName: () => '' }),
    ).map((group) => group.flatMap(({ records: members }) => members.map(({ file }) => file)));

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
