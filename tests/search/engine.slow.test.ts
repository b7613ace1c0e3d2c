import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { toColumns } from '../../src/listing/columns.ts';
import type { Engine } from '../../src/search/engine.ts';
import { EVERYTHING_OPEN, type Query } from '../../src/listing/query.ts';
import type { JobRow } from '../../src/listing/row.ts';
import { toSearchData } from '../../src/search/search-data.ts';
import { toInPageData } from '../../src/search/search-files.ts';
import { row } from '../support/rows.ts';
import { openSearchBoard } from '../support/search-board.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const MOMENT = { now: NOW, today: '2026-11-23', closingSoonDays: 7 };
const CITIES = ['de/be/berlin', 'de/sn/leipzig', 'gb/eng/leeds', 'jp/osaka'];
const TITLES = ['Baker', 'Night Baker', 'Welder', 'Structural welder', 'Nurse', 'Data engineer'];
const NAMES = {
  'industry:fishing': 'Fishing',
  'industry:farming': 'Farming',
  de: 'Germany',
  gb: 'United Kingdom',
  jp: 'Japan',
  ...Object.fromEntries(CITIES.map((path) => [path, path.split('/').at(-1) ?? ''])),
};
const POINTS = [
  [52.52, 13.4],
  [51.34, 12.37],
  [53.8, -1.55],
  [34.69, 135.5],
] as const;

/** Rows as regular as a clock, newest first. */
function makeRows(count: number): JobRow[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(NOW - Math.floor((index / count) * 60) * 86_400_000);
    const end = new Date(NOW + ((index * 7) % 90) * 86_400_000 - 20 * 86_400_000);
    const city = index % CITIES.length;
    return row(
      `job-${index.toString(16).padStart(10, '0')}`,
      [CITIES[city] ?? ''],
      day.toISOString().slice(0, 10),
      index % 9 === 0 ? undefined : end.toISOString().slice(0, 10),
      {
        title: TITLES[index % TITLES.length] ?? '',
        employer: `Crumb ${index % 40}`,
        company: `crumb-${index % 40}`,
        types: [index % 3 === 0 ? 'PART_TIME' : 'FULL_TIME'],
        remote: index % 11 === 0,
        livesIn: index % 11 === 0 ? ['fr'] : [],
        points: [POINTS[city] ?? [0, 0]],
        skills: [index % 5 === 0 ? 'Forklift' : 'French'],
        facets: {
          ...(index % 3 === 0 && { mode: [index % 2 === 0 ? 'hybrid' : 'remote'] }),
          industry: index % 7 === 0 ? ['fishing', 'farming'] : ['farming'],
        },
        ...(index % 4 === 1 && {
          estimatedPay: { currency: 'EUR', min: 30_000 + index, unit: 'YEAR' as const },
        }),
        ...(index % 4 === 0 && {
          pay: { currency: 'EUR', min: 20_000 + (index % 70) * 1000, unit: 'YEAR' as const },
        }),
      },
    );
  });
}

interface Opened {
  engine: Engine;
  /** Names of the files that were read, and their bytes by brotli. */
  read: Map<string, number>;
}

function openFiles(rows: readonly JobRow[]): Opened {
  const read: Opened['read'] = new Map();
  const engine = openSearchBoard(rows, {
    ...{ builtAt: NOW, names: NAMES, cities: CITIES },
    textOf: (_, index) => (index % 50 === 0 ? 'Knows gaskets.' : ''),
    onRead: (name, json) => read.set(name, brotliCompressSync(json).length),
  });
  return { engine, read };
}

const QUERIES: readonly Partial<Query>[] = [
  {},
  { page: 3 },
  { words: 'welder' },
  { words: 'crumb forklift' },
  { words: 'wlder leeds', places: ['gb'] },
  { words: 'wedler' },
  { words: 'gasket' },
  { words: 'welder -crumb' },
  { words: '"data engineer"' },
  { words: 'gasket', order: 'newest' },
  { places: ['de/be/berlin'], within: 200, order: 'distance' },
  { facets: { type: ['part-time'] }, remote: true },
  { excluded: { type: ['part-time'], company: ['crumb-7'] } },
  { livesIn: ['fr', 'jp'] },
  { facets: { company: ['crumb-7'] } },
  { minPay: { amount: 60_000, currency: 'EUR', keepUnknown: true, includeEstimates: false } },
  { minPay: { amount: 60_000, currency: 'EUR', keepUnknown: false, includeEstimates: true } },
  { facets: { mode: ['hybrid'], industry: ['fishing'] } },
  { facets: { mode: ['hybrid', 'remote'] }, excluded: { industry: ['fishing'] } },
  { order: 'pay' },
  { validity: 'closing-soon' },
  { validity: 'closed', payStated: true },
  { validity: 'on-date', date: '2026-11-01', postedWithin: 30 },
];

describe('a board in pieces finds what the whole one finds', () => {
  const rows = makeRows(20_100);
  const data = toSearchData(rows, toColumns(rows, new Map(CITIES.map((city) => [city, city]))), {
    builtAt: NOW,
    names: NAMES,
  });
  // The same jobs as one piece: what a smaller board has.
  const whole = openFiles(rows.slice(0, 20_000));
  const pieces = openFiles([...rows.slice(0, 20_000), ...pastRows(100)]);

  test('for every kind of query', async () => {
    for (const asked of QUERIES) {
      const query = { ...EVERYTHING_OPEN, ...asked };
      const one = await whole.engine.search(query, MOMENT, 20);
      const other = await pieces.engine.search(query, MOMENT, 20);
      const name = JSON.stringify(asked);
      if (query.validity !== 'closed') assert.equal(other.total, one.total, name);
      assert.deepEqual(
        other.rows.map(({ slug, title, employer, pay, estimatedPay, places }) => [
          estimatedPay,
          slug,
          title,
          employer,
          pay,
          places,
        ]),
        one.rows.map(({ slug, title, employer, pay, estimatedPay, places }) => [
          estimatedPay,
          slug,
          title,
          employer,
          pay,
          places,
        ]),
        name,
      );
      const [ofPieces, ofWhole] = [
        (await pieces.engine.countValues(query, MOMENT)).counts,
        (await whole.engine.countValues(query, MOMENT)).counts,
      ];
      assert.deepEqual(ofPieces.places, ofWhole.places, name);
      if (query.validity !== 'closed') {
        const { company: _company, ...facets } = ofWhole.facets;
        assert.deepEqual({ ...ofPieces.facets, ...facets }, ofPieces.facets, name);
        assert.ok((facets['industry']?.size ?? 0) > 1);
      }
    }
  });

  test('and reads little for a first search', async () => {
    const { engine, read } = openFiles([...rows.slice(0, 20_000), ...pastRows(100)]);
    await engine.search({ ...EVERYTHING_OPEN, words: 'welder' }, MOMENT, 20);
    assert.ok(!read.has('points') && !read.has('pay') && !read.has('company'));
    assert.ok([...read.keys()].some((name) => name.startsWith('words-')));
    assert.ok([...read.keys()].filter((name) => name.startsWith('texts-')).length < 21);
  });

  test('and a small board needs no file at all', () => {
    const few = rows.slice(0, 300);
    const small = toSearchData(few, toColumns(few, new Map(CITIES.map((city) => [city, city]))), {
      builtAt: NOW,
      names: NAMES,
    });
    assert.ok(toInPageData(small) !== undefined);
    assert.equal(toInPageData(data), undefined);
  });
});

/** Jobs that closed long ago, so that they make a board larger and change nothing that is open. */
function pastRows(count: number): JobRow[] {
  return Array.from({ length: count }, (_, index) =>
    row(
      `past-${index.toString(16).padStart(10, '0')}`,
      ['gb/eng/leeds'],
      '2019-01-01',
      '2019-02-01',
      {
        title: 'Lamplighter',
      },
    ),
  );
}

test('a job whose address has more digits than others is found at it', async () => {
  const slugsFound = async (rows: readonly JobRow[]) => {
    const found = await openFiles(rows).engine.search(EVERYTHING_OPEN, MOMENT, 20);
    return found.rows.map(({ slug }) => slug);
  };
  const longer = (slug: string) => (/[048c]$/.test(slug) ? `${slug}ec` : slug);
  const rows = makeRows(40);
  const found = await slugsFound(rows.map((one) => ({ ...one, slug: longer(one.slug) })));
  assert.deepEqual(found, (await slugsFound(rows)).map(longer));
  assert.ok(
    found.some((slug) => slug.endsWith('ec')) && found.some((slug) => !slug.endsWith('ec')),
  );
});

test('a failed reading is tried again by the next query', async () => {
  let fails = true;
  const engine = openSearchBoard(makeRows(20_100), {
    ...{ builtAt: NOW, names: NAMES, cities: CITIES },
    onRead: (name) => {
      if (fails && name !== 'core') throw new Error('No connection.');
    },
  });
  await assert.rejects(engine.search(EVERYTHING_OPEN, MOMENT, 20), /No connection/);
  fails = false;
  assert.equal((await engine.search(EVERYTHING_OPEN, MOMENT, 20)).rows.length, 20);
});
