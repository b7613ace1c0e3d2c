import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Job } from '../../src/job/job.ts';
import type { Place } from '../../src/job/place/place.ts';
import { createAreaNames } from '../../src/listing/area-names.ts';
import { createCityAreas } from '../../src/listing/city-areas.ts';
import { factsOf } from '../job/readings.ts';

/** As far as areas ask. */
function job(places: Place[], employer?: string): Job {
  const { employer: _employer, ...facts } = factsOf();
  return { ...facts, places, ...(employer && { employer: { name: employer } }) } as Job;
}

const ZURICH = { country: 'CH', region: 'Zürich', regionCode: 'ZH', locality: 'Zürich' };

describe('names of a board’s areas', () => {
  test('are the spelling most used, and of two used alike the first by code', () => {
    const names = createAreaNames('en');
    for (const locality of ['ZÜRICH', 'Zürich', 'Zürich'])
      names.add(job([{ ...ZURICH, locality }], 'Crumb'));
    names.add(job([], 'CRUMB'));
    names.add(job([{ country: 'US' }], 'CRUMB'));
    names.add(job([], 'CRUMB'));
    names.add(job([], 'Crumb'));
    names.add(job([], 'CRUMB'));
    assert.deepEqual(names.mostUsed(), {
      ch: 'Switzerland',
      'ch/zh': 'Zürich',
      'ch/zh/zurich': 'Zürich',
      'company:crumb': 'CRUMB',
      us: 'United States',
    });
  });
});

describe('areas whose center is known', () => {
  test('are cities, and what holds nothing but a city of its own name', () => {
    const areas = createCityAreas('en');
    areas.add(job([{ country: 'SG', locality: 'Singapore' }, ZURICH]));
    areas.add(job([{ country: 'CH', region: 'Bern', regionCode: 'BE' }]));
    assert.deepEqual(Object.fromEntries(areas.cityByArea()), {
      sg: 'sg',
      'ch/zh/zurich': 'ch/zh/zurich',
      'ch/zh': 'ch/zh/zurich',
    });
    areas.add(job([{ ...ZURICH, locality: 'Winterthur' }]));
    assert.equal(areas.cityByArea().get('ch/zh'), undefined);
  });
});
