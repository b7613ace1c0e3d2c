import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Place } from '../../../src/job/place/place.ts';
import type { Json } from '../../../src/job/schema-org.ts';
import { factsOf } from '../readings.ts';

function placesOf(address: Record<string, Json>): Place[] {
  return factsOf({ jobLocation: { '@type': 'Place', address } }).places;
}

describe('what is stated a level too high or too low is moved to its own', () => {
  const table: readonly [string, Record<string, Json>, Place][] = [
    [
      'a state where the town belongs, below a region that repeats the country',
      { addressLocality: 'California', addressRegion: 'United States', addressCountry: 'US' },
      { country: 'US', region: 'California', regionCode: 'CA' },
    ],
    [
      'a state that a town is named like, below a region that repeats the country',
      { addressLocality: 'New York', addressRegion: 'United States', addressCountry: 'US' },
      { country: 'US', region: 'New York', regionCode: 'NY' },
    ],
    [
      'Washington, below a region that repeats the country',
      { addressLocality: 'Washington', addressRegion: 'USA', addressCountry: 'USA' },
      { country: 'US', region: 'Washington', regionCode: 'WA' },
    ],
    [
      'a town below a region that repeats the country',
      { addressLocality: 'Leipzig', addressRegion: 'Germany', addressCountry: 'DE' },
      { country: 'DE', locality: 'Leipzig' },
    ],
    [
      'a region where the town belongs',
      { addressLocality: 'Queensland', addressCountry: 'AU' },
      { country: 'AU', region: 'Queensland', regionCode: 'QLD' },
    ],
    [
      'a nation of the United Kingdom where the town belongs',
      { addressLocality: 'Scotland', addressCountry: 'GB' },
      { country: 'GB', region: 'Scotland', regionCode: 'SCT' },
    ],
    [
      'a region that is the country, without a country',
      { addressLocality: 'Lyon', addressRegion: 'France' },
      { country: 'FR', locality: 'Lyon' },
    ],
    [
      'a metropolitan area, named by its state',
      { addressLocality: 'Austin', addressRegion: 'Texas Metropolitan Area', addressCountry: 'US' },
      { country: 'US', region: 'Texas', regionCode: 'TX', locality: 'Austin' },
    ],
    [
      'a metropolitan area that no region names, as written',
      { addressRegion: 'Quiet Bay Metropolitan Area', addressCountry: 'US' },
      { country: 'US', region: 'Quiet Bay Metropolitan Area' },
    ],
    [
      'a region that says its country too',
      { addressLocality: 'Redmond', addressRegion: 'WA,US', addressCountry: 'US' },
      { country: 'US', region: 'Washington', regionCode: 'WA', locality: 'Redmond' },
    ],
    [
      'a region that says its country in small letters',
      { addressLocality: 'Redmond', addressRegion: 'wa, us', addressCountry: 'us' },
      { country: 'US', region: 'Washington', regionCode: 'WA', locality: 'Redmond' },
    ],
  ];
  for (const [name, address, place] of table) {
    test(name, () => assert.deepEqual(placesOf(address), [place]));
  }
});

test('a town that shares its name with a region stays a town', () => {
  for (const [addressLocality, addressCountry] of [
    ['New York', 'US'],
    ['Washington', 'US'],
    ['Washington, D.C.', 'US'],
    ['LA', 'US'],
    ['Québec', 'CA'],
    ['Berlin', 'DE'],
    ['Madrid', 'ES'],
    ['Barcelona', 'ES'],
    ['Milano', 'IT'],
    ['São Paulo', 'BR'],
    ['Zürich', 'CH'],
    ['Manchester', 'GB'],
    ['Ankara', 'TR'],
    ['Luxembourg', 'LU'],
  ] as const) {
    for (const addressRegion of addressCountry === 'US' ? [null] : [null, addressCountry]) {
      const [place] = placesOf({ addressLocality, addressRegion, addressCountry });
      const moved = addressLocality === 'Québec' && addressRegion !== null;
      const { locality, localityAsWritten = locality } = place ?? {};
      assert.equal(localityAsWritten, moved ? undefined : addressLocality, addressLocality);
    }
  }
});
