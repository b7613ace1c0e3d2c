import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isWorkplace, splitLocations } from '../../../src/job/place/split-location.ts';
import { factsOf } from '../readings.ts';

describe('a location text is taken apart where the evidence is good', () => {
  const table: readonly [string, string[]][] = [
    ['Sydney or Singapore', ['Sydney', 'Singapore']],
    ['Berlin; Hamburg', ['Berlin', 'Hamburg']],
    ['Berlin; Remote', ['Berlin', 'Remote']],
    ['Austin, TX or Denver, CO', ['Austin, TX', 'Denver, CO']],
    ['Leeds, United Kingdom | Cork, Ireland', ['Leeds, United Kingdom', 'Cork, Ireland']],
    ['München oder Österreich', ['München', 'Österreich']],
    ['東京; 大阪', ['東京', '大阪']],
  ];
  for (const [text, parts] of table) {
    test(text, () => assert.deepEqual(splitLocations(text), parts));
  }
});

describe('a location text stays as written where it is not', () => {
  for (const text of [
    'Paris or London',
    'Truth or Consequences, NM',
    'Frankfurt / Oder',
    'Biel/Bienne',
    'Leeds',
    'Mill Lane 5; 10115 Berlin',
    'one of our offices; ask us',
  ]) {
    test(text, () => assert.deepEqual(splitLocations(text), [text]));
  }
});

describe('a way of working is no place', () => {
  test('alone, beside a place, or where a city belongs', () => {
    const read = (
      jobLocation: string | { address: { addressLocality: string; addressCountry: string } },
    ) => {
      const { places, workplaces } = factsOf({ jobLocation });
      return [places.map((place) => place.locality ?? place.country), workplaces];
    };
    assert.deepEqual(read('Remote'), [[], ['Remote']]);
    assert.deepEqual(read('Berlin; Remote'), [['Berlin'], ['Remote']]);
    const address = { addressLocality: 'Hybrid', addressCountry: 'DE' };
    assert.deepEqual(read({ address }), [['DE'], ['Hybrid']]);
  });

  test('never makes a job remote', () => {
    assert.equal(factsOf({ jobLocation: 'Remote' }).remote, false);
    const { remote, workplaces } = factsOf({ jobLocationType: 'Hybrid' });
    assert.deepEqual([remote, workplaces], [false, ['Hybrid']]);
  });

  test('is recognized by its words alone', () => {
    assert.ok(isWorkplace('HOME OFFICE'));
    assert.ok(!isWorkplace('Remoteville'));
  });
});
