// The places that the form's field may suggest, each once.

import { areaName, areasAbove } from '../listing/areas.ts';
import { type AreaTerms, placeTerms, type PlaceTerms } from './place-terms.ts';

/** A place with what it and the areas around it are called. */
export interface PlaceCandidate {
  value: string;
  count: number;
  own: AreaTerms;
  around: readonly AreaTerms[];
}

/** Leaves out a city that makes up the whole of an area with the same name, as Berlin does. */
export function placeSuggestions(
  counts: ReadonlyMap<string, number>,
  names: Readonly<Record<string, string>>,
  terms: PlaceTerms = placeTerms(names),
): PlaceCandidate[] {
  return [...counts].flatMap(([value, count]) => {
    const around = areasAbove(value);
    const parent = around.at(-1) ?? '';
    const isTheSame =
      counts.get(parent) === count && areaName(parent, names) === areaName(value, names);
    const own = terms.get(value);
    if (isTheSame || own === undefined) return [];
    return [{ value, count, own, around: around.flatMap((path) => terms.get(path) ?? []) }];
  });
}
