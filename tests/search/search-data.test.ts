import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toColumns } from '../../src/listing/columns.ts';
import { toCoreColumns } from '../../src/search/read-search-data.ts';
import { toSearchData } from '../../src/search/search-data.ts';
import { row } from '../support/rows.ts';

test('two jobs that end at one instant keep their own days on the way to the browser', () => {
  const instant = Date.parse('2026-09-30T00:00:00Z');
  const endingOn = (slug: string, closesDay: string, closes: number) =>
    row(`${slug}-0123456789`, [], '2026-07-01', undefined, { closes, closesDay });
  const rows = [
    endingOn('midnight', '2026-09-29', instant),
    endingOn('morning', '2026-09-30', instant),
    endingOn('later', '2026-10-01', Date.parse('2026-10-02') - 1),
    endingOn('again', '2026-09-29', instant),
  ];
  const columns = toColumns(rows, new Map());
  const { core } = toSearchData(rows, columns, { builtAt: 0, names: {} });
  const read = toCoreColumns(core);
  assert.deepEqual([...read.closesDay], [...columns.closesDay]);
  assert.deepEqual([...read.closes], [...columns.closes]);
  assert.equal(new Set(read.closes).size, 2);
});
