import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf } from './readings.ts';

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
    ['Seasonal', ['TEMPORARY'], []],
    [['VOLUNTEER', 'Casual'], ['VOLUNTEER'], ['Casual']],
    // What else is said is kept as it is written.
    ['Regular Full-Time', ['FULL_TIME'], ['Regular']],
    ['Full Time (Permanent)', ['FULL_TIME'], ['Permanent']],
    ['Vollzeit (40 Std./Woche)', ['FULL_TIME'], ['40 Std. Woche']],
    ['正社員（フルタイム）', ['FULL_TIME'], ['正社員']],
    ['Jornada Completa, Indefinido', ['FULL_TIME'], ['Indefinido']],
    ['["FULL_TIME","CONTRACTOR"]', ['FULL_TIME', 'CONTRACTOR'], []],
    ['FULL_TIME PART_TIME', ['FULL_TIME', 'PART_TIME'], []],
    ['Voll- oder Teilzeit', ['FULL_TIME', 'PART_TIME'], []],
    ['Full/Part Time', ['FULL_TIME', 'PART_TIME'], []],
    ['Temps plein ou temps partiel', ['FULL_TIME', 'PART_TIME'], []],
    ['Część etatu', ['PART_TIME'], []],
    // One word that is not known makes all of it words.
    ['Not full-time', [], ['Not full-time']],
    ['Full-time only if agreed', [], ['Full-time only if agreed']],
    ['Full', [], ['Full']],
    ['Festanstellung', [], ['Festanstellung']],
    ['CDI', [], ['CDI']],
    ['constructor', [], ['constructor']],
    [['', 'N/A', null], [], []],
    // Not stated is not known: it does not become full-time.
    [undefined, [], []],
  ];
  for (const [employmentType, known, others] of table) {
    test(JSON.stringify(employmentType) ?? 'nothing', () => {
      const facts = factsOf({ employmentType });
      assert.deepEqual([facts.employmentTypes, facts.otherEmploymentTypes], [known, others]);
    });
  }
});

describe('several types in one text', () => {
  const table: readonly [string, string[], string[]][] = [
    ['Full-time, Part-time', ['FULL_TIME', 'PART_TIME'], []],
    ['FULL_TIME/PART_TIME', ['FULL_TIME', 'PART_TIME'], []],
    ['Full-time or part-time', ['FULL_TIME', 'PART_TIME'], []],
    ['Full-time/Shift', [], ['Full-time/Shift']],
  ];
  for (const [employmentType, known, others] of table) {
    test(employmentType, () => {
      const { employmentTypes, otherEmploymentTypes } = factsOf({ employmentType });
      assert.deepEqual([employmentTypes, otherEmploymentTypes], [known, others]);
    });
  }
});
