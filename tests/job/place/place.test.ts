import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areasOf, localityKey, placeKey, type Place } from '../../../src/job/place/place.ts';
import { factsOf } from '../readings.ts';

function pathsOf(place: Place): string[] {
  return areasOf(place, 'en-GB').map(({ path }) => path);
}

describe('a place lies in areas, widest first', () => {
  const table: readonly [Place, string[]][] = [
    [
      { country: 'US', region: 'Washington', regionCode: 'WA', locality: 'Seattle' },
      ['us', 'us/wa', 'us/wa/seattle'],
    ],
    [{ country: 'JP', region: 'Osaka', regionCode: '27' }, ['jp', 'jp/osaka']],
    // A large town is in its region, stated or not.
    [{ country: 'DE', locality: 'Köln' }, ['de', 'de/nw', 'de/nw/koln']],
    [{ country: 'US', locality: 'Springfield' }, ['us', 'us/springfield']],
    [{ country: 'JP', locality: '京都' }, ['jp', 'jp/kyoto', 'jp/kyoto/京都']],
    [{ locality: 'Leeds' }, ['country-not-stated', 'country-not-stated/leeds']],
    // Windows reserves these names for devices; the site reserves "page" for the pages of a list.
    [{ country: 'GB', region: 'Cornwall', regionCode: 'CON' }, ['gb', 'gb/eng', 'gb/eng/cornwall']],
    [{ country: 'LS', region: 'Maseru', regionCode: 'CON' }, ['ls', 'ls/con-area']],
    [{ country: 'US', locality: 'Aux' }, ['us', 'us/aux-area']],
    [{ country: 'US', locality: 'Page' }, ['us', 'us/page-area']],
    [{ country: 'US', locality: '../../etc' }, ['us', 'us/etc']],
  ];
  for (const [place, paths] of table) {
    test(paths.at(-1) ?? '', () => assert.deepEqual(pathsOf(place), paths));
  }
});

describe('one town is in one area, whatever of it is stated', () => {
  const table: readonly [string, readonly Place[]][] = [
    [
      'fr/ara/lyon',
      [
        { country: 'FR', locality: 'Lyon' },
        { country: 'FR', region: 'Rhône', regionCode: '69', locality: 'Lyon' },
        { country: 'FR', region: 'Auvergne-Rhône-Alpes', regionCode: 'ARA', locality: 'Lyon' },
        { country: 'FR', postalCode: '69003' },
      ],
    ],
    [
      'es/an/malaga',
      [
        { country: 'ES', region: 'Málaga', regionCode: 'MA', locality: 'Málaga' },
        { country: 'ES', locality: 'Málaga' },
      ],
    ],
    [
      'ie/d/dublin',
      [
        { country: 'IE', locality: 'Dublin' },
        { country: 'IE', region: 'Dublin', regionCode: 'D', locality: 'Dublin' },
        { country: 'IE', postalCode: 'D02 X285' },
      ],
    ],
    [
      'gb/eng/reading',
      [
        { country: 'GB', locality: 'Reading' },
        { country: 'GB', region: 'Berks', locality: 'Reading' },
      ],
    ],
    ['gb/sct/largs', [{ country: 'GB', region: 'Scotland', regionCode: 'SCT', locality: 'Largs' }]],
    ['gb/eng/london', [{ country: 'GB', postalCode: 'SE1 9SG' }]],
    [
      'sg',
      [
        { country: 'SG' },
        { country: 'SG', locality: 'Singapore' },
        { country: 'SG', locality: '新加坡' },
      ],
    ],
    [
      'us/il/chicago',
      [
        { country: 'US', locality: 'Chicago' },
        { country: 'US', latitude: 41.85, longitude: -87.65 },
      ],
    ],
  ];
  for (const [path, places] of table) {
    test(path, () => {
      for (const place of places) assert.equal(pathsOf(place).at(-1), path, JSON.stringify(place));
    });
  }

  test('and a point elsewhere, or the center of a state, is in no town', () => {
    assert.deepEqual(pathsOf({ country: 'US', latitude: 41.95, longitude: -87.65 }), ['us']);
    const center = { country: 'US', region: 'Illinois', regionCode: 'IL' };
    assert.equal(pathsOf({ ...center, latitude: 41.85, longitude: -87.65 }).at(-1), 'us/il');
    assert.deepEqual(pathsOf({ country: 'GB', postalCode: 'B1 1AA' }), ['gb']);
  });
});

test('names the areas in the words of the site', () => {
  const place = { country: 'DE', region: 'Bayern', regionCode: 'BY', locality: 'Fürth' };
  assert.deepEqual(
    areasOf(place, 'fr').map(({ name }) => name),
    ['Allemagne', 'Bayern', 'Fürth'],
  );
  assert.equal(areasOf({ locality: 'Leeds' }, 'en')[0]?.name, 'Country not stated');
});

test('WA, US-WA and Washington are one place', () => {
  const jobLocation = ['WA', 'US-WA', 'Washington', 'washington'].map((addressRegion) => ({
    address: { addressRegion, addressLocality: 'Seattle', addressCountry: 'US' },
  }));
  assert.equal(factsOf({ jobLocation }).places.length, 1);
});

test('two streets of one town are two places in one locality', () => {
  const mill = { country: 'GB', locality: 'Leeds', streetAddress: '1 Mill Lane' };
  const quay = { country: 'GB', locality: 'leeds', streetAddress: '2 Quay Side' };
  assert.notEqual(placeKey(mill), placeKey(quay));
  assert.equal(localityKey(mill), localityKey(quay));
});
