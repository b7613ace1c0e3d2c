// Days as people say them, in the site's time zone.

import { locale } from '../settings/locale.ts';
import { site } from '../site.ts';

const DAY = 24 * 60 * 60 * 1000;
const inWords = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const inDigits = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: site.timeZone });

const inShort = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

// A board has few days, and each stands on many cards.
const known = new Map<string, string>();
const knownInShort = new Map<string, string>();

/** Writes a day "2026-12-31" as "31 December 2026". */
export function dayWords(day: string): string {
  return writeOnce(day, inWords, known);
}

/** Writes a day "2026-12-31" as "31 Dec 2026". */
export function shortDayWords(day: string): string {
  return writeOnce(day, inShort, knownInShort);
}

function writeOnce(day: string, format: Intl.DateTimeFormat, written: Map<string, string>): string {
  let words = written.get(day);
  if (words === undefined) {
    // At noon UTC no zone can move the day.
    words = format.format(new Date(`${day}T12:00:00Z`));
    written.set(day, words);
  }
  return words;
}

/** Finds the day of an instant in milliseconds, "2026-12-31", in the site's time zone. */
export function dayOf(instant: number): string {
  return inDigits.format(instant);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
