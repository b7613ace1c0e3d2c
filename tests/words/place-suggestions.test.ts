import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeSuggestions } from '../../src/browser/place-suggestions.ts';

const names = {
  de: 'Germany',
  'de/be': 'Berlin',
  'de/be/berlin': 'Berlin',
  'us/ny': 'New York',
  'us/ny/new-york': 'New York',
};
const valuesFor = (counts: [string, number][]) =>
  placeSuggestions(new Map(counts), names).map(({ value }) => value);

test('a city that is all there is of an area of its name is suggested once', () => {
  assert.deepEqual(
    valuesFor([
      ['de', 9],
      ['de/be', 4],
      ['de/be/berlin', 4],
    ]),
    ['de', 'de/be'],
  );
});

test('a city that shares its name with a larger area is suggested beside it', () => {
  assert.deepEqual(
    valuesFor([
      ['us/ny', 5],
      ['us/ny/new-york', 4],
    ]),
    ['us/ny', 'us/ny/new-york'],
  );
});
