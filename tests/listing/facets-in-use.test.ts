import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { facetsInUse } from '../../src/listing/facets-in-use.ts';
import { row } from '../support/rows.ts';

/** A hundred jobs, of which the first so many have each value. */
function board(key: string, jobsByValue: Record<string, number>) {
  return Array.from({ length: 100 }, (_, index) => {
    const values = Object.keys(jobsByValue).filter((value) => index < (jobsByValue[value] ?? 0));
    return row(`job-${index}`, [], undefined, undefined, { facets: { [key]: values } });
  });
}
const valuesOf = (key: string, jobsByValue: Record<string, number>) =>
  facetsInUse(board(key, jobsByValue)).get(key);

describe('a board has', () => {
  test('the facets of which two values hold a twentieth of its open jobs each', () => {
    assert.deepEqual(valuesOf('skill', { sql: 5, french: 5 }), ['french', 'sql']);
    assert.equal(valuesOf('skill', { sql: 90, french: 4 }), undefined);
    assert.equal(valuesOf('skill', {}), undefined);
  });

  test('all values of the interface’s own facets, and of others those of two jobs or more', () => {
    assert.deepEqual(valuesOf('mode', { remote: 50, hybrid: 5 }), ['remote', 'hybrid', 'on-site']);
    assert.deepEqual(valuesOf('skill', { sql: 9, french: 9, welding: 2, juggling: 1 }), [
      'french',
      'sql',
      'welding',
    ]);
  });

  test('type and company whatever its jobs are', () => {
    assert.deepEqual([...facetsInUse([]).keys()], ['type', 'company']);
  });

  test('the values that the owner states, in their order, from the first job on', () => {
    const stated = { category: ['teaching', 'care'] };
    assert.deepEqual(facetsInUse(board('category', { care: 1 }), stated).get('category'), [
      'teaching',
      'care',
    ]);
    assert.equal(facetsInUse(board('category', {}), stated).get('category'), undefined);
    assert.equal(valuesOf('category', { care: 90, teaching: 4 }), undefined);
    assert.deepEqual(valuesOf('category', { care: 90, teaching: 5 }), ['care', 'teaching']);
  });

  test('so many values of a facet and no more', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`skill-${index}`, 100 - (index % 90)]),
    );
    assert.equal(valuesOf('skill', many)?.length, 200);
  });
});
