import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endOfView, recentChanges } from '../../src/board/recent-changes.ts';
import type { History, PastChange } from '../../src/history/history.ts';

const SLUGS = new Map([['a', 'glazier-a']]);
const change = (day: string, id: string, kinds: PastChange['kinds'] = ['removed']): PastChange => ({
  ...{ day, id, kinds },
  title: 'Glazier',
});
const recentOf = (changes: PastChange[], today = '2026-11-30') =>
  recentChanges({ changes } as unknown as History, SLUGS, today);

describe('what changed lately', () => {
  test('is what happened today and on the thirty days before', () => {
    const changes = [
      change('2026-10-30', 'a'),
      change('2026-10-31', 'b'),
      change('2026-11-30', 'c'),
    ];
    assert.deepEqual(
      recentOf(changes).days.map(({ day }) => day),
      ['2026-11-30', '2026-10-31'],
    );
  });

  test('leads to pages that are there, and counts jobs that came', () => {
    const { days } = recentOf([
      change('2026-11-30', 'a', ['payAdded']),
      change('2026-11-30', 'b'),
      change('2026-11-30', 'c', []),
    ]);
    assert.equal(days[0]?.newJobs, 1);
    assert.deepEqual(
      days[0].changes.map(({ id, slug }) => [id, slug]),
      [
        ['b', undefined],
        ['a', 'glazier-a'],
      ],
    );
  });

  test('leaves out what nobody would read, and no day is empty', () => {
    const many = Array.from({ length: 301 }, (_, index) => change('2026-11-30', `x${index}`));
    const { days, more } = recentOf([change('2026-11-25', 'a'), ...many]);
    assert.deepEqual([days.length, days[0]?.changes.length, more], [1, 300, 2]);
  });

  test('changes at the midnight at which its oldest day is older than that', () => {
    const recent = recentOf([change('2026-11-10', 'a')]);
    assert.equal(endOfView(recent, 'Pacific/Auckland'), Date.UTC(2026, 11, 10, 11));
    assert.equal(endOfView(recentOf([]), 'UTC'), Infinity);
  });
});
