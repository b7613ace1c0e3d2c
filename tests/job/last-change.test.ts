import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastChangeOf } from '../../src/job/last-change.ts';
import { dateOf } from './date-of.ts';

const NOW = Date.UTC(2026, 10, 23);
const date = (instant: number) => dateOf(new Date(instant).toISOString()).date;
const record = (datePosted?: number, dateModified?: number) => ({
  facts: {
    ...(datePosted !== undefined && { datePosted: date(datePosted) }),
    ...(dateModified !== undefined && { dateModified: date(dateModified) }),
  },
});
const DAY = 86_400_000;

test('a page changed when the newest of its records was posted or changed', () => {
  assert.equal(lastChangeOf([record(NOW - 9 * DAY)], NOW), NOW - 9 * DAY);
  assert.equal(lastChangeOf([record(NOW - 9 * DAY, NOW - DAY)], NOW), NOW - DAY);
  const joined = [record(NOW - 9 * DAY, NOW - 3 * DAY), record(NOW - 2 * DAY), record()];
  assert.equal(lastChangeOf(joined, NOW), NOW - 2 * DAY);
});

test('no page changed in the future, or at an instant that nobody states', () => {
  assert.equal(lastChangeOf([record(NOW - DAY, NOW + DAY)], NOW), NOW - DAY);
  assert.equal(lastChangeOf([record(), record(NOW + DAY)], NOW), undefined);
  assert.equal(lastChangeOf([], NOW), undefined);
});
