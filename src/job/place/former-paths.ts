// Other paths of a place's areas: without its region, with the region's name for its code, spelt as the posting spells the
// town, in Latin letters.

import { toLatinSegment, toPathSegment } from '../slug.ts';
import { areasOf, isReadableCode, type Place } from './place.ts';

/** Returns each with the path that the area has, none with slashes around it. */
export function formerPathsOf(place: Place, locale: string): [from: string, to: string][] {
  const [country, ...inside] = areasOf(place, locale);
  const narrowest = inside.at(-1);
  if (country === undefined || narrowest === undefined || place.country === undefined) return [];
  const found: [string, string][] = [];
  const add = (parts: readonly string[], to: string) => {
    const from = [country.path, ...parts].join('/');
    if (from !== to) found.push([from, to]);
  };
  const isTown = place.locality !== undefined;
  // A state may have been taken for a town: "us/california".
  const [region] = isTown && inside.length === 1 ? [] : inside;
  for (const segment of region === undefined ? [] : segmentsOf(region.name, place.region)) {
    add([segment], (isTown ? region : narrowest)?.path ?? narrowest.path);
  }
  if (!isTown) return found;
  const { regionCode = '' } = place;
  const regions = segmentsOf(place.region, isReadableCode(regionCode) ? regionCode : undefined);
  for (const town of segmentsOf(narrowest.name, place.locality, place.localityAsWritten)) {
    add([town], narrowest.path);
    for (const region of regions) add([region, town], narrowest.path);
  }
  return found;
}

function segmentsOf(...names: readonly (string | undefined)[]): Set<string> {
  const known = names.filter((name) => name !== undefined);
  return new Set(known.flatMap((name) => [toPathSegment(name), toLatinSegment(name)]));
}
