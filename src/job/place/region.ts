// Regions by code or by name: "WA" and "Washington", "Bavaria" and "Bayern" are the same.

import english from 'cldr-subdivisions-full/subdivisions/en/en.json' with { type: 'json' };
import { iso31662 } from 'iso-3166';
import { foldName } from '../fold.ts';
import { OTHER_REGION_NAMES } from './other-region-names.ts';
import { regionCodeNamed } from './region-names.ts';
import { withoutKind } from './region-words.ts';

/** A subdivision of a country as ISO 3166-2 lists it. */
export interface Region {
  /** The part of the code after the hyphen, "WA". */
  code: string;
  /** The region's own name, and the English one. */
  name: string;
  englishName: string;
}

/** "deby" → "Bavaria": the Unicode CLDR's English names of ISO 3166-2's subdivisions. */
const englishNames: Readonly<Record<string, string>> =
  english.subdivisions.localeDisplayNames.subdivisions;

/** The City of London: its name would match London, which ISO 3166-2 does not list. */
const NAMED_OTHERWISE = new Set(['gblnd']);

/** As "Washington DC" it would repeat its city. */
const DISTRICT_OF_COLUMBIA = 'usdc';
/** Newer codes whose English names the CLDR has under the older ones. */
const OLDER_CODES: Readonly<Record<string, string>> = { incg: 'inct', ints: 'intg', inuk: 'inut' };

let regionsByCountry: Map<string, Map<string, Region>> | undefined;

function indexRegions(): Map<string, Map<string, Region>> {
  if (regionsByCountry !== undefined) return regionsByCountry;
  const byCountry = new Map<string, Map<string, Region>>();
  const entries = iso31662.map(({ code, name }) => {
    const [country = '', part = ''] = code.split('-');
    const key = `${country}${part}`.toLowerCase();
    if (NAMED_OTHERWISE.has(key))
      return { country, region: { code: part, name, englishName: name } };
    if (key === DISTRICT_OF_COLUMBIA)
      return { country, region: { code: part, name, englishName: name } };
    const english = englishNames[OLDER_CODES[key] ?? key];
    // The CLDR marks names that others share: "Île-de-France²", "Butel †".
    const englishName = shortName(english?.replace(/\s*[²³†]+$/, '') ?? name);
    return { country, region: { code: part, name, englishName } };
  });
  const add = (country: string, key: string, region: Region) => {
    const regions = byCountry.get(country) ?? new Map<string, Region>();
    byCountry.set(country, regions);
    if (key !== '' && !regions.has(key)) regions.set(key, region);
  };
  // Codes first: "MA" in the US is Massachusetts, whatever else has that name.
  for (const { country, region } of entries) add(country, foldName(region.code), region);
  for (const { country, region } of entries) add(country, foldName(region.name), region);
  for (const { country, region } of entries) add(country, foldName(region.englishName), region);
  for (const [country, written, code] of OTHER_REGION_NAMES) {
    const region = byCountry.get(country)?.get(foldName(code));
    if (region !== undefined) add(country, foldName(written), region);
  }
  // "Praha, Hlavní město" and "Asturias, Principado de" are known by the part before the comma.
  for (const { country, region } of entries) {
    const key = `${country}${region.code}`.toLowerCase();
    if (!NAMED_OTHERWISE.has(key)) add(country, foldName(shortName(region.name)), region);
  }
  regionsByCountry = byCountry;
  return byCountry;
}

/** "Praha, Hlavní město" → "Praha"; the comma in "Bournemouth, Christchurch and Poole" is part of a list. */
function shortName(name: string): string {
  const [first = '', rest] = name.split(', ');
  return rest === undefined || / and /.test(rest) ? name : first;
}

/** Reads a region's code ("WA", "US-WA") or name within an ISO 3166-1 alpha-2 country. */
export function toRegion(country: string, written: string): Region | undefined {
  const key = foldName(written);
  const prefix = `${country.toLowerCase()} `;
  const regions = indexRegions().get(country);
  return (
    regions?.get(key) ??
    (key.startsWith(prefix) ? regions?.get(key.slice(prefix.length)) : undefined)
  );
}

/** Initials, folded: "n s w". */
const INITIALS = /^\p{L}(?: \p{L}){1,4}$/u;

/** Like `toRegion`, by names in other languages, with words for the kind of region, and in spellings without umlauts too. */
function toForeignRegion(country: string, written: string): Region | undefined {
  const key = foldName(written);
  const regions = indexRegions().get(country);
  const named = (name: string) => {
    const code = regionCodeNamed(country, name);
    return regions?.get(name) ?? (code === undefined ? undefined : regions?.get(foldName(code)));
  };
  const plain = key.replace(/([aou])e/g, '$1');
  const forms = [
    key,
    ...(INITIALS.test(key) ? [key.replaceAll(' ', '')] : []),
    ...withoutKind(key),
    ...(plain === key ? [] : [plain, ...withoutKind(plain)]),
  ];
  for (const form of forms) {
    // What is left of "Co. Mo" is no code.
    const region = form === key || form.length > 2 || INITIALS.test(key) ? named(form) : undefined;
    if (region !== undefined) return region;
  }
  return undefined;
}

const METROPOLITAN = /^(?:greater )?(.{2,60}?)(?: metropolitan)? area$/i;

/** Like `toRegion`, and reads "WA, US" and "Ohio Metropolitan Area" too. */
export function toStatedRegion(country: string, written: string): Region | undefined {
  const [, inArea = written] = METROPOLITAN.exec(written) ?? [];
  const [, beforeCountry, last] = /^(.+?)\s*,\s*([a-z]{2})$/i.exec(written) ?? [];
  return (
    toRegion(country, written) ??
    toRegion(country, inArea) ??
    (last?.toUpperCase() === country && beforeCountry !== undefined
      ? toRegion(country, beforeCountry)
      : undefined) ??
    toForeignRegion(country, written)
  );
}

/** Whether no other region of the country contains this one. */
export function isWidestRegion(country: string, { code }: Region): boolean {
  return iso31662.some((entry) => entry.code === `${country}-${code}` && entry.parent === country);
}

/** Where people know the narrower regions, and not those around them. */
const NARROWER_KNOWN = new Set(['CV', 'DO', 'IE']);
let parents: ReadonlyMap<string, string> | undefined;
/** ISO 3166-2 does not say in which nation a part of the United Kingdom is. */
const PARTS_OF_NATIONS: Readonly<Record<string, string>> = {
  NIR: 'ABC AND ANN BFS CCG DRS FMO LBC MEA MUL NMD',
  SCT: 'ABD ABE AGB ANS CLK DGY DND EAY EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB SLK STG WDU WLN ZET',
  WLS: 'AGY BGE BGW CAY CGN CMN CRF CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT SWA TOF VGL WRX',
};
const NATIONS = ['EAW', 'ENG', 'GBN', 'NIR', 'SCT', 'UKM', 'WLS'];

function nationOf(code: string): string {
  if (NATIONS.includes(code)) return code;
  const parts = Object.entries(PARTS_OF_NATIONS);
  return parts.find(([, codes]) => codes.split(' ').includes(code))?.[0] ?? 'ENG';
}

/** The code of the region in whose list a place is found: of regions within regions the widest, Lyon's Rhône in Auvergne-Rhône-Alpes. */
export function listedRegion(country: string, code: string): string {
  if (NARROWER_KNOWN.has(country)) return code;
  if (country === 'GB') return nationOf(code);
  parents ??= new Map(iso31662.map((entry) => [entry.code, entry.parent]));
  const around = parents.get(`${country}-${code}`);
  return around === undefined || around === country
    ? code
    : listedRegion(country, around.slice(country.length + 1));
}

/** The English name on an English site (by its BCP 47 tag), else the region's own. */
export function regionName({ name, englishName }: Region, locale: string): string {
  return /^en\b/.test(locale) ? englishName : name;
}
