// From a stated location to a place: country > region > locality, inventing none of them.

import { toCleanText } from '../html/clean-text.ts';
import { ADDRESS_PARTS, placeholdersOf } from './address-placeholders.ts';
import { readCoordinates } from './coordinates.ts';
import { toSureCountryCode } from './country.ts';
import { placeKey, type Place } from './place.ts';
import type { UnsafePlace } from './posting.ts';
import { readArea } from './read-area.ts';
import { isPlaceholderOfAddress } from './placeholder.ts';
import { isSeveralPlaces, isWorkplace, splitLocations } from './split-location.ts';

/** Takes stated locations and a locale for names of regions; gives each place once, and apart the words that are a way of working. */
export function readPlaces(
  unsafePlaces: readonly UnsafePlace[],
  locale: string,
): { places: Place[]; workplaces: string[] } {
  const places = new Map<string, Place>();
  const workplaces: string[] = [];
  for (const unsafe of unsafePlaces.flatMap(splitPlace)) {
    const place = readPlace(withoutWorkplace(named(cleanAddress(unsafe)), workplaces), locale);
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

/** The parts that say something, clean. */
function cleanAddress(unsafe: UnsafePlace): UnsafePlace {
  const { text, latitude, longitude, ...parts } = unsafe;
  const stated = Object.fromEntries(
    ADDRESS_PARTS.flatMap((part) => {
      const clean = cleanText(parts[part]);
      return clean === undefined ? [] : [[part, clean]];
    }),
  );
  for (const part of placeholdersOf(stated)) delete stated[part];
  const words = cleanText(text);
  return {
    ...(words !== undefined && !isPlaceholderOfAddress(words) && { text: words }),
    ...stated,
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
  };
}

/** "Remote" where a city belongs is no city, nor is "Various locations". */
function withoutWorkplace(unsafe: UnsafePlace, workplaces: string[]): UnsafePlace {
  const kept = { ...unsafe };
  for (const part of ['locality', 'region', 'country'] as const) {
    const written = unsafe[part];
    if (written === undefined || !(isWorkplace(written) || isSeveralPlaces(written))) continue;
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
  const place: Place = {
    ...readArea(named.country, named.region, named.locality, locale),
    ...optional('streetAddress', named.streetAddress),
    ...optional('postalCode', named.postalCode),
    ...readCoordinates(named),
  };
  return (place.country ?? place.region ?? place.locality) ? place : undefined;
}

/** "Leipzig, Saxony, Germany": the last part is the country if it surely is one; else all is one locality. */
function splitText(text: string | undefined): UnsafePlace {
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

function cleanText(unsafe: string | undefined): string | undefined {
  const text = toCleanText(unsafe ?? '', 120);
  return text === '' ? undefined : text;
}

function optional<K extends keyof Place & keyof UnsafePlace>(
  key: K | 'regionCode',
  value: string | undefined,
): object {
  return value === undefined ? {} : { [key]: value };
}
