// Where a job is: country > region > locality, and the areas that contain it.

import { COUNTRY_NOT_STATED } from './country-not-stated.ts';
import { countryName, toCountryCode } from './country.ts';
import { foldName } from '../fold.ts';
import { listedRegion, regionName, toRegion } from './region.ts';
import { townOfPostalCode } from './postal-codes.ts';
import { regionOfTown, townAtPoint } from './towns.ts';
import { toPathSegment } from '../slug.ts';

/** Every text is clean; a field that is not stated is absent. */
export interface Place {
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  /** The region's name; for a region known to ISO 3166-2, the name there. */
  region?: string;
  /** The part of the ISO 3166-2 code after the hyphen, for example "WA". */
  regionCode?: string;
  locality?: string;
  /** Where the source spells the locality otherwise ("Monaco di Baviera"); shown in the address and written in the markup. */
  localityAsWritten?: string;
  /** The source's name for the place, where it is not part of the address ("St Mary's Hospital"). */
  name?: string;
  streetAddress?: string;
  postalCode?: string;
  /** WGS 84 degrees; present only together. */
  latitude?: number;
  longitude?: number;
}

/** An area that contains places; its path is that of its page below /places/. */
export interface Area {
  /** "us", "us/wa" or "us/wa/seattle". */
  path: string;
  name: string;
}

/** The areas that contain the place, widest first; none where only a street or a point is known. */
export function areasOf(place: Place, locale: string): Area[] {
  if ((place.country ?? place.region ?? place.locality) === undefined) return [];
  const areas: Area[] = [];
  const add = (segment: string, name: string) => {
    const parent = areas.at(-1);
    areas.push({ path: parent === undefined ? segment : `${parent.path}/${segment}`, name });
  };
  if (place.country === undefined) add(COUNTRY_NOT_STATED, 'Country not stated');
  else add(place.country.toLowerCase(), countryName(place.country, locale));
  const locality = place.locality ?? townOf(place);
  const region = regionOfList(place, locality);
  if (region !== undefined) addRegion(region);
  const isWithin = place.regionCode !== undefined && region?.code !== place.regionCode;
  // A region within a region is found in it; a town is found in the wider one alone.
  if (isWithin && locality === undefined) addRegion({ name: place.region ?? '' });
  if (locality !== undefined && !isWholeCountry(place.country, locality)) {
    add(toPathSegment(locality), locality);
  }
  return areas;

  function addRegion({ name, code }: ListedRegion): void {
    const known =
      code === undefined || place.country === undefined ? undefined : toRegion(place.country, code);
    const label =
      code === place.regionCode || known === undefined ? name : regionName(known, locale);
    add(regionSegment(label, code), label);
  }
}

/** Cities that are all of their country. */
const CITY_STATES = new Set(['GI', 'HK', 'MC', 'MO', 'SG', 'VA']);

function isWholeCountry(country: string | undefined, locality: string): boolean {
  return country !== undefined && CITY_STATES.has(country) && toCountryCode(locality) === country;
}

/** The region in whose list a place is found. */
interface ListedRegion {
  name: string;
  code?: string;
}

/** A town is in one region, whether a posting states it, a narrower one, or none; in the markup it stays as stated. */
function regionOfList(
  { country, region, regionCode }: Place,
  locality: string | undefined,
): ListedRegion | undefined {
  if (country === undefined) return region === undefined ? undefined : { name: region };
  if (regionCode !== undefined) {
    return { name: region ?? regionCode, code: listedRegion(country, regionCode) };
  }
  const code = locality === undefined ? undefined : regionOfTown(country, locality);
  if (code !== undefined) return { name: code, code: listedRegion(country, code) };
  return region === undefined ? undefined : { name: region };
}
/** The town that a place without words for one is in, by its postal code or its point. */
function townOf({ country, region, postalCode, latitude, longitude }: Place): string | undefined {
  if (country === undefined || region !== undefined) return undefined;
  const named = postalCode === undefined ? undefined : townOfPostalCode(country, postalCode);
  if (named !== undefined || latitude === undefined || longitude === undefined) return named;
  return townAtPoint(country, latitude, longitude)?.name;
}

function regionSegment(region: string, code: string | undefined): string {
  return toPathSegment(code !== undefined && isReadableCode(code) ? code : region);
}

/** Letters ("WA") mean something to a reader, numbers (JP-27) do not. */
export function isReadableCode(code: string): boolean {
  return /^[A-Z]{1,3}$/.test(code);
}

/** Equal for two statements of one place. */
export function placeKey(place: Place): string {
  const key = `${localityKey(place)}|${foldParts([place.streetAddress, place.postalCode, place.name])}`;
  // Points without words are distinguished by their coordinates.
  return /[^|]/.test(key) ? key : [place.latitude, place.longitude].join();
}

/** Equal for all places of one list, whether they state its region or not. */
export function listedKey(place: Place): string {
  const locality = place.locality ?? townOf(place);
  const region = regionOfList(place, locality);
  return foldParts([place.country, region?.code ?? region?.name, locality]);
}

/** Equal for all addresses in one locality. */
export function localityKey(place: Place): string {
  return foldParts([place.country, place.region, place.locality]);
}

function foldParts(parts: readonly (string | undefined)[]): string {
  return parts.map((part) => foldName(part ?? '')).join('|');
}
