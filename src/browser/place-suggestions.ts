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

/** Leaves out a city that makes up the whole of an area with the same name, as Berlin does; the area is called what it is. */
export function placeSuggestions(
  counts: ReadonlyMap<string, number>,
  names: Readonly<Record<string, string>>,
  terms: PlaceTerms = placeTerms(names),
): PlaceCandidate[] {
  const called = new Map(terms);
  const paths = [...counts.keys()].filter((path) => {
    const parent = areasAbove(path).at(-1) ?? '';
    const [own, around] = [terms.get(path), terms.get(parent)];
    const isTheSame =
      counts.get(parent) === counts.get(path) && areaName(parent, names) === areaName(path, names);
    if (isTheSame && own && around) {
      const aliases = [...around.aliases, ...own.aliases];
      called.set(parent, { ...around, aliases, codes: [...around.codes, ...own.codes] });
    }
    return !isTheSame;
  });
  return paths.flatMap((value) => {
    const own = called.get(value);
    if (own === undefined) return [];
    const around = areasAbove(value).flatMap((path) => terms.get(path) ?? []);
    return [{ value, count: counts.get(value) ?? 0, own, around }];
  });
}
