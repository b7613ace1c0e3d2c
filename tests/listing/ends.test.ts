import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toColumns } from '../../src/listing/columns.ts';
import { find } from '../../src/listing/filter.ts';
import { EVERYTHING_OPEN } from '../../src/listing/query.ts';
import { toRow } from '../../src/listing/to-row.ts';
import { factsOf } from '../job/readings.ts';

const rowOf = (slug: string, validThrough: string) =>
  toRow(
    {
      ...factsOf({ datePosted: '2026-07-01T23:00:00-04:00', validThrough }),
      slug,
      state: 'open',
    },
    'en',
  );

test('a job is open on the days that its employer means', () => {
  const rows = [
    rowOf('midnight-0123456789', '2026-09-30T00:00:00Z'),
    rowOf('evening-0123456789', '2026-09-30T23:59:00-08:00'),
  ];
  const columns = toColumns(rows, new Map());
  const context = { now: Date.UTC(2026, 7, 1), today: '2026-08-01', closingSoonDays: 7 };
  const openOn = (date: string) =>
    find(columns, { ...EVERYTHING_OPEN, validity: 'on-date', date }, context);
  assert.deepEqual(
    ['2026-06-30', '2026-07-01', '2026-09-29', '2026-09-30', '2026-10-01'].map(openOn),
    [[], [0, 1], [0, 1], [1], []],
  );
});
