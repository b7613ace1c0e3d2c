// Employment types as people read them and as addresses write them; light enough for the browser.

import type { EmploymentType } from './job.ts';

const EMPLOYMENT_TYPES: Record<EmploymentType, string> = {
  FULL_TIME: 'Full-time',
  PART_TIME: 'Part-time',
  CONTRACTOR: 'Contract',
  TEMPORARY: 'Temporary',
  INTERN: 'Internship',
  VOLUNTEER: 'Volunteer',
  PER_DIEM: 'By the day',
  OTHER: 'Other',
};

/** In the order in which a form lists them. */
export const ALL_TYPES = Object.keys(EMPLOYMENT_TYPES) as EmploymentType[];

/** Takes an employment type; gives its name. */
export function employmentTypeLabel(type: EmploymentType): string {
  return EMPLOYMENT_TYPES[type];
}

/** Takes an employment type; gives it as addresses write it, "full-time". */
export function typeSegment(type: EmploymentType): string {
  return type.toLowerCase().replaceAll('_', '-');
}

/** Takes what an address writes; gives the employment type, or nothing. */
export function typeOfSegment(segment: string): EmploymentType | undefined {
  return ALL_TYPES.find((type) => typeSegment(type) === segment);
}
