// Places of a source: parts of an address → Place, and what a fully remote job says of its applicants.

import { toCountryCode } from '../job/place/country.ts';
import type { Json, JsonObject } from '../job/schema-org.ts';

/** A place in one text, or by its parts. */
export interface StatedPlace {
  text?: string | undefined;
  street?: string | undefined;
  postalCode?: string | undefined;
  city?: string | undefined;
  region?: string | undefined;
  /** A code or a name. */
  country?: string | undefined;
  latitude?: string | undefined;
  longitude?: string | undefined;
}

/** Words that stand where a town would. */
const NO_TOWN = /^(?:fully )?remote$|^(?:anywhere|worldwide|multiple locations|various)$/i;

function isTown(city: string | undefined): city is string {
  return city !== undefined && !NO_TOWN.test(city);
}

/** Returns a text or a Place; undefined where nothing is stated. */
export function toPlace(place: StatedPlace): Json | undefined {
  const { text, city, country } = place;
  const address: JsonObject = clean({
    streetAddress: place.street,
    postalCode: place.postalCode,
    addressLocality: isTown(city) ? city : undefined,
    addressRegion: place.region,
    addressCountry: country,
  });
  const geo: JsonObject = clean({ latitude: place.latitude, longitude: place.longitude });
  if (Object.keys(address).length === 0) return text ?? (isTown(city) ? undefined : city);
  // "Remote" in place of a town says how one works there.
  if (city !== undefined && !isTown(city)) {
    return [city, place.region, country].filter((part) => part !== undefined).join(', ');
  }
  return {
    '@type': 'Place',
    address: { '@type': 'PostalAddress', ...address },
    ...(Object.keys(geo).length === 2 && { geo: { '@type': 'GeoCoordinates', ...geo } }),
  };
}

/** The country, as stated, of a place that is nothing more: "Canada", "Remote - Canada", or parts with a country alone. */
export function countryAlone(place: StatedPlace): string | undefined {
  const { text, city, country, region, street, postalCode } = place;
  if (street !== undefined || postalCode !== undefined || region !== undefined || isTown(city)) {
    return undefined;
  }
  if (country !== undefined) return toCountryCode(country) === undefined ? undefined : country;
  const words = /^remote\s*[-–:,(]\s*(.+?)\)?$/i.exec(text ?? '')?.[1] ?? text;
  // Two letters are a country's or a state's.
  const isName = words !== undefined && (words.length > 3 || /^(?:USA?|UK)$/.test(words));
  return isName && toCountryCode(words) !== undefined ? words : undefined;
}

function clean(parts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined),
  );
}
