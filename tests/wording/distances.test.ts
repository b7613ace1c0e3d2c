import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DISTANCES, distanceFrom, distanceInAddress } from '../../src/listing/distances.ts';
import { distanceLabel, isOffered } from '../../src/wording/distances.ts';

// The sample board is read in the United Kingdom.
describe('where roads are measured in miles', () => {
  test('the form offers miles', () => {
    assert.deepEqual(DISTANCES.filter(isOffered).map(distanceLabel), [
      ...['0 miles', '5 miles', '10 miles', '25 miles', '50 miles', '100 miles'],
    ]);
  });

  test('an address in kilometers still means them, and is told in miles', () => {
    assert.equal(distanceFrom('50'), 50);
    assert.equal(distanceLabel(distanceFrom('50')), '31 miles');
    assert.equal(isOffered(50), false);
  });

  test('one mile is no miles', () => assert.equal(distanceLabel(1.7), '1 mile'));
});

test('every known distance comes back from its address, and others are none', () => {
  for (const distance of DISTANCES) {
    assert.equal(distanceFrom(distanceInAddress(distance)), distance);
  }
  for (const written of ['51', '25 mi', '-10', 'Infinity', ''])
    assert.equal(distanceFrom(written), 0);
});
