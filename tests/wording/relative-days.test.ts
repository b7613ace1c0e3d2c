import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageWords, closesWords, daysLeftWords } from '../../src/wording/relative-days.ts';

test('days are counted from the visitor’s day', () => {
  assert.equal(ageWords('2026-11-20', '2026-11-23'), '3 days ago');
  assert.equal(closesWords('2026-11-26', '2026-11-23'), 'Closes in 3 days');
  assert.equal(daysLeftWords('2026-11-26', '2026-11-23'), '3 days left');
});

test('a job that was posted where the next day has begun was posted today', () => {
  assert.equal(ageWords('2026-11-24', '2026-11-23'), 'today');
});

test('a job that is open where its last day still goes on closes today', () => {
  assert.equal(closesWords('2026-11-22', '2026-11-23'), 'Closes today');
  assert.equal(daysLeftWords('2026-11-22', '2026-11-23'), 'Last day');
});
