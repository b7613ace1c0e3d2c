// A place written as one text: "Portland, ME", "US-CA-San Jose", "CH-8001 Zürich", "Musterstraße 12, 50667 Köln".

import type { UnsafePlace } from '../posting.ts';
import { toCountryCode, toSureCountryCode } from './country.ts';
import { toRegion, toStatedRegion } from './region.ts';
import { townsIn } from './town-points.ts';
import { countryOfEverydayName, townsNamed } from './towns.ts';

/** Their addresses end in a region's code. */
const ENDING_IN_CODES = ['US', 'CA', 'AU'];
/** Letters of vehicles before a postal code. */
const COUNTRY_LETTERS: Readonly<Record<string, string>> = {
  A: 'AT',
  B: 'BE',
  CH: 'CH',
  CZ: 'CZ',
  D: 'DE',
  DK: 'DK',
  E: 'ES',
  F: 'FR',
  I: 'IT',
  L: 'LU',
  NL: 'NL',
  PL: 'PL',
  S: 'SE',
};
const MAX_LENGTH = 120;

/** Reads a clean text; undefined where its parts are not certain. */
export function readPlaceText(text: string): UnsafePlace | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const everyday = countryOfEverydayName(text);
  if (everyday !== undefined) return { country: everyday, locality: text };
  return (
    readWithoutSpaces(text) ??
    readCodesFirst(text) ??
    readPostalCode(text, undefined) ??
    readTownAndRegion(text) ??
    readAddress(text)
  );
}

/** Parts that a locality within a known country has beside the town: a postal code, a region's code, the country once more. */
export function readLocalityText(text: string, country: string): UnsafePlace | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const postal = readPostalCode(text, country);
  if (postal !== undefined) return postal;
  const parts = text.split(/[,/]/).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const inside = toCountryCode(last) === country && parts.length > 2 ? parts.slice(0, -1) : parts;
  const [town = '', region = ''] = inside;
  if (inside.length !== 2 || !isCode(region) || toRegion(country, region) === undefined)
    return undefined;
  return { country, region, locality: town };
}

/** 埼玉県さいたま市, 上海市浦东新区: the region first, each with the word for its kind. */
function readWithoutSpaces(text: string): UnsafePlace | undefined {
  const [, region = '', locality = ''] =
    /^(\p{Script=Han}{1,7}?[都道府県省市])(.{2,20}?[市区區町村县縣])$/u.exec(text) ?? [];
  const country = ['JP', 'CN', 'TW'].find((code) => toStatedRegion(code, region) !== undefined);
  return country === undefined || region === '' ? undefined : { country, region, locality };
}

/** "Berlin, Hamburg, München", "Wien oder Graz": towns of one country, each of them known. */
export function splitTowns(text: string, country: string): string[] | undefined {
  const parts = text
    .split(/,|;|\/|&|\s(?:oder|or|and|und|et|ou|y|o|e|i|en|of)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const areTowns = parts.every((part) => townsNamed(country, part).length > 0 && !isCode(part));
  // "Brighton and Hove" is one.
  const isOne = townsNamed(country, text).length > 0 || toRegion(country, text) !== undefined;
  return parts.length > 1 && areTowns && !isOne ? parts : undefined;
}

function isCode(text: string): boolean {
  return /^[A-Z]{2,3}$/.test(text);
}

/** "US-CA-San Jose", "USA - California - San Diego", "US, WA, Seattle", "Germany-Berlin". */
function readCodesFirst(text: string): UnsafePlace | undefined {
  const parts = text.split(/\s*[-–,]\s*/);
  const [first = '', second = '', third] = parts;
  const country = /^[A-Z]{2,3}$/.test(first) || first.length > 3 ? toCountryCode(first) : undefined;
  if (country === undefined || parts.length < 2 || parts.length > 3) return undefined;
  if (third !== undefined) {
    const region = toStatedRegion(country, second);
    return region === undefined ? undefined : { country, region: second, locality: third };
  }
  // "Georgia, Atlanta" may be either; a town that is known is none.
  const isTown = townsNamed(country, second).length > 0;
  return isTown && toSureCountryCode(second) === undefined
    ? { country, locality: second }
    : undefined;
}

/** "80331 München", "CH-8001 Zürich", "113 59 Stockholm", "Lyon (69)". */
function readPostalCode(text: string, country: string | undefined): UnsafePlace | undefined {
  const [, letters, code = '', town = ''] =
    /^(?:([A-Z]{1,2})[- ])?(\d{2}-\d{3}|\d{3} ?\d{2}|\d{4,6}|\d{4} [A-Z]{2}) (\p{L}[^\d,]{1,60})$/u.exec(
      text,
    ) ?? [];
  if (town !== '') {
    const stated = letters === undefined ? country : COUNTRY_LETTERS[letters];
    return { postalCode: code, locality: town, ...(stated !== undefined && { country: stated }) };
  }
  const [, name = '', department = ''] = /^(\p{L}[^\d()]{1,60}) \((\d{2,3})\)$/u.exec(text) ?? [];
  const isFrench = (country ?? 'FR') === 'FR' && toRegion('FR', department) !== undefined;
  if (name === '' || !isFrench || townsNamed('FR', name).length === 0) return undefined;
  return { country: 'FR', region: department, locality: name };
}

/** Postal codes by the countries whose addresses end in a region's code and one of them. */
const POSTAL_CODES: readonly (readonly [country: string, form: RegExp])[] = [
  ['US', /^\d{5}(?:-\d{4})?$/],
  ['AU', /^\d{4}$/],
  ['CA', /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/],
];

function countriesOfPostalCode(postalCode: string): string[] {
  return POSTAL_CODES.filter(([, form]) => form.test(postalCode)).map(([country]) => country);
}

const POSTAL_CODE = String.raw`(?:,? (\d{4,5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d))?`;
const TOWN_AND_CODE = new RegExp(
  String.raw`^(\p{L}[^,\d/]{1,60}?)(?:, ?| )([A-Z]{2,3})${POSTAL_CODE}$`,
  'u',
);
const TOWN_AND_REGION = new RegExp(
  String.raw`^(\p{L}[^,\d/]{1,60}?)(?:, ?| )(\p{Lu}[\p{L} .]{1,30}?)${POSTAL_CODE}$`,
  'u',
);

/** "San Francisco, CA", "Sydney NSW 2000", "Nashville, Tennessee", "Miami, FL 33101", "Curitiba/PR". */
function readTownAndRegion(text: string): UnsafePlace | undefined {
  const bare = text.replace(/,? (?:USA|US|U\.S\.A?\.?|United States(?: of America)?)$/, '');
  const isInUs = bare !== text;
  const [, town = '', region = '', postalCode] =
    TOWN_AND_CODE.exec(bare) ?? TOWN_AND_REGION.exec(bare) ?? [];
  const postal = postalCode === undefined ? {} : { postalCode };
  const isAddress = bare.includes(',') || postalCode !== undefined;
  const countries = postalCode === undefined ? ENDING_IN_CODES : countriesOfPostalCode(postalCode);
  for (const country of isInUs ? ['US'] : countries) {
    const found = toRegion(country, region);
    if (found === undefined || !(isCode(region) || region.length > 3)) continue;
    // "Perth, WA": a reader in the United States takes the code for Washington, and would ask.
    const isShared = country !== 'US' && postalCode === undefined && isCodeOfState(region);
    if (isShared) continue;
    // Without a comma or a postal code, the town must be known.
    const isKnown = townsNamed(country, town).some((one) => one.region === found.code);
    if (!isKnown && (!isAddress || isElsewhere(town, region, country))) continue;
    return { country, region, locality: town, ...postal };
  }
  return readCodeBehind(text);
}

function isCodeOfState(region: string): boolean {
  return isCode(region) && toRegion('US', region) !== undefined;
}

/** Whether the code is a country's that has such a town, or another country's region that does. */
function isElsewhere(town: string, region: string, country: string): boolean {
  const asCountry = toCountryCode(region);
  if (asCountry !== undefined && townsNamed(asCountry, town).length > 0) return true;
  return ENDING_IN_CODES.some((other) => {
    if (other === country) return false;
    const code = toRegion(other, region)?.code;
    return code !== undefined && townsNamed(other, town).some((one) => one.region === code);
  });
}

/** "Curitiba/PR", "Zürich ZH": a town that is known there. */
function readCodeBehind(text: string): UnsafePlace | undefined {
  const [, town = '', region = ''] = /^(\p{L}[^,\d/]{1,60}?)[/ ]([A-Z]{2})$/u.exec(text) ?? [];
  const countries = ['BR', 'CH', 'IT'].filter((country) => {
    const code = toRegion(country, region)?.code;
    return code !== undefined && townsIn(country, code, town).length > 0;
  });
  const [country] = countries;
  return country === undefined || countries.length > 1
    ? undefined
    : { country, region, locality: town };
}

/** "555 Clancy St, Ferndale, MI 48220, USA", "Musterstraße 12, 50667 Köln, Germany". */
function readAddress(text: string): UnsafePlace | undefined {
  const parts = text.split(', ');
  const country = toSureCountryCode(parts.at(-1) ?? '');
  if (country === undefined || parts.length < 2) return undefined;
  const inside = parts.slice(0, -1).join(', ');
  const whole = readPostalCode(inside, country) ?? readStreet(inside, country);
  return whole && { ...whole, country };
}

/** Reads a street with the town behind it, in a known country: "Musterstraße 12, 50667 Köln". */
export function readStreet(text: string, country: string): UnsafePlace | undefined {
  const [street = '', ...others] = text.split(', ');
  if (!/\d/.test(street) || others.length === 0 || text.length > MAX_LENGTH) return undefined;
  const rest = others.join(', ');
  const area =
    readPostalCode(rest, country) ??
    (ENDING_IN_CODES.includes(country) ? readTownAndRegion(rest) : undefined);
  return area === undefined ? undefined : { ...area, streetAddress: street };
}
