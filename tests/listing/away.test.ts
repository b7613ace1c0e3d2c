import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { measureAway } from '../../src/listing/away.ts';
import { toColumns } from '../../src/listing/columns.ts';
import { EVERYTHING_OPEN } from '../../src/listing/query.ts';
import type { Point } from '../../src/listing/row.ts';
import { placesLine } from '../../src/wording/row-words.ts';
import { row } from '../support/rows.ts';

const LEEDS: Point = [53.8, -1.55];
const YORK: Point = [53.96, -1.08];
const PARIS: Point = [48.86, 2.35];
const rows = [
  row('smith', ['gb/eng/leeds'], undefined, undefined, { points: [LEEDS] }),
  row('mason', ['fr/idf/paris', 'gb/eng/york'], undefined, undefined, { points: [PARIS, YORK] }),
  row('baker', ['gb/eng/york'], undefined, undefined, { points: [YORK] }),
  row('pilot', ['gb'], undefined, undefined, {}),
];
const cities = new Map(['gb/eng/leeds', 'gb/eng/york'].map((path) => [path, path]));
const columns = toColumns(rows, cities);
const line = (index: number, places: string[], within: number) => {
  const complete = measureAway(columns, { ...EVERYTHING_OPEN, places, within });
  return placesLine(complete(rows[index]!, index), (path) => path);
};

describe('around Leeds', () => {
  test('a job elsewhere says how far, its nearest place first', () => {
    assert.equal(line(1, ['gb/eng/leeds'], 50), 'gb/eng/york, 22 miles and fr/idf/paris');
  });

  test('a job inside says nothing more', () => {
    assert.equal(line(0, ['gb/eng/leeds'], 50), 'gb/eng/leeds');
  });

  test('nor does one that is at no point', () => {
    assert.equal(line(3, ['gb/eng/leeds'], 50), 'gb');
  });
});

test('a search that is around nothing says no distance', () => {
  assert.equal(line(1, ['gb/eng/leeds'], 0), 'fr/idf/paris and gb/eng/york');
  assert.equal(line(1, [], 50), 'fr/idf/paris and gb/eng/york');
});
