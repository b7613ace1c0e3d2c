// How a place reads to a person.

import { countryName } from './country.ts';
import type { Place } from './place.ts';

/** "Mill Lane 5, LS1 4AB, Leeds, United Kingdom"; empty for a point without words. */
export function addressLabel(place: Place, locale: string): string {
  const { localityAsWritten = place.locality } = place;
  const written =
    localityAsWritten === undefined ? place : { ...place, locality: localityAsWritten };
  return [place.name, place.streetAddress, place.postalCode, placeLabel(written, locale)]
    .filter(Boolean)
    .join(', ');
}

/** "53.8, -1.55", in degrees. */
export function pointLabel({ latitude, longitude }: Place): string | undefined {
  return latitude === undefined || longitude === undefined
    ? undefined
    : `${latitude}, ${longitude}`;
}

/** "Seattle, Washington, United States". */
export function placeLabel(place: Place, locale: string): string {
  const country = place.country === undefined ? undefined : countryName(place.country, locale);
  return [place.locality, place.region, country]
    .filter((part) => part !== undefined)
    .filter((part, index, parts) => part !== parts[index - 1])
    .join(', ');
}
