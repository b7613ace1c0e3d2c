import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSaved } from '../../src/browser/saved-jobs.ts';

const job = { slug: 'baker-0123456789', title: 'Baker', closes: 1_798_761_599_999, savedAt: 1 };
const read = (changed: object) => readSaved(JSON.stringify([{ ...job, ...changed }]));

test('a saved job keeps the last day that its employer set', () => {
  assert.deepEqual(read({ closesDay: '2026-12-31' }), [{ ...job, closesDay: '2026-12-31' }]);
});

test('and one of an older file, or with a day that no calendar has, is kept without', () => {
  for (const closesDay of [undefined, '2026-99-99', '2026-1-1', 20261231, null]) {
    assert.deepEqual(read({ closesDay }), [job]);
  }
});
