// Dates read in a test, which must be readable; in UTC unless a test says otherwise.

import { readDate, type DateContext } from '../../src/job/date.ts';

export const utc: DateContext = { timeZone: 'UTC', edge: 'start' };

export function dateOf(text: string, context: Partial<DateContext> = {}) {
  const reading = readDate(text, { ...utc, ...context });
  if ('reason' in reading) throw new Error(reading.reason);
  const { date, warning } = reading;
  if (date === undefined) throw new Error(`${text} means no date.`);
  return { date, warning };
}
