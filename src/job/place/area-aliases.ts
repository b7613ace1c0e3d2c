// Other names of an area: codes and everyday names, for the areas that a board has.

import { countryAliases, countryName } from './country.ts';
import { foldName } from '../fold.ts';
import { isReadableCode } from './place.ts';
import { toRegion } from './region.ts';

/** Names that people type and that no standard list has, by the area's path. */
const EVERYDAY: ReadonlyMap<string, readonly string[]> = new Map([
  ['us', ['America', 'the States']],
  ['us/ca/los-angeles', ['LA']],
  ['us/ca/san-francisco', ['SF']],
  ['us/dc', ['Washington DC']],
  ['us/nv/las-vegas', ['Vegas']],
  ['us/ny/new-york', ['NYC', 'New York City']],
  ['us/pa/philadelphia', ['Philly']],
  ['gb', ['Great Britain', 'Britain']],
  ['de/nw', ['NRW']],
  ['fr/pac', ['PACA']],
]);

/**
 * Other names than the one that the site shows: "us" is "USA" too, "de" is "Deutschland", "de/by" is "Bayern".
 * A country's names in languages that it does not speak are left out: browsers know them.
 */
export function areaAliases(path: string, name: string): string[] {
  const [country = '', region, city] = path.split('/');
  const aliases = [
    ...(region === undefined
      ? [...countryAliases(country.toUpperCase()), ...ownNames(country.toUpperCase())]
      : []),
    ...(region === undefined || city !== undefined ? [] : regionAliases(country, region)),
    ...(EVERYDAY.get(path) ?? []),
  ];
  const known = new Set([foldName(name)]);
  return aliases.filter((alias) => {
    const key = foldName(alias);
    return key !== '' && !known.has(key) && known.add(key);
  });
}

/** What a country is called in the language that most of its people speak. */
function ownNames(country: string): string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const { language } = new Intl.Locale('und', { region: country }).maximize();
  return [countryName(country, language)];
}

/** The segment is the region's code where readers know the region by it. */
function regionAliases(country: string, segment: string): string[] {
  const region = toRegion(country.toUpperCase(), segment.replaceAll('-', ' '));
  if (region === undefined) return [];
  const { code, name, englishName } = region;
  // A city without a region may be called as one: "us/washington" is not the state.
  if (isReadableCode(code) && segment !== code.toLowerCase()) return [];
  // "Praha, Hlavní město" is known by the part before the comma.
  const [ownName = name] = name.split(', ');
  return [...(isReadableCode(code) ? [code] : []), ownName, englishName];
}
