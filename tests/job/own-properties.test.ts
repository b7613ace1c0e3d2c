import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { posting, read } from './readings.ts';

const stated = posting({
  'x:team': ['Ovens', 'Ovens', 'Counter &amp; Till', 'n/a'],
  'X:Floor': 2,
});

describe('a property of the owner’s own', () => {
  test('is a fact where it is declared, clean and each value once', () => {
    const { facts } = read(stated, { ownProperties: { 'x:team': true, 'x:floor': true } });
    assert.deepEqual(facts?.own, { 'x:team': ['Ovens', 'Counter & Till'], 'x:floor': ['2'] });
  });

  test('is told and left out where it is not', () => {
    const { facts, problems } = read(stated, { ownProperties: { 'x:team': true } });
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
      ],
    );
  });

  test('is known without a line where it features a job, by any word for yes', () => {
    for (const yes of [true, 1, 'yes', 'TRUE', ' y ', ['true']]) {
      const { facts, problems } = read(posting({ 'x:featured': yes }));
      assert.deepEqual(facts?.own, { 'x:featured': ['true'] }, JSON.stringify(yes));
      assert.deepEqual(problems, []);
    }
    for (const no of [false, 0, 'No', '']) {
      const { facts, problems } = read(posting({ 'x:featured': no }));
      assert.equal(facts?.own, undefined, JSON.stringify(no));
      assert.deepEqual(problems, []);
    }
  });

  test('is told where it neither features a job nor denies it', () => {
    const { facts, problems } = read(posting({ 'x:featured': 'gold' }));
    assert.equal(facts?.own, undefined);
    assert.deepEqual(problems, [
      {
        field: 'x:featured',
        severity: 'warning',
        message:
          'is "gold", which says neither yes nor no, and was left out. Write true for a job that stands first on its lists, or remove it.',
      },
    ]);
  });

  test('has only the values that its owner states, by whatever letters, and others are told', () => {
    const categories = {
      Nursing: 'Nursing and care',
      RN: 'Nursing and care',
      Teaching: 'Teaching',
    };
    const { facts, problems } = read(posting({ 'x:category': ['nursing', 'RN', 'Alchemy'] }), {
      ownProperties: { 'x:category': categories },
    });
    assert.deepEqual(facts?.own, { 'x:category': ['Nursing and care'] });
    assert.deepEqual(
      problems.map(({ field, message }) => `${field} ${message}`),
      [
        'x:category is "Alchemy", which is none of those in src/site.ts, and was left out. Write one of them, for example "Nursing", or add it there to categories.',
      ],
    );
    // No name that every object has is one of them.
    const inherited = posting({ 'x:category': 'constructor', 'x:constructor': 'a' });
    assert.equal(
      read(inherited, { ownProperties: { 'x:category': categories } }).facts?.own,
      undefined,
    );
  });

  test('is no fact where there is none', () => {
    assert.equal(read(posting()).facts?.own, undefined);
    assert.equal(
      read(posting({ 'x:team': '' }), { ownProperties: { 'x:team': true } }).facts?.own,
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
