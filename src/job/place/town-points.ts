// Which of the towns of one name a place is, and where that town is on the map.

import type { Place } from './place.ts';
import { listedRegion } from './region.ts';
import { LARGE, TIMES_LARGER, townsNamed, type Town } from './towns.ts';

/** The towns with this name in a region, or anywhere in the country where no region is stated. */
export function townsIn(
  country: string,
  region: string | undefined,
  name: string,
): readonly Town[] {
  const towns = townsNamed(country, name);
  if (region === undefined) return towns;
  const wanted = listedRegion(country, region);
  return towns.filter((town) => listedRegion(country, town.region) === wanted);
}

/** The center of a place's town in degrees; undefined where it is not known which town it is. */
export function pointOfTown({
  country,
  region,
  regionCode,
  locality,
}: Place): readonly [latitude: number, longitude: number] | undefined {
  if (country === undefined || locality === undefined) return undefined;
  // What region "Berks" is, nobody knows.
  const towns = townsIn(country, regionCode, locality);
  const [largest, second] = towns;
  const isOne =
    second === undefined || second.thousands * TIMES_LARGER <= (largest?.thousands ?? 0);
  const isSure = regionCode !== undefined || (largest?.thousands ?? 0) >= LARGE;
  const isWordsOnly = region !== undefined && regionCode === undefined;
  return largest !== undefined && isOne && isSure && !isWordsOnly ? largest.point : undefined;
}
