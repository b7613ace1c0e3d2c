import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCategoryPlaces } from '../../src/board/category-places.ts';
import { toColumns } from '../../src/listing/columns.ts';
import type { JobRow } from '../../src/listing/row.ts';
import { row } from '../support/rows.ts';

function job(slug: string, places: readonly string[], categories: readonly string[]): JobRow {
  return row(slug, places, '2026-11-01', undefined, { facets: { category: categories } });
}

/** Returns how many lists there are, the fewest jobs of each, and those of a category. */
function find(rows: readonly JobRow[], fewestJobsToIndex = 2, country?: string) {
  const values = [...new Set(rows.flatMap(({ facets }) => facets['category'] ?? []))].sort();
  const columns = toColumns(rows, new Map(), new Map([['category', values]]));
  const { fewest, lists } = findCategoryPlaces(columns, [...rows.keys()], {
    fewestJobsToIndex,
    country,
  });
  return {
    fewest,
    count: [...lists.values()].reduce((sum, { size }) => sum + size, 0),
    of: (category: string) => [...(lists.get(category) ?? [])],
  };
}

const LEEDS = ['gb/eng/leeds'];
const many = Array.from({ length: 500 }, (_, index) => `gb/eng/town-${index}`);
const eight = Array.from({ length: 8 }, (_, index) => `category-${index}`);

describe('a category has a list at a place', () => {
  test('where two jobs are, or as many as a list needs that search engines may show', () => {
    const rows = [
      job('a', LEEDS, ['care']),
      job('b', LEEDS, ['care']),
      job('c', ['gb/eng/york'], ['care']),
      job('d', LEEDS, ['glass']),
    ];
    assert.deepEqual(find(rows).of('care'), [
      ['gb', 3],
      ['gb/eng', 3],
      ['gb/eng/leeds', 2],
    ]);
    assert.deepEqual(find(rows).of('glass'), []);
    assert.deepEqual(find(rows, 3).of('care'), [
      ['gb', 3],
      ['gb/eng', 3],
    ]);
    assert.equal(find(rows, 0).fewest, 2);
    assert.equal(find(rows, Infinity).count, 0);
    assert.equal(find(rows, Infinity).fewest, Infinity);
  });

  test('but not for the country that most of the board is in', () => {
    const rows = [1, 2].map((index) => job(`${index}`, LEEDS, ['care']));
    assert.deepEqual(find(rows, 2, 'gb').of('care'), [
      ['gb/eng', 2],
      ['gb/eng/leeds', 2],
    ]);
  });

  test('never because of one posting, whatever it states', () => {
    assert.equal(find([job('a', many, eight)]).count, 0);
    const others = Array.from({ length: 30 }, (_, index) => job(`o${index}`, LEEDS, ['care']));
    assert.equal(find([job('a', many, [...eight, 'care']), ...others]).count, 3);
  });

  test('no more often than once for ten jobs, on a board of any size fifty times', () => {
    const pair = [job('a', many, eight), job('b', many, eight)];
    assert.ok(find(pair).count <= 50);
    const rows = [
      ...pair,
      ...Array.from({ length: 998 }, (_, index) =>
        job(`c${index}`, [many[index % 90] ?? ''], ['care']),
      ),
    ];
    const { count, of } = find(rows);
    assert.ok(count > 0 && count <= 100, String(count));
    // The fullest stay.
    assert.deepEqual(of('care')[0], ['gb', 998]);
  });
});
