// How a place reads to a person.

import { countryName } from './country.ts';
import type { Place } from './place.ts';

/** Takes a place and a locale; gives "Mill Lane 5, LS1 4AB, Leeds, United Kingdom", or nothing for a point without words. */
export function addressLabel(place: Place, locale: string): string {
  return [place.name, place.streetAddress, place.postalCode, placeLabel(place, locale)]
    .filter(Boolean)
    .join(', ');
}

/** Takes a place; gives its degrees, "53.8, -1.55", or nothing. */
export function pointLabel({ latitude, longitude }: Place): string | undefined {
  return latitude === undefined || longitude === undefined
    ? undefined
    : `${latitude}, ${longitude}`;
}

/** Takes a place and a locale; gives "Seattle, Washington, United States". */
export function placeLabel(place: Place, locale: string): string {
  const country = place.country === undefined ? undefined : countryName(place.country, locale);
  return [place.locality, place.region, country]
    .filter((part) => part !== undefined)
    .filter((part, index, parts) => part !== parts[index - 1])
    .join(', ');
}
