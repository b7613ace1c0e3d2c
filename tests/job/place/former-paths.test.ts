import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formerPathsOf } from '../../../src/job/place/former-paths.ts';
import type { Place } from '../../../src/job/place/place.ts';

const TEXAS = { country: 'US', region: 'Texas', regionCode: 'TX' };
const CASES: readonly [name: string, place: Place, former: string[]][] = [
  [
    'a town: without its region, and by the region’s name',
    { ...TEXAS, locality: 'Austin' },
    ['us/texas → us/tx', 'us/austin → us/tx/austin', 'us/texas/austin → us/tx/austin'],
  ],
  ['a state: by its name', TEXAS, ['us/texas → us/tx']],
  [
    'a town within a part of a region: by that part',
    { country: 'FR', region: 'Rhône', regionCode: '69', locality: 'Lyon' },
    [
      'fr/auvergne-rhone-alpes → fr/ara',
      'fr/rhone → fr/ara',
      'fr/lyon → fr/ara/lyon',
      'fr/rhone/lyon → fr/ara/lyon',
    ],
  ],
  [
    'a town in letters that were spelt in Latin ones',
    { country: 'TH', locality: 'กรุงเทพ' },
    ['th/krungethph → th/กรุงเทพ'],
  ],
  [
    'a town as its posting spells it',
    { country: 'DE', locality: 'Munich', localityAsWritten: 'München' },
    ['de/munich → de/by/munich', 'de/munchen → de/by/munich'],
  ],
  ['a country: none', { country: 'DE' }, []],
  ['a place without a country: none', { locality: 'Springfield' }, []],
];

describe('other paths of', () => {
  for (const [name, place, former] of CASES) {
    test(name, () => {
      const found = formerPathsOf(place, 'en').map(([from, to]) => `${from} → ${to}`);
      for (const path of former)
        assert.ok(found.includes(path), `${path}, not ${found.join(', ')}`);
      assert.equal(new Set(found).size, found.length);
      if (former.length === 0) assert.deepEqual(found, []);
    });
  }

  test('no area are its own', () => {
    for (const [, place] of CASES) {
      for (const [from, to] of formerPathsOf(place, 'en')) assert.notEqual(from, to);
    }
  });
});
