import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areasOf, type Place } from '../../../src/job/place/place.ts';
import type { Json } from '../../../src/job/schema-org.ts';
import { factsOf, problemsOf } from '../readings.ts';

function placesOf(jobLocation: Json): Place[] {
  return factsOf({ jobLocation }).places;
}

describe('what is stated of a place is shown where no area is', () => {
  const table: readonly [string, Json, Place[]][] = [
    [
      'a street',
      { address: { streetAddress: '서울 종로구 빵집길 1' } },
      [{ streetAddress: '서울 종로구 빵집길 1' }],
    ],
    ['a postal code', { address: { postalCode: 'LS1 4AB' } }, [{ postalCode: 'LS1 4AB' }]],
    [
      'a street and what the place is called',
      { name: 'Old Mill', address: { streetAddress: 'Mill Lane 5' } },
      [{ name: 'Old Mill', streetAddress: 'Mill Lane 5' }],
    ],
    [
      'coordinates, of each place its own',
      [{ geo: { latitude: 53.8, longitude: -1.55 } }, { geo: { latitude: 51.5, longitude: -0.1 } }],
      [
        { latitude: 53.8, longitude: -1.55 },
        { latitude: 51.5, longitude: -0.1 },
      ],
    ],
  ];
  for (const [name, jobLocation, places] of table) {
    test(name, () => {
      assert.deepEqual(placesOf(jobLocation), places);
      assert.deepEqual(
        places.flatMap((place) => areasOf(place, 'en')),
        [],
      );
    });
  }

  test('and a warning says that no area is named', () => {
    assert.deepEqual(problemsOf({ jobLocation: { address: { streetAddress: 'Mill Lane 5' } } }), [
      'warning jobLocation: names no country, region or locality. Write at least "addressCountry", for example "DE".',
    ]);
  });
});

describe('a place’s name is shown beside its address', () => {
  const address = { addressLocality: 'Leeds', addressRegion: 'England', addressCountry: 'GB' };
  const leeds: Place = { country: 'GB', region: 'England', regionCode: 'ENG', locality: 'Leeds' };

  test('once for each name', () => {
    const names = ["St Mary's Hospital", 'St Anne’s Hospital'];
    assert.deepEqual(
      placesOf(names.map((name) => ({ '@type': 'Place', name, address }))),
      names.map((name) => ({ ...leeds, name })),
    );
  });

  test('unless it repeats the address', () => {
    for (const name of [
      'Leeds',
      'leeds, england',
      'Leeds, GB',
      'Leeds, England, United Kingdom',
      'United Kingdom',
      'N/A',
    ]) {
      assert.deepEqual(placesOf({ '@type': 'Place', name, address }), [leeds], name);
    }
  });

  test('and a way of working in it is no name', () => {
    const { places, workplaces } = factsOf({ jobLocation: { name: 'Remote', address } });
    assert.deepEqual([places, workplaces], [[leeds], ['Remote']]);
  });
});

describe('places that share one address', () => {
  const address = { addressLocality: 'Quietton', addressRegion: 'CA', addressCountry: 'US' };
  const placed = (...names: string[]) => names.map((name) => ({ '@type': 'Place', name, address }));
  const us = (locality: string, region: string, regionCode: string) => ({
    country: 'US',
    region,
    regionCode,
    locality,
  });
  const WARNING =
    'warning jobLocation: has places with one address and different names, and the names were read as the places. Write into each place an address of its own.';

  test('are what their names say, where those say other places', () => {
    const jobLocation = placed('Quietton, CA', 'Bellevue, WA', 'Fresno, CA', 'Remote, US');
    const { places, workplaces } = factsOf({ jobLocation });
    assert.deepEqual(places, [
      us('Quietton', 'California', 'CA'),
      us('Bellevue', 'Washington', 'WA'),
      us('Fresno', 'California', 'CA'),
      { country: 'US' },
    ]);
    assert.deepEqual(workplaces, ['Remote']);
    assert.ok(problemsOf({ jobLocation }).includes(WARNING));
  });

  test('stay there, where their names say no other', () => {
    const berlin = { addressLocality: 'Berlin', addressRegion: 'Berlin', addressCountry: 'DE' };
    const jobLocation = ['Ward 5, Berlin', 'Ward 6, Berlin'].map((name) => ({
      name,
      address: berlin,
    }));
    assert.deepEqual(
      placesOf(jobLocation).map(({ name, locality }) => [name, locality]),
      [
        ['Ward 5, Berlin', 'Berlin'],
        ['Ward 6, Berlin', 'Berlin'],
      ],
    );
    assert.ok(!problemsOf({ jobLocation }).includes(WARNING));
  });

  test('with one name have a name, unless it is a known town of another region', () => {
    assert.deepEqual(placesOf(placed('Loudton, WA', 'Loudton, WA')), [
      { ...us('Quietton', 'California', 'CA'), name: 'Loudton, WA' },
    ]);
    const jobLocation = placed('Bellevue, WA');
    assert.deepEqual(placesOf(jobLocation), [us('Bellevue', 'Washington', 'WA')]);
    assert.ok(problemsOf({ jobLocation }).includes(WARNING));
    const [complete] = placesOf({
      name: 'Bellevue, WA',
      address: { ...address, streetAddress: '1 Hill Street' },
    });
    assert.equal(complete?.locality, 'Quietton');
  });
});
