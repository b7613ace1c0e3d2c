// Places: "COUNTRY>REGION>TOWN" of each, several parted by "+", "-" for none.

import type { JsonObject } from '../../src/job/schema-org.ts';
import type { Place } from '../../src/job/place/place.ts';
import { type Check, fold, type Row, shows } from './row.ts';

/** On how many paths of the tree the towns of one canonical name in one country lie. */
export const pathsOfTowns = new Map<
  string,
  { rows: number; paths: Map<string, number>; regions: Set<string> }
>();

/** How many towns rows of one name tell apart: Portland in Oregon and in Maine are two, on two paths; a town in a province of a region is one. */
export function countTowns({
  regions,
  paths,
}: {
  regions: ReadonlySet<string>;
  paths: ReadonlyMap<string, number>;
}): number {
  return Math.max(1, Math.min(regions.size, paths.size));
}

interface Part {
  /** Any of these is right; "" where nothing may stand there. */
  values: string[];
  mayBeAbsent: boolean;
}

/** "US", "US-CA|" (or none), "(Berlin)" (may be left out), "Munich~München". */
function toPart(written: string, separator: '|' | '~'): Part {
  const inBrackets = /^\((.*)\)$/.exec(written.trim());
  const values = (inBrackets?.[1] ?? written.trim()).split(separator);
  return { values, mayBeAbsent: inBrackets !== null || values.includes('') };
}

function fits(
  { values, mayBeAbsent }: Part,
  found: string | undefined,
  same: (a: string, b: string) => boolean,
): boolean {
  if (found === undefined) return mayBeAbsent;
  return values.some((value) => value !== '' && same(value, found));
}

const isSameCode = (a: string, b: string) => a === b;
const isSameName = (a: string, b: string) => fold(a) === fold(b);

function fitsPlace(expected: string, place: Place): boolean {
  const [country = '', region = '', town = ''] = expected.split('>');
  return (
    fits(toPart(country, '|'), place.country, isSameCode) &&
    fits(toPart(region, '|'), regionOf(place), isSameCode) &&
    fits(toPart(town, '~'), place.locality, isSameName)
  );
}

function regionOf({ country = '', regionCode }: Place): string | undefined {
  return regionCode === undefined ? undefined : `${country}-${regionCode}`;
}

function outline(place: Place): string {
  const region = regionOf(place) ?? (place.region === undefined ? '' : `"${place.region}"`);
  return `${place.country ?? ''}>${region}>${place.locality ?? ''}`;
}

function toLocation(row: Row): string | JsonObject {
  if (row['text']) return row['text'];
  const stated = {
    addressLocality: row['locality'],
    addressRegion: row['region'],
    addressCountry: row['country'],
    streetAddress: row['street'],
    postalCode: row['postal'],
  };
  const parts = Object.entries(stated).filter((entry): entry is [string, string] => !!entry[1]);
  const [latitude, longitude] = (row['geo'] ?? '').split(',').map(Number);
  return {
    '@type': 'Place',
    ...(row['name'] && { name: row['name'] }),
    ...(parts.length > 0 && {
      address: { '@type': 'PostalAddress', ...Object.fromEntries(parts) },
    }),
    ...(row['geo'] && {
      geo: { '@type': 'GeoCoordinates', latitude: latitude ?? 0, longitude: longitude ?? 0 },
    }),
  };
}

export const checkPlaces: Check = (row, { read, areaPath }) => {
  const { facts, problems } = read({ jobLocation: toLocation(row) }, 'UTC');
  if (facts === undefined) return { ok: false, why: `quarantined: ${problems[0]?.message ?? ''}` };
  const expected = row['expect'] === '-' ? [] : (row['expect'] ?? '').split(' + ');
  // Words alone, such as "Europe", are in no area.
  const places = facts.places.filter(
    ({ country, regionCode, locality }) => (country ?? regionCode ?? locality) !== undefined,
  );
  const left = [...places];
  const areAllFound = expected.every((one) => {
    const index = left.findIndex((place) => fitsPlace(one, place));
    if (index >= 0) left.splice(index, 1);
    // All of it may be left out.
    return index >= 0 || one.split('>').every((part) => part === '' || part.startsWith('('));
  });
  const areWordsShown = !row['words'] || shows(facts, row['words']);
  const why = `${facts.places.map(outline).join(' + ') || '-'}${facts.workplaces.length > 0 ? ` words=${facts.workplaces.join('; ')}` : ''}`;
  const [place] = places;
  const [one = ''] = expected;
  const town = toPart(one.split('>')[2] ?? '', '~').values[0] ?? '';
  const isOne = expected.length === 1 && places.length === 1 && place !== undefined;
  if (isOne && row['sure'] === 'sure') countPath(one, town, areaPath(place));
  const ok = areAllFound && left.length === 0 && areWordsShown;
  const isCanonical =
    !isOne || town === '' || place.locality === undefined || place.locality === town;
  return { ok, why, exact: ok && isCanonical };
};

function countPath(expected: string, town: string, path: string): void {
  const [country = '', region = ''] = expected.split('>');
  if (!/^[A-Z]{2}$/.test(country) || town === '') return;
  const key = `${country} ${town}`;
  const known = pathsOfTowns.get(key) ?? {
    rows: 0,
    paths: new Map<string, number>(),
    regions: new Set<string>(),
  };
  // Only a region that must be read tells towns apart.
  if (/^[A-Z]{2}-[A-Z0-9]+$/.test(region)) known.regions.add(region);
  known.rows += 1;
  known.paths.set(path, (known.paths.get(path) ?? 0) + 1);
  pathsOfTowns.set(key, known);
}
