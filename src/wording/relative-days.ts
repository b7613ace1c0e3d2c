// Days as distances from the visitor's today.

import { dateWords } from '#date-words';
import { locale } from '../settings/locale.ts';
import { daysBetween, dayWords, shortDayWords } from './day-words.ts';

/** Posting dates further back stay absolute. */
const RECENT_DAYS = 30;
/** Deadlines further off are not counted down. */
const DAYS_COUNTED = 365;
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** Writes how old a posting is, "3 days ago", or the date of an older one. */
export function ageWords(day: string, today: string): string {
  // Where the employer is, the next day may have begun.
  const ago = Math.max(0, daysBetween(day, today));
  const isRecent = ago <= RECENT_DAYS;
  return isRecent ? relative.format(-ago, 'day') : shortDayWords(day);
}

/** Writes "Closes in 3 days", or the date of a later end; the job must be open. */
export function closesWords(day: string, today: string): string {
  // Where the employer is, the last day may still go on.
  const left = Math.max(0, daysBetween(today, day));
  const isNear = left <= RECENT_DAYS;
  return dateWords.closes(isNear ? relative.format(left, 'day') : dayWords(day));
}

/** Writes "5 days left"; empty for an end that is far off. */
export function daysLeftWords(day: string, today: string): string {
  const left = daysBetween(today, day);
  if (left <= 0) return dateWords.lastDay;
  return left > DAYS_COUNTED ? '' : dateWords.daysLeft(left);
}
