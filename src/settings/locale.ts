// The language of this build's site.

import { site } from '../site.ts';

/** BCP 47 tag: SITE_LOCALE, or the one in site.ts. */
export const locale: string =
  (import.meta.env?.['SITE_LOCALE'] as string | undefined) ?? site.locale;

/** Regions whose roads are measured in miles, ISO 3166-1 alpha-2: the Unicode CLDR's units for roads, and territories of the first two. */
const IN_MILES = 'US GB LR PR VI GU AS MP IM JE GG';

/** Whether people who read a language, by its BCP 47 tag, say in miles how far something is; without a region it is where most of them live. */
export function readInMiles(tag: string): boolean {
  return IN_MILES.includes(new Intl.Locale(tag).maximize().region ?? 'none');
}

export const usesMiles = readInMiles(locale);

/** "rtl" for languages whose script runs from right to left, by their BCP 47 tag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ur|yi|ps|sd|ug|ckb|dv)\b/.test(tag) ? 'rtl' : 'ltr';
}

export const direction = directionOf(locale);
