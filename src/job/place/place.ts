// Where a job is: country > region > locality, and the areas that contain it.

import { COUNTRY_NOT_STATED } from './country-not-stated.ts';
import { countryName } from './country.ts';
import { foldName } from '../fold.ts';
import { regionName, toRegion } from './region.ts';
import { regionOfTown } from './towns.ts';
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
  const region = place.region === undefined ? inferRegion(place, locale) : place;
  if (region?.region !== undefined)
    add(regionSegment(region.region, region.regionCode), region.region);
  if (place.locality !== undefined) add(toPathSegment(place.locality), place.locality);
  return areas;
}

/** A large town is in one area, whether a posting states its region or not; in the markup it stays unstated. */
function inferRegion(
  { country, locality }: Place,
  locale: string,
): Pick<Place, 'region' | 'regionCode'> | undefined {
  if (country === undefined || locality === undefined) return undefined;
  const code = regionOfTown(country, locality);
  const region = code === undefined ? undefined : toRegion(country, code);
  return region && { region: regionName(region, locale), regionCode: region.code };
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

/** Equal for all addresses in one locality. */
export function localityKey(place: Place): string {
  return foldParts([place.country, place.region, place.locality]);
}

function foldParts(parts: readonly (string | undefined)[]): string {
  return parts.map((part) => foldName(part ?? '')).join('|');
}
