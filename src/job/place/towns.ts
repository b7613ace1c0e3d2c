// Towns of 15,000 people or more, for telling "Portland, ME" from a town in Montenegro and for joining the spellings of one
// town. Never for the markup: what a posting does not state is not added to it.

import { foldName } from '../fold.ts';
import { openDataLines } from './data-lines.ts';

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

const linesOf = openDataLines('towns.tsv');
const townsByCountry = new Map<string, ReadonlyMap<string, readonly Town[]>>();

/** The towns of a country (ISO 3166-1 alpha-2) with this name, the largest first; by another name only where no town has it as its own. */
export function townsNamed(country: string, name: string): readonly Town[] {
  const towns = townsByCountry.get(country) ?? indexCountry(country);
  const written = foldName(name);
  const everyday = EVERYDAY_NAMES.get(country)?.get(written);
  const key = everyday === undefined ? written : foldName(everyday);
  const spelling = [key, ...otherSpellings(key)].find((one) => towns.has(one)) ?? '';
  return towns.get(spelling) ?? [];
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
  const towns = linesOf(country).map(readTown);
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
  const line = linesOf(country).find((other) => {
    if (!other.includes(`\t${name}`)) return false;
    const town = readTown(other);
    return town.name === name && town.point.join() === point.join();
  });
  return line?.split('\t').slice(5) ?? [];
}

function readTown(line: string): Town {
  const [, region = '', thousands, degrees = '', name = ''] = line.split('\t', 5);
  const [latitude = 0, longitude = 0] = degrees.split(',').map(Number);
  return { name, region, thousands: Number(thousands), point: [latitude, longitude] };
}

function indexCountry(country: string): ReadonlyMap<string, readonly Town[]> {
  const own = new Map<string, Town[]>();
  const others = new Map<string, Town[]>();
  const add = (names: Map<string, Town[]>, name: string, town: Town) => {
    const key = foldName(name);
    const known = names.get(key);
    if (known === undefined) names.set(key, [town]);
    else if (!known.includes(town)) known.push(town);
  };
  for (const line of linesOf(country)) {
    const town = readTown(line);
    const [, , , , , ...more] = line.split('\t');
    add(own, town.name, town);
    if (!NAMED_ONCE.has(country)) for (const other of more) add(others, other, town);
  }
  const towns = new Map([...others, ...own]);
  townsByCountry.set(country, towns);
  return towns;
}
