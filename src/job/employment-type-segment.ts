// Employment types as segments of paths; small enough for the browser.

import type { EmploymentType } from './job.ts';

/** In the order in which a form lists them. */
export const ALL_TYPES: readonly EmploymentType[] = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
];

/** "full-time". */
export function typeSegment(type: EmploymentType): string {
  return type.toLowerCase().replaceAll('_', '-');
}

export function typeOfSegment(segment: string): EmploymentType | undefined {
  return ALL_TYPES.find((type) => typeSegment(type) === segment);
}
