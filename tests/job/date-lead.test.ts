import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDate } from '../../src/job/date.ts';
import { dateOf, utc } from './date-of.ts';

describe('words before a date that say what it is are no part of it', () => {
  const table: readonly [string, 'start' | 'end', string][] = [
    ['Apply by 25 December 2026', 'end', '2026-12-25'],
    ['Closing date: 2026-12-25', 'end', '2026-12-25'],
    ['Bewerbungsschluss: 24.12.2026', 'end', '2026-12-24'],
    ['bis zum 24. Dezember 2026', 'end', '2026-12-24'],
    ['Posted on May 3, 2026', 'start', '2026-05-03'],
    ['Veröffentlicht am 30.05.2026', 'start', '2026-05-30'],
  ];
  for (const [text, edge, day] of table) {
    test(text, () => {
      const { date, warning } = dateOf(text, { edge });
      assert.equal(date.day, day);
      assert.match(warning ?? '', /was read as/);
    });
  }

  test('and other words, or a day that has two readings, leave it unread', () => {
    for (const text of ['Before 25 December 2026', 'until 07-09-2026', 'Starts 25 December 2026']) {
      assert.ok('reason' in readDate(text, { ...utc, edge: 'end' }), text);
    }
    assert.ok('reason' in readDate('Apply by 25 December 2026', utc));
  });
});
