// Each place of a job once: one that says less than another of the same town is left out.

import { foldName } from '../fold.ts';
import { listedKey, placeKey, type Place } from './place.ts';

/** What one place may say and another may leave out. */
const DETAILS = ['streetAddress', 'postalCode', 'name', 'region', 'latitude', 'longitude'] as const;

/** Keeps the order of the first of each. */
export function distinctPlaces(places: readonly Place[]): Place[] {
  const byKey = new Map<string, Place>();
  for (const place of places) if (!byKey.has(placeKey(place))) byKey.set(placeKey(place), place);
  const distinct: Place[] = [];
  const byTown = new Map<string, number[]>();
  for (const place of byKey.values()) {
    const key = listedKey(place);
    const indexes = byTown.get(key) ?? [];
    const repeated = indexes.find((index) => saysNoMore(distinct[index] ?? {}, place));
    if (repeated !== undefined) distinct[repeated] = place;
    else if (!indexes.some((index) => saysNoMore(place, distinct[index] ?? {}))) {
      byTown.set(key, [...indexes, distinct.length]);
      distinct.push(place);
    }
  }
  return distinct;
}

/** Whether all that a place says of its town is said by the other. */
function saysNoMore(place: Place, other: Place): boolean {
  if (place.locality === undefined) return false;
  return DETAILS.every((detail) => {
    const said = place[detail];
    return said === undefined || foldName(String(said)) === foldName(String(other[detail] ?? ''));
  });
}
