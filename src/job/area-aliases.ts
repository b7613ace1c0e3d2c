// What else people call an area: codes and everyday names, for the areas that a board has.

import { countryAliases } from './country.ts';
import { foldName } from './fold.ts';
import { isReadableCode } from './place.ts';
import { toRegion } from './region.ts';

/** Names that people type and no list of names has, by the area's path. */
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

/** Takes an area's path and the name that the site shows; gives its other names: "us" is "USA" too, "de/by" is "Bayern". What other languages call a country is left out: browsers know it. */
export function areaAliases(path: string, name: string): string[] {
  const [country = '', region, city] = path.split('/');
  const aliases = [
    ...(region === undefined ? countryAliases(country.toUpperCase()) : []),
    ...(region === undefined || city !== undefined ? [] : regionAliases(country, region)),
    ...(EVERYDAY.get(path) ?? []),
  ];
  const known = new Set([foldName(name)]);
  return aliases.filter((alias) => {
    const key = foldName(alias);
    return key !== '' && !known.has(key) && known.add(key);
  });
}

/** A region's names and its code; the segment is the code where readers know it by that. */
function regionAliases(country: string, segment: string): string[] {
  const region = toRegion(country.toUpperCase(), segment.replaceAll('-', ' '));
  if (region === undefined) return [];
  const { code, name, englishName } = region;
  // A city without a region may be called as one: "us/washington" is not the state.
  if (isReadableCode(code) && segment !== code.toLowerCase()) return [];
  // "Praha, Hlavní město" is known by what stands before the comma.
  const [ownName = name] = name.split(', ');
  return [...(isReadableCode(code) ? [code] : []), ownName, englishName];
}
