import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSharedFacts } from '../../src/listing/shared-facts.ts';
import type { JobRow } from '../../src/listing/row.ts';
import { row } from '../support/rows.ts';

const job = ({ places = [], ...more }: Partial<JobRow>) =>
  row('job', places, undefined, undefined, more);
const PAY = { currency: 'EUR', min: 30_000, unit: 'YEAR' } as const;

describe('what four fifths of a board have in common', () => {
  const rows = (usual: Partial<JobRow>, count: number, other: Partial<JobRow>) => [
    ...Array.from({ length: count }, () => job(usual)),
    ...Array.from({ length: 10 - count }, () => job(other)),
  ];
  const full = { types: ['FULL_TIME'], places: ['us/wa/seattle', 'us/or'], pay: PAY } as const;
  const part = { types: ['PART_TIME'], places: ['ca'], pay: PAY } as const;

  test('is shared', () => {
    assert.deepEqual(findSharedFacts(rows(full, 8, part)), { country: 'us', type: 'FULL_TIME' });
  });

  test('and less is not', () => {
    assert.deepEqual(findSharedFacts(rows(full, 7, part)), {});
  });

  test('jobs of two countries or two types share neither', () => {
    const both = { ...full, types: ['FULL_TIME', 'PART_TIME'], places: ['us', 'ca'] } as const;
    assert.deepEqual(findSharedFacts(rows(full, 7, both)), {});
  });

  test('a type in words of the posting is another one', () => {
    const other = { ...full, otherTypes: ['4-day week'] };
    assert.deepEqual(findSharedFacts(rows(full, 7, other)), { country: 'us' });
  });

  test('is an employer only where all jobs are of that one', () => {
    const [crumb, sheaf] = [{ employer: 'Crumb' }, { employer: 'Sheaf' }];
    assert.equal(findSharedFacts(rows(crumb, 10, sheaf)).employer, 'Crumb');
    assert.equal(findSharedFacts(rows(crumb, 9, sheaf)).employer, undefined);
    assert.equal(findSharedFacts(rows(crumb, 9, {})).employer, undefined);
    assert.equal(findSharedFacts([]).employer, undefined);
  });

  test('is to state no pay', () => {
    const { pay: _, ...silent } = { ...part };
    assert.equal(findSharedFacts(rows(silent, 8, full)).lacksPay, true);
    assert.equal(findSharedFacts(rows(silent, 7, full)).lacksPay, undefined);
  });
});
