import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type AreaNode, areaTree, childrenOf } from '../../src/listing/areas.ts';
import { type JobColumns, toColumns } from '../../src/listing/columns.ts';
import { believableNow } from '../../src/listing/ends.ts';
import { createFacetCounter } from '../../src/listing/facet-counts.ts';
import { select } from '../../src/listing/order.ts';
import { paginate } from '../../src/listing/pagination.ts';
import { EVERYTHING_OPEN, type Query } from '../../src/listing/query.ts';
import type { JobRow } from '../../src/listing/row.ts';
import { row } from '../support/rows.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23, 12);

const ROWS: JobRow[] = [
  row('seattle', ['us/wa/seattle'], '2026-11-20', '2027-01-31', {
    types: ['FULL_TIME', 'TEMPORARY'],
    company: 'crumb',
    points: [[47.61, -122.33]],
    pay: { currency: 'USD', min: 20, max: 30, unit: 'HOUR' },
  }),
  row('tacoma', ['us/wa/tacoma'], '2026-11-10', '2026-11-26', {
    types: ['PART_TIME'],
    company: 'sheaf',
    points: [[47.25, -122.44]],
    pay: { currency: 'USD', min: 70_000, unit: 'YEAR' },
  }),
  row('leeds', ['gb/eng/leeds'], '2026-11-01', undefined, { pay: { text: 'by agreement' } }),
  row('anywhere', [], '2026-10-01', '2026-12-31', {
    remote: true,
    livesIn: ['fr', 'us'],
    estimatedPay: { currency: 'USD', min: 50_000, max: 65_000, unit: 'YEAR' },
  }),
  row('past', ['us/ny'], '2021-03-01', '2021-09-30'),
];
const COLUMNS = toColumns(
  ROWS,
  new Map(['us/wa/seattle', 'us/wa/tacoma', 'gb/eng/leeds'].map((city) => [city, city])),
);

function found(query: Partial<Query>, now = NOW): string[] {
  const moment = { now, today: new Date(now).toISOString().slice(0, 10), closingSoonDays: 7 };
  const jobs = select(COLUMNS, { ...EVERYTHING_OPEN, ...query }, moment);
  return jobs.map((job) => ROWS[job]?.slug ?? '');
}

const dollars = (amount: number, keepUnknown = false, includeEstimates = false) => ({
  minPay: { amount, currency: 'USD', keepUnknown, includeEstimates },
});

describe('the list', () => {
  const table: [string, Partial<Query>, string[]][] = [
    ['shows open jobs, newest first', {}, ['seattle', 'tacoma', 'leeds', 'anywhere']],
    ['finds in a country all that is inside it', { places: ['us'] }, ['seattle', 'tacoma']],
    ['finds in a region its cities', { places: ['us/wa'] }, ['seattle', 'tacoma']],
    ['joins places by or', { places: ['us/wa/tacoma', 'gb'] }, ['tacoma', 'leeds']],
    ['joins groups by and', { places: ['us'], remote: true }, []],
    ['knows remote jobs', { remote: true }, ['anywhere']],
    ['finds a job by any of its types', { facets: { type: ['temporary'] } }, ['seattle']],
    ['joins types by or', { facets: { type: ['temporary', 'part-time'] } }, ['seattle', 'tacoma']],
    ['finds what a company offers', { facets: { company: ['sheaf'] } }, ['tacoma']],
    ['finds nothing of a company nobody knows', { facets: { company: ['nobody'] } }, []],
    ['leaves out a type', { excluded: { type: ['temporary'] } }, ['tacoma', 'leeds', 'anywhere']],
    [
      'leaves out several employers, and keeps jobs of none',
      { excluded: { company: ['crumb', 'sheaf', 'nobody'] } },
      ['leeds', 'anywhere'],
    ],
    [
      'leaves out of what a group finds',
      { facets: { type: ['full-time', 'part-time'] }, excluded: { type: ['temporary'] } },
      ['tacoma'],
    ],
    ['finds nothing by a facet that the board has not', { facets: { shade: ['red'] } }, []],
    [
      'and leaves nothing out by it',
      { excluded: { shade: ['red'] } },
      ['seattle', 'tacoma', 'leeds', 'anywhere'],
    ],
    ['joins type and company by and', { facets: { type: ['full-time'], company: ['sheaf'] } }, []],
    ['finds jobs that state their pay', { payStated: true }, ['seattle', 'tacoma', 'leeds']],
    ['compares the top of a range by the year', dollars(62_400), ['seattle', 'tacoma']],
    ['finds nothing above it', dollars(62_401), ['tacoma']],
    ['keeps what can’t be compared when asked', dollars(99_999, true), ['leeds', 'anywhere']],
    ['counts estimates when asked', dollars(62_401, false, true), ['tacoma', 'anywhere']],
    ['and compares those that can be', dollars(99_999, true, true), ['leeds']],
    [
      'compares nothing across currencies',
      { minPay: { amount: 1, currency: 'EUR', keepUnknown: false, includeEstimates: false } },
      [],
    ],
    [
      'finds what lies around a city',
      { places: ['us/wa/seattle'], within: 50 },
      ['seattle', 'tacoma'],
    ],
    ['and not what lies further', { places: ['us/wa/seattle'], within: 25 }, ['seattle']],
    [
      'shows the nearest first when asked',
      { places: ['us/wa/tacoma'], within: 50, order: 'distance' },
      ['tacoma', 'seattle'],
    ],
    ['finds jobs that people of a country may do', { livesIn: ['fr'] }, ['anywhere']],
    [
      'takes the place of work where none is stated',
      { livesIn: ['us'] },
      ['seattle', 'tacoma', 'anywhere'],
    ],
    ['finds what was posted lately', { postedWithin: 3 }, ['seattle']],
    ['counts the day that many days ago', { postedWithin: 30 }, ['seattle', 'tacoma', 'leeds']],
    [
      'shows the best paid first by the lower end, estimates among them, and pay in words last',
      { order: 'pay' },
      ['tacoma', 'anywhere', 'seattle', 'leeds'],
    ],
    [
      'shows the soonest to close first when asked, and those without an end last',
      { order: 'soonest-to-close' },
      ['tacoma', 'anywhere', 'seattle', 'leeds'],
    ],
    ['knows what closes within seven days', { validity: 'closing-soon' }, ['tacoma']],
    ['knows what has closed', { validity: 'closed' }, ['past']],
    ['knows what was open on a past date', { validity: 'on-date', date: '2021-08-25' }, ['past']],
    ['counts the last day as open', { validity: 'on-date', date: '2021-09-30' }, ['past']],
    ['counts the day after as closed', { validity: 'on-date', date: '2021-10-01' }, []],
    ['counts the first day as open', { validity: 'on-date', date: '2021-03-01' }, ['past']],
    ['finds nothing in a place nobody named', { places: ['__proto__'] }, []],
  ];
  for (const [name, query, slugs] of table) test(name, () => assert.deepEqual(found(query), slugs));

  test('hides a job from the instant after its end', () => {
    const end = Date.parse('2026-11-26') + DAY - 1;
    assert.ok(found({}, end).includes('tacoma'));
    assert.ok(!found({}, end + 1).includes('tacoma'));
  });

  test("does not believe a visitor's clock that is behind the build's", () => {
    assert.equal(believableNow(NOW, NOW - DAY), NOW);
    assert.equal(believableNow(NOW, NOW + DAY), NOW + DAY);
  });
});

describe('the tree of areas', () => {
  /** Of all jobs, whether they have begun or ended. */
  const countsOf = (columns: JobColumns) =>
    createFacetCounter(columns)(EVERYTHING_OPEN, {
      now: 0,
      today: '1970-01-01',
      closingSoonDays: 7,
    }).places;

  test('counts each job once in each area that holds it', () => {
    const names = { us: 'United States', 'us/wa': 'Washington', gb: 'United Kingdom' };
    const tree = areaTree(countsOf(COLUMNS), names);
    const shown = (nodes: readonly AreaNode[]) => nodes.map(({ name, count }) => [name, count]);
    assert.deepEqual(shown(tree), [
      ['United States', 3],
      ['United Kingdom', 1],
    ]);
    assert.deepEqual(shown(childrenOf(tree, 'us')), [
      ['Washington', 2],
      ['us/ny', 1],
    ]);
    assert.deepEqual(shown(childrenOf(tree, 'us/wa')), [
      ['us/wa/seattle', 1],
      ['us/wa/tacoma', 1],
    ]);
    for (const path of ['us/wa/tacoma', 'us/or', 'fr/idf']) {
      assert.deepEqual(childrenOf(tree, path), []);
    }
  });

  test('lists a place named like what objects inherit', () => {
    const columns = toColumns([row('a', ['constructor/__proto__'], '2026-11-01')], new Map());
    const tree = areaTree(countsOf(columns), {});
    assert.deepEqual(tree[0]?.path, 'constructor');
    assert.equal(tree[0]?.children[0]?.count, 1);
  });
});

describe('a page of a list', () => {
  test('holds its part of the rows', () => {
    assert.deepEqual(paginate([1, 2, 3, 4, 5], 2, 2), {
      rows: [3, 4],
      page: 2,
      pageCount: 3,
      total: 5,
    });
  });
  test('is the last one where a later one was asked for', () => {
    assert.deepEqual(paginate([1, 2, 3], 9, 2), { rows: [3], page: 2, pageCount: 2, total: 3 });
  });
  test('is one, though empty, where there is nothing', () => {
    assert.deepEqual(paginate([], 1, 20), { rows: [], page: 1, pageCount: 1, total: 0 });
  });
});
