import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areaTree } from '../../src/listing/areas.ts';
import { believableNow, select } from '../../src/listing/filter.ts';
import { paginate } from '../../src/listing/pagination.ts';
import { EVERYTHING_OPEN, type Query } from '../../src/listing/query.ts';
import type { JobRow } from '../../src/listing/row.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23, 12);

function row(slug: string, areas: string[], from: string, to?: string, remote = false): JobRow {
  return {
    slug,
    title: slug,
    areas,
    remote,
    posted: Date.parse(from),
    postedDay: from,
    ...(to === undefined ? {} : { closes: Date.parse(to) + DAY - 1, closesDay: to }),
  };
}

const ROWS: JobRow[] = [
  {
    ...row('seattle', ['us', 'us/wa', 'us/wa/seattle'], '2026-11-20', '2027-01-31'),
    types: ['full-time', 'temporary'],
    company: 'crumb',
    pay: '£20 an hour',
  },
  {
    ...row('tacoma', ['us', 'us/wa', 'us/wa/tacoma'], '2026-11-10', '2026-11-26'),
    types: ['part-time'],
    company: 'sheaf',
  },
  row('leeds', ['gb', 'gb/eng', 'gb/eng/leeds'], '2026-11-01'),
  row('anywhere', [], '2026-10-01', '2026-12-31', true),
  row('past', ['us', 'us/ny'], '2021-03-01', '2021-09-30'),
  row('future', ['us'], '2026-12-24'),
];

function found(query: Partial<Query>, now = NOW): string[] {
  const context = { now, closingSoonDays: 7 };
  return select(ROWS, { ...EVERYTHING_OPEN, ...query }, context).map((job) => job.slug);
}

describe('the list', () => {
  const table: [string, Partial<Query>, string[]][] = [
    ['shows open jobs, newest first', {}, ['seattle', 'tacoma', 'leeds', 'anywhere']],
    ['finds in a country all that is inside it', { places: ['us'] }, ['seattle', 'tacoma']],
    ['finds in a region its cities', { places: ['us/wa'] }, ['seattle', 'tacoma']],
    ['joins places by or', { places: ['us/wa/tacoma', 'gb'] }, ['tacoma', 'leeds']],
    ['joins groups by and', { places: ['us'], remote: true }, []],
    ['knows remote jobs', { remote: true }, ['anywhere']],
    ['finds a job by any of its types', { types: ['temporary'] }, ['seattle']],
    ['joins types by or', { types: ['temporary', 'part-time'] }, ['seattle', 'tacoma']],
    ['finds what a company offers', { companies: ['sheaf'] }, ['tacoma']],
    ['joins type and company by and', { types: ['full-time'], companies: ['sheaf'] }, []],
    ['finds jobs that state their pay', { payStated: true }, ['seattle']],
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
  test('counts each job once in each area that holds it', () => {
    const names = { us: 'United States', 'us/wa': 'Washington', gb: 'United Kingdom' };
    const [first, second] = areaTree(ROWS, names);
    assert.deepEqual([first?.name, first?.count], ['United States', 4]);
    assert.deepEqual([second?.name, second?.count], ['United Kingdom', 1]);
    assert.deepEqual(
      first?.children.map((area) => [area.name, area.count]),
      [
        ['Washington', 2],
        ['us/ny', 1],
      ],
    );
  });

  test('lists a place named like what objects inherit', () => {
    const tree = areaTree([row('a', ['constructor', 'constructor/__proto__'], '2026-11-01')], {});
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
