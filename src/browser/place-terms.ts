// What people may call the places of a board, in words that can be compared.

import { COUNTRY_LANGUAGES } from '../job/place/country-languages.ts';
import { areasAbove, areaName } from '../listing/areas.ts';
import type { PlaceNames } from '../listing/place-names.ts';
import { splitWords } from '../search/split-words.ts';
import { locale } from '../settings/locale.ts';

/** An area's names, each as its words. */
export interface AreaTerms {
  /** The one that the page shows. */
  name: readonly string[];
  /** Codes and names elsewhere; they count as a whole. */
  aliases: readonly (readonly string[])[];
  /** Postal codes of jobs there. */
  codes: readonly string[];
}

/** By the area's path. */
export type PlaceTerms = ReadonlyMap<string, AreaTerms>;

/** Their full names include what they belong to: "Hong Kong SAR China". */
const LONG_WINDED = new Set(['hk', 'mo', 'ps']);

/** Splits text into words, with initials as one word: "U.S." and "a.M." are "us" and "am". */
export function placeWords(text: string): string[] {
  const words: string[] = [];
  let isInitial = false;
  for (const word of splitWords(text)) {
    const wasInitial = isInitial;
    isInitial = /^[a-z]$/.test(word);
    if (isInitial && wasInitial) words.push(`${words.pop() ?? ''}${word}`);
    else words.push(word);
  }
  return words;
}

/** Collects each area's names, its code and, for countries, the names in every language that the browser knows. */
export function placeTerms(
  names: Readonly<Record<string, string>>,
  aliases: Readonly<Record<string, readonly string[]>> = {},
  elsewhere: PlaceNames = { names: {}, codes: {} },
): PlaceTerms {
  const inLanguages = (style: Style) =>
    COUNTRY_LANGUAGES.map((language) => displayNames(language, style));
  const displays = inLanguages('long');
  const shorter = Object.keys(names).some((path) => LONG_WINDED.has(path))
    ? inLanguages('short')
    : [];
  return new Map(
    Object.keys(names).map((path) => {
      const others = [
        ...(aliases[path] ?? []),
        ...(elsewhere.names[path] ?? []),
        ...(areasAbove(path).length < 2 ? [path.slice(path.lastIndexOf('/') + 1)] : []),
        ...(/^[a-z]{2}$/.test(path)
          ? [...displays, ...(LONG_WINDED.has(path) ? shorter : [])].flatMap(
              (display) => display.of(path.toUpperCase()) ?? [],
            )
          : []),
      ];
      return [
        path,
        {
          name: placeWords(areaName(path, names)),
          aliases: [...new Set(others)].map(placeWords),
          codes: elsewhere.codes[path] ?? [],
        },
      ];
    }),
  );
}

/** Tests for the code of a country, or its name in English or the site's language. */
export function isCountry(typed: string): boolean {
  const words = placeWords(typed).join(' ');
  const displays = [...new Set(['en', locale])].map((language) => displayNames(language, 'long'));
  const [english] = displays;
  if (/^[a-z]{2}$/.test(words)) return english?.of(words.toUpperCase()) !== undefined;
  return ALL_CODES.some((code) =>
    displays.some((display) => placeWords(display.of(code) ?? '').join(' ') === words),
  );
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const ALL_CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

type Style = 'long' | 'short';

function displayNames(language: string, style: Style): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
}
