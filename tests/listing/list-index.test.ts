import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toColumns } from '../../src/listing/columns.ts';
import { createFacetCounter } from '../../src/listing/facet-counts.ts';
import { createListIndex } from '../../src/listing/list-index.ts';
import { select } from '../../src/listing/order.ts';
import { EVERYTHING_OPEN, type Query } from '../../src/listing/query.ts';
import { createRandom } from '../support/random.ts';
import { row } from '../support/rows.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const moment = { now: NOW, today: '2026-11-23', closingSoonDays: 7 };
const PLACES = ['us', 'us/wa', 'us/wa/seattle', 'us/ny', 'gb', 'gb/leeds', 'jp/osaka/osaka'];
const COMPANIES = ['crumb', 'sheaf', 'slate', 'lone'];

/** Jobs of a few employers in a few places, some of them closed. */
function someBoard(seed: number) {
  const random = createRandom(seed);
  const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
  const rows = Array.from({ length: 40 }, (_, index) =>
    row(
      `job-${index}`,
      random() < 0.2 ? [] : [...new Set([oneOf(PLACES), oneOf(PLACES)])],
      '2026-11-01',
      oneOf(['2026-11-10', '2026-11-25', '2027-01-31', undefined]),
      {
        remote: random() < 0.3,
        types: [oneOf(['FULL_TIME', 'INTERN'] as const)],
        ...(random() < 0.9 && { company: oneOf(COMPANIES) }),
      },
    ),
  );
  return toColumns(rows, new Map());
}

describe('a list of one employer or one place', () => {
  const asked: Partial<Query>[] = [
    ...COMPANIES.map((company) => ({ facets: { company: [company] } })),
    ...PLACES.map((place) => ({ places: [place] })),
    { facets: { company: ['nobody'] } },
    { places: ['nowhere'] },
    { facets: { company: ['crumb'] }, validity: 'closed' },
    { facets: { company: ['crumb'] }, remote: true, places: ['us'] },
  ];
  for (const seed of [1, 2, 3]) {
    test(`has the jobs that a look at all of them finds (seed ${seed})`, () => {
      const columns = someBoard(seed);
      const narrowing = createListIndex(columns);
      for (const more of asked) {
        const query = { ...EVERYTHING_OPEN, ...more };
        const among = narrowing(query)?.jobs;
        assert.ok(among !== undefined && among.length < columns.count, JSON.stringify(more));
        assert.deepEqual(
          select(columns, query, moment, among),
          select(columns, query, moment),
          JSON.stringify(more),
        );
      }
    });

    test(`has the counts of a look at all jobs, of places the outermost (seed ${seed})`, () => {
      const columns = someBoard(seed);
      const narrowing = createListIndex(columns);
      const countFacets = createFacetCounter(columns);
      const counts = countFacets(EVERYTHING_OPEN, moment);
      const lists = [...counts.facets['company']!.keys()].map((company) => ({
        facets: { company: [company] },
      }));
      for (const more of [...lists, ...[...counts.places.keys()].map((at) => ({ places: [at] }))]) {
        const query = { ...EVERYTHING_OPEN, ...more };
        const narrowed = countFacets(query, moment, { ...narrowing(query)!, counts });
        const { places, ...others } = countFacets(query, moment);
        assert.deepEqual({ ...others, places: narrowed.places }, narrowed);
        const isShown = (path: string) => 'places' in more || !path.includes('/');
        assert.deepEqual(narrowed.places, new Map([...places].filter(([path]) => isShown(path))));
      }
      assert.ok(lists.length > 2);
    });
  }

  test('is made of all jobs where several are asked for, or a distance', () => {
    const narrowing = createListIndex(someBoard(1));
    for (const more of [{}, { facets: { company: ['crumb', 'lone'] } }, { places: ['us', 'gb'] }]) {
      assert.equal(narrowing({ ...EVERYTHING_OPEN, ...more }), undefined);
    }
    assert.equal(narrowing({ ...EVERYTHING_OPEN, places: ['gb'], within: 20 }), undefined);
  });
});
