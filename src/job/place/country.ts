// Countries by every name that sources use: ISO 3166-1 alpha-2, alpha-3, or a name in words.

import { iso31661, iso31661Alpha3ToAlpha2 } from 'iso-3166';
import { COUNTRY_LANGUAGES } from './country-languages.ts';
import { foldName } from '../fold.ts';
import { toRegion } from './region.ts';

const MAX_LENGTH = 120;

/** Names in common use that are in no standard list. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['usa', 'US'],
  ['u s', 'US'],
  ['u s a', 'US'],
  ['united states of america', 'US'],
  ['the united states', 'US'],
  ['uk', 'GB'],
  ['u k', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['northern ireland', 'GB'],
  ['uae', 'AE'],
  ['holland', 'NL'],
  ['the netherlands', 'NL'],
  ['czech republic', 'CZ'],
  ['turkey', 'TR'],
  ['korea', 'KR'],
  ['republic of ireland', 'IE'],
  ['russian federation', 'RU'],
  ['viet nam', 'VN'],
  ['america', 'US'],
  ['britain', 'GB'],
  [foldName('Großbritannien'), 'GB'],
  ['burma', 'MM'],
  ['swaziland', 'SZ'],
  ['macedonia', 'MK'],
  ['drc', 'CD'],
  ['u a e', 'AE'],
  ['slovenska republika', 'SK'],
  ['ceska republika', 'CZ'],
  [foldName('Российская Федерация'), 'RU'],
  ['us virgin islands', 'VI'],
  ['hong kong sar', 'HK'],
  ['macau sar', 'MO'],
  ['macao sar', 'MO'],
  ['prc', 'CN'],
  ['china prc', 'CN'],
  ['people s republic of china', 'CN'],
  ['brd', 'DE'],
  ['schweiz suisse', 'CH'],
  ['democratic people s republic of korea', 'KP'],
  ['republic of china', 'TW'],
  ['republic of the congo', 'CG'],
  ['democratic republic of the congo', 'CD'],
  ['ivory coast', 'CI'],
  ['cape verde', 'CV'],
  ['east timor', 'TL'],
  ['dr congo', 'CD'],
  ['ksa', 'SA'],
  ['rsa', 'ZA'],
  ['bosnia', 'BA'],
  ['trinidad', 'TT'],
  ['臺灣', 'TW'],
  ['中华人民共和国', 'CN'],
  ['中華人民共和國', 'CN'],
  ['日本国', 'JP'],
  ['大韓民国', 'KR'],
  ['белоруссия', 'BY'],
  ['кыргызстан', 'KG'],
  ['молдавия', 'MD'],
  ['туркмения', 'TM'],
  ['السعودية', 'SA'],
  [foldName('الإمارات'), 'AE'],
]);

/** Not in ISO 3166-1; the code that the European Union and the Unicode CLDR use. */
const KOSOVO = 'XK';
const alpha2Codes = new Set([...iso31661.map((country) => country.alpha2), KOSOVO]);
const numericCodes = new Map(iso31661.map(({ numeric, alpha2 }) => [numeric, alpha2]));
/** "Republic of Korea", "Federal Republic of Germany". */
const FORM_OF_STATE =
  /^(?:the )?(?:(?:federal|federative|islamic|democratic|socialist|plurinational|bolivarian|hashemite|cooperative|united) )*(?:republic|kingdom|state|principality|sultanate|commonwealth|grand duchy) of (?:the )?/;
const alpha3Codes = new Map(Object.entries(iso31661Alpha3ToAlpha2));
/** "EE.UU.", "Hong Kong". */
const LANGUAGES_WITH_SHORT_NAMES = [
  'en',
  'es',
  'fr',
  'pt',
  'it',
  'de',
  'zh',
  'zh-Hant',
  'ja',
  'ko',
];
let codesByName: Map<string, string> | undefined;

function namesToCodes(): Map<string, string> {
  if (codesByName !== undefined) return codesByName;
  const codes = new Map<string, string>(OTHER_NAMES);
  const add = (name: string | undefined, code: string) => {
    const key = foldName(name ?? '');
    if (key !== '' && !codes.has(key)) codes.set(key, code);
  };
  for (const language of COUNTRY_LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of alpha2Codes) add(display.of(code), code);
  }
  for (const language of LANGUAGES_WITH_SHORT_NAMES) {
    const display = new Intl.DisplayNames([language], { type: 'region', style: 'short' });
    for (const code of alpha2Codes) add(display.of(code), code);
  }
  for (const country of iso31661) add(country.name, country.alpha2);
  codesByName = codes;
  return codes;
}

/** Reads a code or a name in words as ISO 3166-1 alpha-2 in upper case. */
export function toCountryCode(name: string): string | undefined {
  const trimmed = name.trim();
  // Longer than any name; marks out of order take quadratic time to fold.
  if (trimmed.length > MAX_LENGTH) return undefined;
  if (/^[a-z]{2}$/i.test(trimmed)) {
    const code = trimmed.toUpperCase();
    if (alpha2Codes.has(code)) return code;
  }
  if (/^[a-z]{3}$/i.test(trimmed)) {
    const code = alpha3Codes.get(trimmed.toUpperCase());
    if (code !== undefined) return code;
  }
  // "UK" is a country's name; "UC" is not, though the Vietnamese for Australia is "Úc".
  const names = /^[a-z]{1,2}$/i.test(trimmed) ? OTHER_NAMES : namesToCodes();
  if (/^\d{3}$/.test(trimmed)) return numericCodes.get(trimmed);
  const folded = foldName(withoutCode(trimmed));
  return (
    names.get(folded) ??
    names.get(folded.replace(/^(?:the |ประเทศ(?=.))/, '')) ??
    names.get(folded.replace(FORM_OF_STATE, ''))
  );
}

/** "United States (US)" repeats itself. */
function withoutCode(name: string): string {
  const [, words, code] = /^(.{2,80}?) ?\(([A-Z]{2,3})\)$/.exec(name) ?? [];
  if (words === undefined || code === undefined) return name;
  return toCountryCode(words) === toCountryCode(code) ? words : name;
}

/**
 * The alpha-3 code and the everyday names, folded, of an ISO 3166-1 alpha-2 code;
 * without initials and names of its regions: England is not all of the country.
 */
export function countryAliases(code: string): string[] {
  const alpha3 = iso31661.find(({ alpha2 }) => alpha2 === code)?.alpha3;
  const names = [...OTHER_NAMES].flatMap(([name, country]) =>
    country === code && /\p{L}{2}/u.test(name) && toRegion(code, name) === undefined ? [name] : [],
  );
  return alpha3 === undefined ? names : [alpha3, ...names];
}

/** Countries whose addresses often end in a region: "Portland, ME", "Regina, SK", "Adelaide, SA". */
const ENDING_IN_REGIONS = ['US', 'CA', 'AU'];

/** Reads a name without an address around it; undefined where it may be a region ("CA", "Georgia"). */
export function toSureCountryCode(name: string): string | undefined {
  const code = toCountryCode(name);
  if (code === undefined) return undefined;
  const isRegion = ENDING_IN_REGIONS.some((country) => {
    const region = toRegion(country, name);
    if (region === undefined) return false;
    // Puerto Rico is both, and the same.
    return region.code !== code || foldName(region.name) !== foldName(countryName(code, 'en'));
  });
  return isRegion ? undefined : code;
}

/** Of one language. Names are looked up many times, and there are few countries. */
interface Names {
  display: Intl.DisplayNames;
  cache: Map<string, string>;
}
const namesByLocale = new Map<string, Names>();

/** Names an ISO 3166-1 alpha-2 code in the language of a BCP 47 tag. */
export function countryName(code: string, locale: string): string {
  let names = namesByLocale.get(locale);
  if (names === undefined) {
    names = { display: new Intl.DisplayNames([locale], { type: 'region' }), cache: new Map() };
    namesByLocale.set(locale, names);
  }
  let name = names.cache.get(code);
  if (name === undefined) {
    name = names.display.of(code) ?? code;
    names.cache.set(code, name);
  }
  return name;
}
