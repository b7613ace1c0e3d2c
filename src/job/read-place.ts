// From a stated location to a place: country > region > locality, inventing none of them.

import { toCleanText } from '../html/clean-text.ts';
import { readCoordinates } from './coordinates.ts';
import { toCountryCode, toSureCountryCode } from './country.ts';
import { placeKey, type Place } from './place.ts';
import type { UnsafePlace } from './posting.ts';
import { regionName, toRegion } from './region.ts';
import { isAbsent } from './schema-org.ts';
import { isWorkplace, splitLocations } from './split-location.ts';

/** Takes stated locations and a locale for names of regions; gives each place once, and apart the words that are a way of working. */
export function readPlaces(
  unsafePlaces: readonly UnsafePlace[],
  locale: string,
): { places: Place[]; workplaces: string[] } {
  const places = new Map<string, Place>();
  const workplaces: string[] = [];
  for (const unsafe of unsafePlaces.flatMap(splitPlace)) {
    const place = readPlace(withoutWorkplace(named(unsafe), workplaces), locale);
    if (place === undefined) continue;
    const key = placeKey(place);
    if (!places.has(key)) places.set(key, place);
  }
  return { places: [...places.values()], workplaces };
}

/** Where only a text is stated, it may name several places. */
function splitPlace(unsafe: UnsafePlace): UnsafePlace[] {
  const { text, country, region, locality } = unsafe;
  const written = [text, country, region, locality].filter((part) => part !== undefined);
  if (written.length !== 1 || (text ?? locality) === undefined) return [unsafe];
  const parts = splitLocations(toCleanText(text ?? locality ?? '', 500));
  return parts.length === 1 ? [unsafe] : parts.map((part) => ({ text: part }));
}

/** "Remote" where a city belongs is no city. */
function withoutWorkplace(unsafe: UnsafePlace, workplaces: string[]): UnsafePlace {
  const kept = { ...unsafe };
  for (const part of ['locality', 'region', 'country'] as const) {
    const written = clean(unsafe[part]);
    if (written === undefined || !isWorkplace(written)) continue;
    workplaces.push(written);
    delete kept[part];
  }
  return kept;
}

/** A location that is only text, with what it says in the fields where that belongs. */
function named(unsafe: UnsafePlace): UnsafePlace {
  const { country, region, locality } = unsafe;
  const isStated = (country ?? region ?? locality) !== undefined;
  return isStated ? unsafe : { ...unsafe, ...splitText(unsafe.text) };
}

function readPlace(named: UnsafePlace, locale: string): Place | undefined {
  const country = clean(named.country);
  const countryCode = country === undefined ? undefined : toCountryCode(country);
  let locality = clean(named.locality);
  let regionText = clean(named.region);
  // "United States" as a locality says no more than the country.
  const localityCountry =
    locality === undefined || (country ?? regionText) !== undefined
      ? undefined
      : countryOfLocality(locality);
  const repeatsCountry =
    locality !== undefined &&
    countryCode !== undefined &&
    toCountryCode(locality) === countryCode &&
    !isCityState(countryCode);
  if (localityCountry !== undefined || repeatsCountry) locality = undefined;
  const code = countryCode ?? localityCountry;
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
    ...optional('region', region === undefined ? regionText : regionName(region, locale)),
    ...optional('regionCode', region?.code),
    ...optional('locality', locality),
    ...optional('streetAddress', clean(named.streetAddress)),
    ...optional('postalCode', clean(named.postalCode)),
    ...readCoordinates(named),
  };
  return (place.country ?? place.region ?? place.locality) ? place : undefined;
}

/** A city may be called like a code ("Bar", "Nan"): of short names only those that everybody uses count. */
function countryOfLocality(locality: string): string | undefined {
  const isName = locality.length > 3 || /^(?:USA|U\.?K\.?|UAE)$/.test(locality);
  return isName ? toSureCountryCode(locality) : undefined;
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
