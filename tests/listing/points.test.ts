import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Job } from '../../src/job/job.ts';
import type { Place } from '../../src/job/place/place.ts';
import { toRow } from '../../src/listing/to-row.ts';
import { factsOf } from '../job/readings.ts';

function pointsOf(place: Place) {
  const job = {
    ...factsOf(),
    places: [place],
  } as Job;
  return toRow(job, 'en-GB').points;
}

const texas = { country: 'US', region: 'Texas', regionCode: 'TX' };

describe('a job is near', () => {
  const table: readonly [string, Place, [number, number][]][] = [
    [
      'the point that its town states',
      { ...texas, locality: 'Austin', latitude: 30.3, longitude: -97.7 },
      [[30.3, -97.7]],
    ],
    ['the center of a town that states none', { ...texas, locality: 'Paris' }, [[33.66, -95.56]]],
    ['a large town, whatever its region', { country: 'JP', locality: 'Kyoto' }, [[35.02, 135.75]]],
    ['a point alone', { latitude: 30.3, longitude: -97.7 }, [[30.3, -97.7]]],
    ['nothing by the center of a state', { ...texas, latitude: 31, longitude: -100 }, []],
    ['nothing by the center of a country', { country: 'US', latitude: 39.8, longitude: -98.6 }, []],
    ['nothing by a town that several are called', { country: 'US', locality: 'Portland' }, []],
    ['nothing by a town that nobody knows', { ...texas, locality: 'Quietton' }, []],
    [
      'nothing by a town in unknown words',
      { country: 'US', region: 'Zone 7', locality: 'Paris' },
      [],
    ],
  ];
  for (const [name, place, points] of table) {
    test(name, () => assert.deepEqual(pointsOf(place), points));
  }
});
