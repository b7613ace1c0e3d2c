import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byLetter } from '../../src/components/company-letters.ts';

test('companies stand under the letter that their names begin with, those without one last', () => {
  const names = ['zebra', 'Ångström', '“Bread”', 'apple', '3 Ovens', '果子屋', 'Яблоко', 'مخبز'];
  const companies = names.map((name) => ({ company: name, name, count: 1 }));
  assert.deepEqual(
    byLetter(companies).map(({ letter, companies: group }) => [
      letter,
      ...group.map(({ name }) => name),
    ]),
    [
      ['A', 'Ångström', 'apple'],
      ['B', '“Bread”'],
      ['Z', 'zebra'],
      ['Я', 'Яблоко'],
      ['م', 'مخبز'],
      ['#', '3 Ovens', '果子屋'],
    ],
  );
});

test('no two letters begin with the same code point, whatever signs write them', () => {
  const names = [
    'fig',
    'ﬁg tree',
    'ﬀ',
    'song',
    'ßaker',
    'Ａble',
    'able',
    'Ⅻ',
    'xylem',
    'ǆ',
    'dyer',
    'ŉ',
    '①',
  ];
  const companies = names.map((name) => ({ company: name, name, count: 1 }));
  const letters = byLetter(companies).map(({ letter }) => letter);
  assert.deepEqual(letters, ['A', 'D', 'F', 'S', 'X', '#']);
});
