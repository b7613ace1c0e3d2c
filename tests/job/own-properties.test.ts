import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { posting, read } from './readings.ts';

const stated = posting({
  'x:team': ['Ovens', 'Ovens', 'Counter &amp; Till', 'n/a'],
  'X:Floor': 2,
  'x:featured': true,
});

describe('a property of the owner’s own', () => {
  test('is a fact where it is declared, clean and each value once', () => {
    const { facts } = read(stated, { ownProperties: ['x:team', 'x:floor'] });
    assert.deepEqual(facts?.own, { 'x:team': ['Ovens', 'Counter & Till'], 'x:floor': ['2'] });
  });

  test('is told and left out where it is not', () => {
    const { facts, problems } = read(stated, { ownProperties: ['x:team'] });
    assert.deepEqual(Object.keys(facts?.own ?? {}), ['x:team']);
    assert.deepEqual(
      problems.filter(({ field }) => field.startsWith('x:')),
      [
        {
          field: 'x:floor',
          severity: 'warning',
          message:
            "is not declared, and was left out. Add { property: 'x:floor', label: 'Floor', facet: true } to facets in src/site.ts, or remove it.",
        },
        {
          field: 'x:featured',
          severity: 'warning',
          message:
            "is not declared, and was left out. Add { property: 'x:featured', label: 'Featured', facet: true } to facets in src/site.ts, or remove it.",
        },
      ],
    );
  });

  test('is no fact where there is none', () => {
    assert.equal(read(posting()).facts?.own, undefined);
    assert.equal(
      read(posting({ 'x:team': '' }), { ownProperties: ['x:team'] }).facts?.own,
      undefined,
    );
  });

  test('stands for no more than thirty of them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`x:p${index}`, 'a'] as const),
    );
    assert.equal(read(posting(many)).problems.length, 30);
  });
});
