import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json } from '../../src/job/schema-org.ts';
import { toRow } from '../../src/listing/to-row.ts';
import { countryName } from '../../src/wording/list-heading.ts';
import { factsOf } from '../job/readings.ts';

function livesIn(applicantLocationRequirements: Json, jobLocation: Json = null) {
  const facts = factsOf({
    jobLocationType: 'TELECOMMUTE',
    jobLocation,
    applicantLocationRequirements,
  });
  return toRow({ ...facts, slug: 'baker-0', state: 'open' }, 'en-GB').livesIn;
}

describe('the filter “where you live” has a job', () => {
  test('in the countries that it states, and in that of a state or a city', () => {
    assert.deepEqual(livesIn(['Germany', 'FR']), ['de', 'fr']);
    assert.deepEqual(livesIn({ '@type': 'State', name: 'Ohio, USA' }), ['us']);
  });

  test('in every country, where anybody may apply', () => {
    assert.deepEqual(livesIn(['EMEA', 'Worldwide']), ['*']);
  });

  test('under a value of its own, where that can’t be told', () => {
    assert.deepEqual(livesIn('EMEA'), ['zz']);
    assert.deepEqual(livesIn(['EMEA', 'US']), ['zz', 'us']);
    assert.deepEqual(livesIn(null), ['zz']);
    assert.equal(countryName('zz', {}), 'other areas, or not stated');
  });

  test('in the country where the work is, where nothing is stated', () => {
    assert.deepEqual(livesIn(null, { address: { addressCountry: 'PL' } }), []);
    assert.deepEqual(livesIn('EMEA', { address: { addressCountry: 'PL' } }), ['zz']);
  });
});
