// Levels of seniority; small enough for the browser.

/** From the first job on, as addresses write them. */
export const SENIORITY_LEVELS = [
  'internship',
  'entry',
  'mid',
  'senior',
  'lead',
  'executive',
] as const;

export type SeniorityLevel = (typeof SENIORITY_LEVELS)[number];
