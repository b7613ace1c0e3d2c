// Towns of 15,000 people or more, for telling "Portland, ME" from a town in Montenegro and for joining the spellings of one
// town. Never for the markup: what a posting does not state is not added to it.

import { foldName } from '../fold.ts';
import { openDataLines } from './data-lines.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';

export interface Town {
  /** As GeoNames has it. */
  name: string;
  /** The part of the ISO 3166-2 code after the hyphen; "" where it is not known. */
  region: string;
  thousands: number;
  /** Degrees of latitude and longitude. */
  point: readonly [latitude: number, longitude: number];
}

/** What people call towns, in no list, by country. */
const EVERYDAY_NAMES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['BR', new Map([['rio', 'Rio de Janeiro']])],
  [
    'US',
    new Map([
      ['nyc', 'New York'],
      ['new york city', 'New York'],
      ['sf', 'San Francisco'],
      ['philly', 'Philadelphia'],
      ['dc', 'Washington'],
      ['washington dc', 'Washington'],
      ['washington d c', 'Washington'],
    ]),
  ],
  [
    'VN',
    new Map([
      ['hcmc', 'Ho Chi Minh City'],
      ['saigon', 'Ho Chi Minh City'],
    ]),
  ],
]);

/** Whether a town so called has many people. */
export function isLargeTown(country: string, name: string): boolean {
  return (townsNamed(country, name)[0]?.thousands ?? 0) >= LARGE;
}

/** The country of a town by its everyday name, such as "NYC". */
export function countryOfEverydayName(name: string): string | undefined {
  const key = foldName(name);
  return [...EVERYDAY_NAMES].find(([, names]) => names.has(key))?.[0];
}

/** Whether people of the country call the town so. */
export function isEverydayName(country: string, name: string): boolean {
  return EVERYDAY_NAMES.get(country)?.has(foldName(name)) ?? false;
}

/** In these, other names of large towns are names of small ones too. */
const NAMED_ONCE = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA']);

/** By the towns' own names, and by their other ones. */
interface CountryIndex {
  own: NameIndex;
  others: NameIndex;
}

const lines = openDataLines('towns.tsv');
const indexes = new Map<string, CountryIndex>();
const latest = new Map<string, readonly Town[]>();
const MOST_LATEST = 4_000;

/** The towns of a country (ISO 3166-1 alpha-2) with this name, the largest first; by another name only where no town has it as its own. */
export function townsNamed(country: string, name: string): readonly Town[] {
  const written = foldName(name);
  const asked = `${country} ${written}`;
  const known = latest.get(asked);
  if (known !== undefined) return known;
  const everyday = EVERYDAY_NAMES.get(country)?.get(written);
  const key = everyday === undefined ? written : foldName(everyday);
  let towns: readonly Town[] = [];
  for (const spelling of [key, ...otherSpellings(key)]) {
    towns = findTowns(country, spelling);
    if (towns.length > 0) break;
  }
  if (latest.size >= MOST_LATEST) latest.clear();
  latest.set(asked, towns);
  return towns;
}

function findTowns(country: string, folded: string): readonly Town[] {
  const { own, others } = indexes.get(country) ?? indexCountry(country);
  const read = (offset: number) => lines.at(offset).split('\t');
  const called = own
    .offsetsOf(folded)
    .map(read)
    .filter((fields) => foldName(fields[OWN_NAME] ?? '') === folded);
  const found =
    called.length > 0
      ? called
      : others
          .offsetsOf(folded)
          .map(read)
          .filter((fields) =>
            fields.slice(OWN_NAME + 1).some((other) => foldName(other) === folded),
          );
  return found.map(toTown);
}

/** How many thousands of people a town needs, and how many times as many as any other of its name. */
export const LARGE = 100;
export const TIMES_LARGER = 10;

/** The region of a large town that no reader takes for another; undefined where there may be doubt. */
export function regionOfTown(country: string, name: string): string | undefined {
  const [largest, ...others] = townsNamed(country, name);
  if (largest === undefined || largest.region === '' || largest.thousands < LARGE) return undefined;
  const isAlone = others.every(
    ({ region, thousands }) =>
      region === largest.region || thousands * TIMES_LARGER <= largest.thousands,
  );
  return isAlone ? largest.region : undefined;
}

/** Degrees within which a point is that of a town's center. */
const AT_CENTER = 0.03;

/** The large town whose center a point is. */
export function townAtPoint(
  country: string,
  latitude: number,
  longitude: number,
): Town | undefined {
  return largeTowns(country).find(
    ({ point: [north, east] }) =>
      Math.abs(north - latitude) < AT_CENTER && Math.abs(east - longitude) < AT_CENTER,
  );
}

const largeByCountry = new Map<string, readonly Town[]>();

/** The largest first. */
function largeTowns(country: string): readonly Town[] {
  const known = largeByCountry.get(country);
  if (known !== undefined) return known;
  const towns = lines.of(country).map(({ line }) => toTown(line.split('\t')));
  const large = towns.filter(({ thousands }) => thousands >= LARGE);
  largeByCountry.set(country, large);
  return large;
}

/** "muenchen" as "munchen", "saint louis" as "st louis", "quebec city" as "quebec". */
function otherSpellings(folded: string): string[] {
  return [
    folded.replace(/([aou])e/g, '$1'),
    folded.replace(/^(?:saint|sankt) /, 'st '),
    folded.replace(/^st /, 'saint '),
    folded.replace(/^st /, 'sankt '),
    folded.replace(/^mt /, 'mount '),
    folded.replace(/^ft /, 'fort '),
    folded.replace(/ city$/, ''),
  ];
}

/** Its names in other languages and scripts. */
export function namesOfTown(country: string, { name, point }: Town): string[] {
  const { own } = indexes.get(country) ?? indexCountry(country);
  for (const offset of own.offsetsOf(foldName(name))) {
    const fields = lines.at(offset).split('\t');
    const town = toTown(fields);
    if (town.name === name && town.point.join() === point.join()) return fields.slice(OWN_NAME + 1);
  }
  return [];
}

/** The field of a line behind which its other names stand. */
const OWN_NAME = 4;

function toTown([, region = '', thousands, degrees = '', name = '']: readonly string[]): Town {
  const [latitude = 0, longitude = 0] = degrees.split(',').map(Number);
  return { name, region, thousands: Number(thousands), point: [latitude, longitude] };
}

function indexCountry(country: string): CountryIndex {
  const own: [string, number][] = [];
  const others: [string, number][] = [];
  for (const { line, offset } of lines.of(country)) {
    const names = line.split('\t').slice(OWN_NAME).map(foldName);
    const [name = '', ...more] = names;
    own.push([name, offset]);
    if (!NAMED_ONCE.has(country)) for (const other of more) others.push([other, offset]);
  }
  const index = { own: createNameIndex(own), others: createNameIndex(others) };
  indexes.set(country, index);
  return index;
}
