// From a stated location to a place: country > region > locality, inventing none of them.

import { toCleanText } from '../html/clean-text.ts';
import { toCountryCode, toSureCountryCode } from './country.ts';
import { placeKey, type Place } from './place.ts';
import type { UnsafePlace } from './posting.ts';
import { toRegion } from './region.ts';
import { isAbsent } from './schema-org.ts';

/** Takes stated locations; gives each place once, in their order. */
export function readPlaces(unsafePlaces: readonly UnsafePlace[]): Place[] {
  const places = new Map<string, Place>();
  for (const unsafe of unsafePlaces) {
    const place = readPlace(unsafe);
    if (place === undefined) continue;
    const key = placeKey(place);
    if (!places.has(key)) places.set(key, place);
  }
  return [...places.values()];
}

function readPlace(unsafe: UnsafePlace): Place | undefined {
  const stated = unsafe.country ?? unsafe.region ?? unsafe.locality;
  const named = stated === undefined ? splitText(unsafe.text) : unsafe;
  const country = clean(named.country);
  const countryCode = country === undefined ? undefined : toCountryCode(country);
  let locality = clean(named.locality);
  let regionText = clean(named.region);
  // "United States" as a locality says no more than the country.
  const localityCountry = locality === undefined ? undefined : toCountryCode(locality);
  const localityIsCountry =
    localityCountry !== undefined &&
    locality !== undefined &&
    locality.length > 3 &&
    (countryCode === undefined ? regionText === undefined : countryCode === localityCountry) &&
    !isCityState(countryCode ?? localityCountry);
  if (localityIsCountry) locality = undefined;
  const code = countryCode ?? (localityIsCountry ? localityCountry : undefined);
  if (regionText !== undefined && code !== undefined && toCountryCode(regionText) === code) {
    // A region that repeats the country ("USA", "USA") adds nothing, unless it is one ("England").
    if (toRegion(code, regionText) === undefined) regionText = undefined;
  }
  const region =
    code !== undefined && regionText !== undefined ? toRegion(code, regionText) : undefined;
  // A country that is no country is kept as the widest name the source gave.
  if (code === undefined && country !== undefined && regionText === undefined) regionText = country;
  const place: Place = {
    ...optional('country', code),
    ...optional('region', region?.name ?? regionText),
    ...optional('regionCode', region?.code),
    ...optional('locality', locality),
    ...optional('streetAddress', clean(unsafe.streetAddress)),
    ...optional('postalCode', clean(unsafe.postalCode)),
    ...readCoordinates(unsafe),
  };
  return (place.country ?? place.region ?? place.locality) ? place : undefined;
}

/** Singapore, Luxembourg and Monaco are cities too. */
function isCityState(code: string): boolean {
  return ['SG', 'LU', 'MC', 'VA', 'SM', 'HK', 'MO', 'GI', 'DJ', 'KW', 'PA', 'GT'].includes(code);
}

/** "Leipzig, Saxony, Germany": the last part is the country if it surely is one; else all is one locality. */
function splitText(unsafe: string | undefined): UnsafePlace {
  const text = clean(unsafe);
  if (text === undefined) return {};
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (toSureCountryCode(last) === undefined) return { locality: text };
  const inside = parts.slice(0, -1);
  // With a street or a postal code among them, which part is what would be a guess.
  if (inside.length > 2 || inside.some((part) => /\d/.test(part))) {
    return { country: last, locality: inside.join(', ') };
  }
  const [locality, region] = inside;
  return { country: last, ...optional('locality', locality), ...optional('region', region) };
}

function readCoordinates(unsafe: UnsafePlace): Pick<Place, 'latitude' | 'longitude'> {
  const latitude = toDegrees(unsafe.latitude, 90);
  const longitude = toDegrees(unsafe.longitude, 180);
  // 0, 0 lies in the sea: it is how sources say that they do not know.
  if (latitude === undefined || longitude === undefined || (latitude === 0 && longitude === 0))
    return {};
  return { latitude, longitude };
}

function toDegrees(text: string | undefined, limit: number): number | undefined {
  if (text === undefined || !/^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(text)) return undefined;
  const degrees = Number(text);
  return Math.abs(degrees) <= limit ? degrees : undefined;
}

function clean(unsafe: string | undefined): string | undefined {
  const text = toCleanText(unsafe ?? '', 120);
  return isAbsent(text) ? undefined : text;
}

function optional<K extends keyof Place & keyof UnsafePlace>(
  key: K | 'regionCode',
  value: string | undefined,
): object {
  return value === undefined ? {} : { [key]: value };
}
