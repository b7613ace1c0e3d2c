import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namesElsewhere } from '../../../src/job/place/names-elsewhere.ts';

const CASES: readonly [path: string, name: string, called: string[], notCalled: string[]][] = [
  ['de/by', 'Bavaria', ['Baviera', 'Бавария', 'バイエルン自由州'], ['Bavaria']],
  ['de/by/munich', 'Munich', ['Munchen', 'Monaco di Baviera', 'Мюнхен', 'ميونخ'], ['myunhen']],
  ['in/ka/bengaluru', 'Bengaluru', ['Bangalore'], []],
  ['kr/seoul', 'Seoul', ['서울', 'ソウル特別市'], []],
  ['jp/tokyo/shinjuku', 'Shinjuku', ['新宿', '新宿区'], []],
  ['us/washington', 'Washington', [], []],
];

describe('an area is known by its names elsewhere', () => {
  for (const [path, name, called, notCalled] of CASES) {
    test(`${path}, shown as ${name}`, () => {
      const names = namesElsewhere(path, name, []);
      for (const other of called) assert.ok(names.includes(other), `${other} of ${names.join()}`);
      for (const other of notCalled) assert.ok(!names.includes(other), other);
    });
  }

  test('but for a country, whose names browsers know', () => {
    assert.deepEqual(namesElsewhere('de', 'Germany', []), []);
  });

  test('without those that are known already', () => {
    assert.ok(
      !namesElsewhere('de/by/munich', 'Munich', ['Muenchen', 'München']).includes('München'),
    );
  });
});
