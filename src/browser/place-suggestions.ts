// The places that the form's field may suggest.

import { areaName } from '../listing/areas.ts';
import { placeName } from './row-words.ts';
import type { Suggestion } from './suggestions.ts';

/** Takes how many jobs each area has and the areas' names; gives each area once: a city that is all there is of an area of its name, as Berlin is, goes by the area. */
export function placeSuggestions(
  counts: ReadonlyMap<string, number>,
  names: Readonly<Record<string, string>>,
): Suggestion[] {
  return [...counts].flatMap(([value, count]) => {
    const around = value.slice(0, Math.max(0, value.lastIndexOf('/')));
    const isTheSame =
      counts.get(around) === count && areaName(around, names) === areaName(value, names);
    return isTheSame ? [] : { value, label: placeName(value, names), count };
  });
}
