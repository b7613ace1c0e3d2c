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
