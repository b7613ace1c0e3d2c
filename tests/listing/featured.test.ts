import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toColumns } from '../../src/listing/columns.ts';
import { FIRST_PART } from '../../src/listing/filter.ts';
import { select } from '../../src/listing/order.ts';
import { EVERYTHING_OPEN, type Query } from '../../src/listing/query.ts';
import { row } from '../support/rows.ts';

const MOMENT = { now: Date.UTC(2026, 10, 23, 12), today: '2026-11-23', closingSoonDays: 7 };

/** Ten jobs, a day apart, newest first; every other one is featured, and closes the sooner the older it is. */
const ROWS = Array.from({ length: 10 }, (_, index) =>
  row(
    `job-${index}`,
    [index < 6 ? 'gb/eng/leeds' : 'gb/eng/york'],
    `2026-11-${20 - index}`,
    `2026-12-${20 - index}`,
    {
      ...(index % 2 === 1 && { featured: true as const }),
      pay: { currency: 'GBP', min: 20_000 + index, unit: 'YEAR' },
    },
  ),
);
const COLUMNS = toColumns(ROWS, new Map());

function order(query: Partial<Query>, scores?: readonly number[]): string {
  const context = { ...MOMENT, ...(scores && { scores: Uint16Array.from(scores) }) };
  return select(COLUMNS, { ...EVERYTHING_OPEN, ...query }, context).join(' ');
}

describe('the newest three featured jobs', () => {
  test('stand first on a list, once', () => {
    assert.equal(order({}), '1 3 5 0 2 4 6 7 8 9');
  });

  test('are those that the filters leave', () => {
    assert.equal(order({ places: ['gb/eng/york'] }), '7 9 6 8');
    assert.equal(order({ postedWithin: 7 }), '1 3 0 2 4');
  });

  test('stand first among words only where their title or facts say them, the best matches behind them', () => {
    const scores = [9, 1, 8, 7, 0, 2, 3, 0, 0, 4].map((score, job) =>
      score === 0 ? 0 : score + (job === 5 ? 0 : FIRST_PART),
    );
    assert.equal(order({ words: 'baker' }, scores), '1 3 9 0 2 6 5');
  });

  test('change no order that a visitor chose, and no list by a date', () => {
    assert.equal(order({ order: 'pay' }), '9 8 7 6 5 4 3 2 1 0');
    assert.equal(order({ order: 'soonest-to-close' }), '9 8 7 6 5 4 3 2 1 0');
    assert.equal(
      order(
        { order: 'newest', words: 'a' },
        ROWS.map(() => FIRST_PART),
      ),
      '0 1 2 3 4 5 6 7 8 9',
    );
    assert.equal(order({ validity: 'on-date', date: '2026-11-20' }), '0 1 2 3 4 5 6 7 8 9');
    assert.equal(order({ validity: 'closing-soon' }), '');
  });
});
