// Where a job is: country > region > locality, and the areas that contain it.

import { COUNTRY_NOT_STATED } from './country-not-stated.ts';
import { countryName } from './country.ts';
import { foldName } from './fold.ts';
import { toPathSegment } from './slug.ts';

/** A place as a page may show it; every field is clean text, absent when not stated. */
export interface Place {
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  /** The region's name; for a region known to ISO 3166-2, the name there. */
  region?: string;
  /** The part of the ISO 3166-2 code after the hyphen, for example "WA". */
  regionCode?: string;
  locality?: string;
  /** What the source calls the place, where that is no part of its address ("St Mary's Hospital"). */
  name?: string;
  streetAddress?: string;
  postalCode?: string;
  /** WGS 84 degrees; present only together. */
  latitude?: number;
  longitude?: number;
}

/** An area that holds jobs; its path is the address of its page below /places/. */
export interface Area {
  /** "us", "us/wa" or "us/wa/seattle". */
  path: string;
  name: string;
}

/** Takes a place and a locale for country names; gives the areas that hold it, widest first: none where only a street or a point is known. */
export function areasOf(place: Place, locale: string): Area[] {
  if ((place.country ?? place.region ?? place.locality) === undefined) return [];
  const areas: Area[] = [];
  const add = (segment: string, name: string) => {
    const parent = areas.at(-1);
    areas.push({ path: parent === undefined ? segment : `${parent.path}/${segment}`, name });
  };
  if (place.country === undefined) add(COUNTRY_NOT_STATED, 'Country not stated');
  else add(place.country.toLowerCase(), countryName(place.country, locale));
  if (place.region !== undefined) add(regionSegment(place.region, place.regionCode), place.region);
  if (place.locality !== undefined) add(toPathSegment(place.locality), place.locality);
  return areas;
}

function regionSegment(region: string, code: string | undefined): string {
  return toPathSegment(code !== undefined && isReadableCode(code) ? code : region);
}

/** Takes a region's code; letters ("WA") tell a reader something, numbers (JP-27) do not. */
export function isReadableCode(code: string): boolean {
  return /^[A-Z]{1,3}$/.test(code);
}

/** Takes a place; gives the key under which two statements of it are one. */
export function placeKey(place: Place): string {
  const key = `${localityKey(place)}|${foldParts([place.streetAddress, place.postalCode, place.name])}`;
  // Of two points without a word each is a place.
  return /[^|]/.test(key) ? key : [place.latitude, place.longitude].join();
}

/** Takes a place; gives the key that all addresses in its locality share. */
export function localityKey(place: Place): string {
  return foldParts([place.country, place.region, place.locality]);
}

function foldParts(parts: readonly (string | undefined)[]): string {
  return parts.map((part) => foldName(part ?? '')).join('|');
}
