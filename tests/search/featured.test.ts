// Featured jobs as a browser finds them: by the search's data alone.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EVERYTHING_OPEN, type Query } from '../../src/listing/query.ts';
import type { JobRow } from '../../src/listing/row.ts';
import { row } from '../support/rows.ts';
import { openSearchBoard } from '../support/search-board.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const MOMENT = { now: NOW, today: '2026-11-23', closingSoonDays: 7 };
const TITLES = ['Baker', 'Cook', 'Cook', 'Baker', 'Night Baker', 'Cook', 'Baker', 'Cook'];
const FEATURED = [2, 4, 5, 6];
const ROWS = TITLES.map((title, index) =>
  row(`job-${index}`, [], `2026-11-${20 - index}`, undefined, {
    title,
    wordsIn: 'en',
    ...(FEATURED.includes(index) && { featured: true as const }),
  }),
);
const engine = openSearchBoard(ROWS, {
  builtAt: NOW,
  // One only mentions it.
  textOf: (_, index) => (index === 5 ? 'You help our baker with the bread and the ovens.' : ''),
});

async function search(asked: Partial<Query>, perPage = 3) {
  const found = await engine.search({ ...EVERYTHING_OPEN, ...asked }, MOMENT, perPage);
  return {
    total: found.total,
    jobs: marked(found.rows),
  };
}

function marked(rows: readonly JobRow[]): string {
  // Each was posted the day before the one before it.
  const numberOf = ({ postedDay = '' }: JobRow) => 20 - Number(postedDay.slice(-2));
  return rows.map((job) => `${numberOf(job)}${job.featured ? '*' : ''}`).join(' ');
}

describe('the search has featured jobs', () => {
  test('first on the first page, marked, counted once and on no other page', async () => {
    assert.deepEqual(await search({}), { total: 8, jobs: '2* 4* 5*' });
    assert.deepEqual(await search({ page: 2 }), { total: 8, jobs: '0 1 3' });
    assert.deepEqual(await search({ page: 3 }), { total: 8, jobs: '6* 7' });
  });

  test('among words first where the title says them, and last where only the text does', async () => {
    const { total, jobs } = await search({ words: 'baker' }, 10);
    assert.equal(total, 5);
    assert.match(jobs, /^4\* 6\* /);
    assert.match(jobs, / 5\*$/);
    // As before the texts are there.
    const first = await engine.search({ ...EVERYTHING_OPEN, words: 'baker' }, MOMENT, 10, 'fields');
    assert.ok(jobs.startsWith(marked(first.rows)));
  });

  test('in their own place where another order is asked for', async () => {
    assert.equal((await search({ words: 'baker', order: 'newest' }, 10)).jobs, '0 3 4* 5* 6*');
  });
});
