// How a place reads to a person.

import { countryName } from './country.ts';
import type { Place } from './place.ts';

/** Takes a place and a locale; gives "Seattle, Washington, United States". */
export function placeLabel(place: Place, locale: string): string {
  const country = place.country === undefined ? undefined : countryName(place.country, locale);
  return [place.locality, place.region, country]
    .filter((part) => part !== undefined)
    .filter((part, index, parts) => part !== parts[index - 1])
    .join(', ');
}
