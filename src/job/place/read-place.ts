// From a stated location to a place: country > region > locality, none of them invented.

import { toCleanText } from '../../html/clean-text.ts';
import { ADDRESS_PARTS, placeholdersOf } from './address-placeholders.ts';
import { readCoordinates } from './coordinates.ts';
import { toCountryCode, toSureCountryCode } from './country.ts';
import { foldName } from '../fold.ts';
import { placeLabel } from './place-label.ts';
import { readLocalityText, readPlaceText, readStreet, splitTowns } from './place-text.ts';
import { isAnywhere, isPartOfTheWorld } from './wide-areas.ts';
import { partWorkMode } from './work-mode.ts';
import { distinctPlaces } from './distinct-places.ts';
import type { Place } from './place.ts';
import type { UnsafePlace } from '../posting.ts';
import { readArea } from './read-area.ts';
import { isPlaceholderOfAddress } from '../placeholder.ts';
import { toStatedRegion } from './region.ts';
import { isLargeTown } from './towns.ts';
import { readSharedAddresses } from './shared-address.ts';
import {
  areaOfSeveralPlaces,
  isOffice,
  isSeveralPlaces,
  isWorkplace,
  splitLocations,
} from './split-location.ts';

export interface PlacesReading {
  /** Each once. */
  places: Place[];
  /** Words that are a way of working, or several places that nobody names. */
  workplaces: string[];
  areNamesPlaces: boolean;
}

/** Most postings of a board share their places with others. */
const MOST_CACHED = 2_000;
const LONGEST_CACHED = 1_000;
const cache = new Map<string, PlacesReading>();

/** Reads what jobLocation states; the locale is for names of regions. */
export function readPlaces(unsafePlaces: readonly UnsafePlace[], locale: string): PlacesReading {
  const key = `${locale} ${JSON.stringify(unsafePlaces)}`;
  const reading = cache.get(key) ?? readUncached(unsafePlaces, locale);
  if (cache.size >= MOST_CACHED) cache.clear();
  if (key.length <= LONGEST_CACHED) cache.set(key, reading);
  const { places, workplaces, areNamesPlaces } = reading;
  return { places: [...places], workplaces: [...workplaces], areNamesPlaces };
}

function readUncached(unsafePlaces: readonly UnsafePlace[], locale: string): PlacesReading {
  const places: Place[] = [];
  const workplaces: string[] = [];
  const stated = unsafePlaces.flatMap(splitPlace).map(cleanAddress);
  const resolved = readSharedAddresses(stated);
  for (const unsafe of resolved) {
    const parted = assignText(withoutWorkMode(unsafe, workplaces));
    const place = readPlace(readLocality(withoutWorkplace(parted, workplaces)), locale);
    if (place === undefined) continue;
    places.push(place);
  }
  const areNamesPlaces = resolved.some((place, index) => place !== stated[index]);
  return { places: distinctPlaces(places), workplaces, areNamesPlaces };
}

/** Where only a text is stated, it may name several places. */
function splitPlace(unsafe: UnsafePlace): UnsafePlace[] {
  const { text, name, country, region, locality, streetAddress } = unsafe;
  const words = text ?? locality ?? (streetAddress === undefined ? name : undefined);
  const code = country === undefined ? undefined : toCountryCode(country);
  const towns = code === undefined ? undefined : splitTowns(locality ?? '', code);
  if (towns !== undefined && streetAddress === undefined) {
    const { latitude: _latitude, longitude: _longitude, ...around } = unsafe;
    return towns.map((town) => ({ ...around, locality: town }));
  }
  const written = [text ?? name, country, region, locality].filter((part) => part !== undefined);
  if (written.length !== 1 || words === undefined) return [unsafe];
  const parts = splitLocations(toCleanText(words, 500));
  return parts.length === 1 ? [unsafe] : parts.map((part) => ({ text: part }));
}

/** The parts that say something, as clean texts. */
function cleanAddress(unsafe: UnsafePlace): UnsafePlace {
  const { text, name, latitude, longitude, ...parts } = unsafe;
  const stated = Object.fromEntries(
    ADDRESS_PARTS.flatMap((part) => {
      const clean = cleanText(parts[part]);
      return clean === undefined ? [] : [[part, clean]];
    }),
  );
  for (const part of placeholdersOf(stated)) delete stated[part];
  const meaningful = (words: string | undefined) =>
    words === undefined || isPlaceholderOfAddress(words) ? undefined : words;
  return {
    ...optional('text', meaningful(cleanText(text))),
    ...optional('name', meaningful(cleanText(name))),
    ...stated,
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
  };
}

/** Neither "Remote" nor "Various locations" nor "Head office" is a city. */
function withoutWorkplace(unsafe: UnsafePlace, workplaces: string[]): UnsafePlace {
  const remaining = { ...unsafe };
  for (const part of ['name', 'locality', 'region', 'country'] as const) {
    const written = unsafe[part];
    if (written === undefined) continue;
    // Beside an address the name of an office is its name.
    const isNoTown = part === 'locality' && isOffice(written);
    if (!(isWorkplace(written) || isSeveralPlaces(written) || isNoTown)) continue;
    workplaces.push(written);
    delete remaining[part];
  }
  return remaining;
}

/** "Remote - US" is a way of working, and a country. */
function withoutWorkMode(unsafe: UnsafePlace, workplaces: string[]): UnsafePlace {
  const remaining = { ...unsafe };
  for (const part of ['text', 'locality'] as const) {
    const written = unsafe[part];
    if (written === undefined || isSeveralPlaces(written)) continue;
    const around = areaOfSeveralPlaces(written);
    if (around !== undefined && isArea(around, unsafe.country)) {
      workplaces.push(written);
      delete remaining[part];
      if (remaining.country === undefined) remaining.country = around;
      else if (toCountryCode(around) === undefined) remaining.region ??= around;
      continue;
    }
    const isNoPlace = isAnywhere(written) || isPartOfTheWorld(written);
    const found = isNoPlace ? { mode: written } : partWorkMode(written);
    if (found === undefined) continue;
    workplaces.push(found.mode);
    if (found.place === undefined) delete remaining[part];
    else remaining[part] = found.place;
  }
  return remaining;
}

/** Whether the words are a country, or a region of the stated one. */
function isArea(words: string, country: string | undefined): boolean {
  const code = country === undefined ? undefined : toCountryCode(country);
  if (code === undefined) return country === undefined && toSureCountryCode(words) !== undefined;
  return toCountryCode(words) === code || toStatedRegion(code, words) !== undefined;
}

/** A locality may hold more than the town. */
function readLocality(unsafe: UnsafePlace): UnsafePlace {
  const { country, region, locality, postalCode } = unsafe;
  if (locality === undefined || region !== undefined) return unsafe;
  if (country === undefined && locality.includes(',')) {
    return { ...unsafe, ...readPlaceText(locality) };
  }
  const code = country === undefined ? undefined : toCountryCode(country);
  const read = code === undefined ? undefined : readLocalityText(locality, code);
  if (read === undefined) return unsafe;
  return {
    ...unsafe,
    ...read,
    ...optional('postalCode', postalCode ?? read.postalCode),
    ...optional('country', country),
  };
}

/** Moves what a location's only text says into the fields that it belongs to. */
function assignText(unsafe: UnsafePlace): UnsafePlace {
  const { text, name, country, region, locality, streetAddress, postalCode } = unsafe;
  if (country !== undefined && (region ?? locality) === undefined) {
    return assignBesideCountry(unsafe, country);
  }
  if ((country ?? region ?? locality) !== undefined) return unsafe;
  if (text !== undefined) return { ...unsafe, ...splitText(text) };
  const { name: _name, ...others } = unsafe;
  const fromName = splitText(name);
  // Beside a street a name may be a building's.
  const isArea = (streetAddress ?? postalCode) === undefined || fromName.country !== undefined;
  return isArea ? { ...others, ...fromName } : unsafe;
}

/** Beside a country alone the name may be a large town's, and the street may hold the town. */
function assignBesideCountry(unsafe: UnsafePlace, country: string): UnsafePlace {
  const { name, streetAddress, postalCode, ...others } = unsafe;
  const code = toCountryCode(country);
  if (code === undefined || postalCode !== undefined) return unsafe;
  const street = streetAddress === undefined ? undefined : readStreet(streetAddress, code);
  if (street !== undefined) return { ...unsafe, ...street, country };
  if (name === undefined || streetAddress !== undefined || !isLargeTown(code, name)) return unsafe;
  return { ...others, locality: name };
}

function readPlace(named: UnsafePlace, locale: string): Place | undefined {
  const area = readArea(named.country, named.region, named.locality, locale);
  const place: Place = {
    ...area,
    ...optional('name', nameOf(named, area, locale)),
    ...optional('streetAddress', named.streetAddress),
    ...optional('postalCode', named.postalCode),
    ...readCoordinates(named),
  };
  return Object.keys(place).length > 0 ? place : undefined;
}

/** The stated name, unless it repeats the address. */
function nameOf(named: UnsafePlace, area: Place, locale: string): string | undefined {
  const { name, country, region, locality, streetAddress } = named;
  const { country: _country, ...inCountry } = area;
  const { locality: _locality, ...around } = area;
  const { region: _region, ...widest } = around;
  const labels = [area, inCountry, around, widest].map((place) => placeLabel(place, locale));
  const repeated = [
    ...[...labels, country, region, locality, streetAddress],
    ...[
      [locality, region],
      [locality, country],
      [locality, region, country],
      [region, country],
    ].map((parts) => parts.join(' ')),
  ].map((text) => foldName(text ?? ''));
  return name === undefined || repeated.includes(foldName(name)) ? undefined : name;
}

/** "Leipzig, Saxony, Germany": the last part is the country if it certainly is one; else all is one locality. */
function splitText(text: string | undefined): UnsafePlace {
  if (text === undefined) return {};
  const read = readPlaceText(text);
  if (read !== undefined) return read;
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (toSureCountryCode(last) === undefined) return { locality: text };
  const inside = parts.slice(0, -1);
  // With a street or a postal code among them, the meaning of each part would be a guess.
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

function optional(key: keyof Place | keyof UnsafePlace, value: string | undefined): object {
  return value === undefined ? {} : { [key]: value };
}
