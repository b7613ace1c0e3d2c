// Where a job is, as its own page says it: without the regions that lists know of its towns.

import { listWords } from '#words';
import { placeLabel } from '../job/place/place-label.ts';
import type { Place } from '../job/place/place.ts';
import { locale } from '../settings/locale.ts';
import { countLabel } from '../wording/counts.ts';

/** Writes "Berlin, Germany and 3 more"; undefined where no area is stated. */
export function statedPlacesLine(places: readonly Place[]): string | undefined {
  const labels = places.map((place) => placeLabel(place, locale)).filter((label) => label !== '');
  const [first, second, ...others] = [...new Set(labels)];
  if (first === undefined || second === undefined) return first;
  return others.length === 0
    ? listWords.andOther(first, second)
    : listWords.andMore(first, countLabel(others.length + 1));
}
