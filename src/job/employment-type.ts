// Employment types in the words of Google's list, where a source's word maps without doubt.

import type { EmploymentType } from './job.ts';

const TYPES = new Map<string, EmploymentType>([
  ['fulltime', 'FULL_TIME'],
  ['parttime', 'PART_TIME'],
  ['contractor', 'CONTRACTOR'],
  ['contract', 'CONTRACTOR'],
  ['temporary', 'TEMPORARY'],
  ['temp', 'TEMPORARY'],
  ['intern', 'INTERN'],
  ['internship', 'INTERN'],
  ['volunteer', 'VOLUNTEER'],
  ['perdiem', 'PER_DIEM'],
  ['other', 'OTHER'],
]);

/** Takes a clean text ("Full-time", "FULL_TIME"); gives the type, or nothing where it is not sure. */
export function toEmploymentType(text: string): EmploymentType | undefined {
  return TYPES.get(
    text
      .toLowerCase()
      .replace(/^https?:\/\/schema\.org\//, '')
      .replace(/[\s_-]+/g, ''),
  );
}
