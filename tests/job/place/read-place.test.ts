import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Place } from '../../../src/job/place/place.ts';
import type { Json } from '../../../src/job/schema-org.ts';
import { factsOf, problemsOf } from '../readings.ts';

function placesOf(jobLocation: Json): Place[] {
  return factsOf({ jobLocation }).places;
}

const leeds: Place = { country: 'GB', locality: 'Leeds' };

describe('jobLocation is read in any shape', () => {
  const address = { '@type': 'PostalAddress', addressLocality: 'Leeds', addressCountry: 'GB' };
  const shapes: readonly [string, Json, Place[]][] = [
    ['a Place', { '@type': 'Place', address }, [leeds]],
    ['an address where a Place belongs', address, [leeds]],
    ['a list', [{ '@type': 'Place', address }], [leeds]],
    ['the same place twice', [{ address }, { address }, address], [leeds]],
    [
      'a Place with two addresses',
      { address: [address, { addressCountry: 'IE' }] },
      [leeds, { country: 'IE' }],
    ],
    ['a text', 'Leeds, United Kingdom', [leeds]],
    ['an address as text', { '@type': 'Place', address: 'Leeds, United Kingdom' }, [leeds]],
    ['a name alone', { '@type': 'Place', name: 'Leeds, UK' }, [leeds]],
    ['a country alone', { address: { addressCountry: 'GB' } }, [{ country: 'GB' }]],
    [
      'a Country object',
      { address: { addressCountry: { '@type': 'Country', name: 'Germany' } } },
      [{ country: 'DE' }],
    ],
    [
      'a Country that repeats its name',
      { address: { addressCountry: { '@type': 'Country', name: Array(10).fill('USA') } } },
      [{ country: 'US' }],
    ],
    ['alpha-3', { address: { addressCountry: 'DEU' } }, [{ country: 'DE' }]],
    ['nothing said', { address: { addressLocality: 'N/A', addressCountry: null } }, []],
    ['a text that says nothing', 'N/A', []],
    ['a number', 7, [{ locality: '7' }]],
  ];
  for (const [name, jobLocation, places] of shapes) {
    test(name, () => assert.deepEqual(placesOf(jobLocation), places));
  }
});

describe('an address becomes country > region > locality', () => {
  const table: readonly [string, Record<string, Json>, Place][] = [
    [
      'a region by code',
      { addressLocality: 'Seattle', addressRegion: 'WA', addressCountry: 'USA' },
      { country: 'US', region: 'Washington', regionCode: 'WA', locality: 'Seattle' },
    ],
    [
      'a region in words',
      { addressLocality: 'Seattle', addressRegion: 'Washington', addressCountry: 'US' },
      { country: 'US', region: 'Washington', regionCode: 'WA', locality: 'Seattle' },
    ],
    [
      'a region that ISO does not list',
      { addressRegion: 'Greater Leeds', addressCountry: 'GB' },
      { country: 'GB', region: 'Greater Leeds' },
    ],
    [
      'a locality that is its country',
      { addressLocality: 'United States', addressCountry: 'US' },
      { country: 'US' },
    ],
    ['a locality that is a country, alone', { addressLocality: 'Norway' }, { country: 'NO' }],
    [
      'a locality named like another country',
      { addressLocality: 'Lebanon', addressRegion: 'NH', addressCountry: 'US' },
      { country: 'US', region: 'New Hampshire', regionCode: 'NH', locality: 'Lebanon' },
    ],
    [
      'a city that is a country',
      { addressLocality: 'Singapore', addressCountry: 'SG' },
      { country: 'SG', locality: 'Singapore' },
    ],
    [
      'a region that repeats the country',
      { addressLocality: 'Bergen', addressRegion: 'Norway', addressCountry: 'NO' },
      { country: 'NO', locality: 'Bergen' },
    ],
    [
      'England, a region that is also called a country',
      { addressRegion: 'England', addressCountry: 'United Kingdom' },
      { country: 'GB', region: 'England', regionCode: 'ENG' },
    ],
    ['a country that is none', { addressCountry: 'EMEA' }, { region: 'EMEA' }],
    [
      'a region without a country, not guessed',
      { addressLocality: 'San Francisco', addressRegion: 'CA' },
      { region: 'CA', locality: 'San Francisco' },
    ],
    [
      'entities and spaces',
      { addressLocality: ' Caf&eacute;\n Town ', addressCountry: 'ZA' },
      { country: 'ZA', locality: 'Café Town' },
    ],
    [
      'names that objects inherit',
      { addressLocality: 'constructor', addressRegion: '__proto__', addressCountry: 'toString' },
      { region: '__proto__', locality: 'constructor' },
    ],
  ];
  for (const [name, address, place] of table) {
    test(name, () => assert.deepEqual(placesOf({ '@type': 'Place', address }), [place]));
  }
});

describe('a text is split only where it surely ends in a country', () => {
  const table: readonly [string, Place][] = [
    [
      'Leipzig, Saxony, Germany',
      { country: 'DE', region: 'Saxony', regionCode: 'SN', locality: 'Leipzig' },
    ],
    ['Germany', { country: 'DE' }],
    ['ドイツ', { country: 'DE' }],
    ['Casablanca, MA', { locality: 'Casablanca, MA' }],
    ['Tbilisi', { locality: 'Tbilisi' }],
    [
      'Mill Lane 5, 10115 Berlin, Germany',
      {
        country: 'DE',
        locality: 'Berlin',
        postalCode: '10115',
        streetAddress: 'Mill Lane 5',
      },
    ],
    ['Old Mill, Quay Side, Whitby, UK', { country: 'GB', locality: 'Old Mill, Quay Side, Whitby' }],
    [', , Norway', { country: 'NO' }],
  ];
  for (const [text, place] of table) {
    test(text, () => assert.deepEqual(placesOf(text), [place]));
  }
});

describe('coordinates', () => {
  const table: readonly [string, Json, Json, Pick<Place, 'latitude' | 'longitude'>][] = [
    ['as numbers', 53.8, -1.55, { latitude: 53.8, longitude: -1.55 }],
    ['as text', '53.8', ' -1.55 ', { latitude: 53.8, longitude: -1.55 }],
    ['0, 0 say nothing', 0, 0, {}],
    ['0 alone is a place', 0, 9.45, { latitude: 0, longitude: 9.45 }],
    ['swapped, where that shows', -122.3, 47.6, {}],
    ['half of them', 53.8, null, {}],
    ['no numbers', '53.8°N', '1.55°W', {}],
    ['hexadecimal', '0x10', '0x10', {}],
    ['endless', '1e999', '1', {}],
  ];
  for (const [name, latitude, longitude, expected] of table) {
    test(`${name}, on the Place and in its geo`, () => {
      const address = { addressLocality: 'Leeds', addressCountry: 'GB' };
      assert.deepEqual(placesOf({ address, latitude, longitude }), [{ ...leeds, ...expected }]);
      const geo = { '@type': 'GeoCoordinates', latitude, longitude };
      assert.deepEqual(placesOf({ address, geo }), [{ ...leeds, ...expected }]);
    });
  }
});

test('a posting may have two hundred places', () => {
  const jobLocation = Array.from({ length: 206 }, (_, index) => ({
    address: { addressLocality: `Town ${index}`, addressCountry: 'US' },
  }));
  assert.equal(placesOf(jobLocation).length, 206);
});

test('a place that names none is reported', () => {
  assert.deepEqual(problemsOf({ jobLocation: { latitude: 1, longitude: 2 } }), [
    'warning jobLocation: names no country, region or locality. Write at least "addressCountry", for example "DE".',
  ]);
});

test('an address in one text is reported, and one that is a place alone is not', () => {
  const problems = (address: string) => problemsOf({ jobLocation: { '@type': 'Place', address } });
  assert.deepEqual(problems('Mill Lane 3, LS1 4AB Leeds, United Kingdom'), [
    'warning jobLocation: "Mill Lane 3, LS1 4AB Leeds, United Kingdom" is one text: its street, postal code and town can\'t be distinguished, and are all read as the town. Write "streetAddress", "postalCode", "addressLocality" and "addressCountry".',
  ]);
  assert.equal(problems('8010 Graz, Austria').length, 1);
  for (const place of [
    'Leeds, England, United Kingdom',
    'L&#39;Aquila, Italy',
    'Paris 15e, France',
    'Building 5',
    'LS1 4AB',
    'https://crumb.example/shops/1234',
  ]) {
    assert.deepEqual(
      problems(place).filter((told) => told.includes('is one text')),
      [],
      place,
    );
  }
});

test('an address whose parts are stated is none in one text, whatever its place is called', () => {
  const jobLocation = {
    name: 'Mill 3, Yard 4, Leeds',
    address: { streetAddress: 'Mill Lane 3', postalCode: 'LS1 4AB' },
  };
  assert.ok(problemsOf({ jobLocation }).every((told) => !told.includes('is one text')));
});

describe('coordinates the wrong way round are noticed', () => {
  const table: readonly [string, number, number, boolean][] = [
    ['DE', 13.4, 52.5, true],
    ['DE', 52.5, 13.4, false],
    ['US', -122.3, 47.6, true],
    ['US', 47.6, -122.3, false],
    ['KE', 36.8, -1.3, true],
    ['KE', -1.3, 36.8, false],
    ['EG', 30.0, 31.2, false],
  ];
  for (const [addressCountry, latitude, longitude, isSwapped] of table) {
    test(`${addressCountry} at ${latitude}, ${longitude}`, () => {
      const jobLocation = { address: { addressCountry }, geo: { latitude, longitude } };
      const expected = isSwapped
        ? [
            `warning jobLocation: latitude "${latitude}" and longitude "${longitude}" look swapped. Write the degrees north as latitude, east as longitude.`,
          ]
        : [];
      assert.deepEqual(problemsOf({ jobLocation }), expected);
      // Reported, not repaired: a possible latitude stays as stated.
      const [place] = factsOf({ jobLocation }).places;
      assert.equal(place?.latitude, Math.abs(latitude) > 90 ? undefined : latitude);
    });
  }
});
