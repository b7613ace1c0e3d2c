import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { workModesOf } from '../../../src/job/place/work-mode.ts';
import { factsOf } from '../readings.ts';

describe('how a job may be done', () => {
  const locations: Record<string, string[]> = {
    'Berlin (hybrid)': ['hybrid'],
    'Hybrid - Leeds, UK': ['hybrid'],
    'Remote - US': ['remote'],
    'Remote in Germany': ['remote'],
    'Home Based - EMEA': ['remote'],
    'Paris, télétravail': ['remote'],
    'Lyon - hybride': ['hybrid'],
    'Wien, vor Ort': ['on-site'],
    'Leeds / On-site': ['on-site'],
    '大阪（リモートワーク）': ['remote'],
    Leeds: [],
  };
  for (const [location, modes] of Object.entries(locations)) {
    test(`is read out of the location "${location}"`, () => {
      assert.deepEqual(workModesOf(factsOf({ jobLocation: location })), modes);
    });
  }

  const parted: readonly [location: string, place: string | undefined, workplace: string][] = [
    ['Amsterdam – hybrid (3 days)', 'Amsterdam', 'Amsterdam – hybrid (3 days)'],
    ['Hybrid, 2-3 Tage pro Woche, Köln', 'Köln', 'Hybrid, 2-3 Tage pro Woche, Köln'],
    ['Berlin or remote (EU)', 'Berlin', 'remote (EU)'],
    ['Wien oder Homeoffice', 'Wien', 'Homeoffice'],
    ['Wien, Homeoffice möglich', 'Wien', 'Homeoffice möglich'],
    ['Lyon (télétravail possible)', 'Lyon', 'télétravail possible'],
    ['US - Remote (CA, NY, TX)', 'US', 'US - Remote (CA, NY, TX)'],
    ['Truth or Consequences', 'Truth or Consequences', ''],
    ['Remote, OR', undefined, 'Remote, OR'],
  ];
  for (const [location, place, workplace] of parted) {
    test(`is parted from the place in "${location}"`, () => {
      const { places, workplaces } = factsOf({ jobLocation: location });
      const [one] = places;
      assert.deepEqual([one?.localityAsWritten ?? one?.locality ?? one?.country], [place]);
      assert.deepEqual(workplaces, workplace === '' ? [] : [workplace]);
    });
  }

  test('is not sure where it is only possible', () => {
    for (const jobLocation of ['Wien, Homeoffice möglich', 'Lyon (télétravail possible)']) {
      assert.deepEqual(workModesOf(factsOf({ jobLocation })), []);
    }
  });

  test('is what the type of location says too', () => {
    const modesOf = (jobLocationType: string | string[]) => {
      return workModesOf(factsOf({ jobLocationType }));
    };
    assert.deepEqual(modesOf('TELECOMMUTE'), ['remote']);
    assert.deepEqual(modesOf('Hybrid'), ['hybrid']);
    assert.deepEqual(modesOf(['TELECOMMUTE', 'On site']), ['remote', 'on-site']);
    assert.deepEqual(modesOf('Flexible'), []);
  });

  test('makes no job remote', () => {
    assert.equal(factsOf({ jobLocation: 'Remote - US' }).remote, false);
  });
});
