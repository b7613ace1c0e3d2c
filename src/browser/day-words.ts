// Days as people say them, in the site's time zone.

import { locale } from '../locale.ts';
import { site } from '../site.ts';

const DAY = 24 * 60 * 60 * 1000;
const inWords = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const inDigits = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: site.timeZone });

/** A board has few days, and each stands on many cards. */
const known = new Map<string, string>();

/** Takes a day "2026-12-31"; gives "31 December 2026". */
export function dayWords(day: string): string {
  let words = known.get(day);
  if (words === undefined) {
    // At noon UTC no zone can move the day.
    words = inWords.format(new Date(`${day}T12:00:00Z`));
    known.set(day, words);
  }
  return words;
}

/** Takes an instant in milliseconds; gives its day in the site's time zone, "2026-12-31". */
export function dayOf(instant: number): string {
  return inDigits.format(instant);
}

/** Takes two days; gives how many days the second is after the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
