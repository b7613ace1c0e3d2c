import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf, problemsOf } from './readings.ts';

describe('employment types are read', () => {
  const table: readonly [Json | undefined, string[], string[]][] = [
    ['FULL_TIME', ['FULL_TIME'], []],
    ['Full-time', ['FULL_TIME'], []],
    ['full time', ['FULL_TIME'], []],
    ['fulltime', ['FULL_TIME'], []],
    ['https://schema.org/PART_TIME', ['PART_TIME'], []],
    ['Contract', ['CONTRACTOR'], []],
    ['Internship', ['INTERN'], []],
    ['PER_DIEM', ['PER_DIEM'], []],
    ['OTHER', ['OTHER'], []],
    [['FULL_TIME', 'Full-time', 'TEMPORARY'], ['FULL_TIME', 'TEMPORARY'], []],
    ['FULL_TIME, PART_TIME', ['FULL_TIME', 'PART_TIME'], []],
    ['Seasonal', [], ['Seasonal']],
    [['VOLUNTEER', 'Seasonal'], ['VOLUNTEER'], ['Seasonal']],
    ['constructor', [], ['constructor']],
    [['', 'N/A', null], [], []],
    // Nothing said is nothing known: no full time is made of it.
    [undefined, [], []],
  ];
  for (const [employmentType, known, others] of table) {
    test(JSON.stringify(employmentType) ?? 'nothing', () => {
      const facts = factsOf({ employmentType });
      assert.deepEqual([facts.employmentTypes, facts.otherEmploymentTypes], [known, others]);
    });
  }
});

test('a type that Google does not know is reported', () => {
  assert.deepEqual(problemsOf({ employmentType: ['FULL_TIME', 'Seasonal'] }), [
    'warning employmentType: "Seasonal" is shown as written and left out of the markup. Write for example "FULL_TIME".',
  ]);
});
