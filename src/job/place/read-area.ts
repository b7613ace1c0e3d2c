// From the stated parts of an address to an area: what is stated a level too high or too low is moved to its own.

import { toCountryCode, toSureCountryCode } from './country.ts';
import type { Place } from './place.ts';
import { regionName, toRegion, toStatedRegion } from './region.ts';
import { foldName } from '../fold.ts';
import { townsIn } from './town-points.ts';
import { isEverydayName } from './towns.ts';
import { regionOfLocality } from './town-named-region.ts';

/** Reads clean texts; the locale is for the names of regions. */
export function readArea(
  country: string | undefined,
  statedRegion: string | undefined,
  statedLocality: string | undefined,
  locale: string,
): Pick<Place, 'country' | 'region' | 'regionCode' | 'locality' | 'localityAsWritten'> {
  const code = readCountry(country, statedRegion, statedLocality);
  const repeatsCountry = (text: string | undefined) =>
    text !== undefined && code !== undefined && toCountryCode(text) === code;
  // A region that repeats the country ("USA", "USA") adds nothing, also where one is called so ("Mexico"); England is one.
  const isNation = code === 'GB' && toRegion(code, statedRegion ?? '') !== undefined;
  const isRepeated = repeatsCountry(statedRegion) && !isNation;
  const regionText = isRepeated ? undefined : statedRegion;
  const localityAsRegion =
    code !== undefined && regionText === undefined && statedLocality !== undefined
      ? regionOfLocality(code, statedLocality, isRepeated)
      : undefined;
  const region =
    localityAsRegion ??
    (code !== undefined && regionText !== undefined ? toStatedRegion(code, regionText) : undefined);
  // "Norway" alone is the country; "Singapore" beside SG is the city.
  const isCountry =
    repeatsCountry(statedLocality) &&
    ((country ?? statedRegion) === undefined || !isCityState(code));
  const isLocality = localityAsRegion === undefined && !isCountry;
  // An unknown country is still the widest name that the source states.
  const widest = code === undefined ? country : undefined;
  const name = region === undefined ? (regionText ?? widest) : regionName(region, locale);
  return {
    ...(code !== undefined && { country: code }),
    ...(name !== undefined && { region: name }),
    ...(region !== undefined && { regionCode: region.code }),
    ...(isLocality && statedLocality !== undefined && readTown(code, region?.code, statedLocality)),
  };
}

/** "Dublin 2", "Paris 08", "Lyon Cedex 03": a part of the town. */
const DISTRICT = / (?:cedex )?\d{1,2}$| cedex$| urban(?: district| \(district\))?$/i;

/** One town has one name, however a source spells it; what is known of no town, or of several, stays as it is. */
function readTown(
  country: string | undefined,
  region: string | undefined,
  written: string,
): Pick<Place, 'locality' | 'localityAsWritten'> {
  if (country === undefined) return { locality: written };
  const inRegion = townsIn(country, region, written.replace(DISTRICT, ''));
  const [town] = inRegion.length > 0 ? inRegion : [];
  const isOne = town !== undefined && inRegion.every(({ name }) => name === town.name);
  if (!isOne) return { locality: written };
  // "Las Palmas" is what people call it.
  const isShorter = foldName(town.name).startsWith(`${foldName(written)} `);
  const isSame = foldName(town.name) === foldName(written);
  if (isSame || (isShorter && !isEverydayName(country, written))) return { locality: written };
  return { locality: town.name, localityAsWritten: written };
}

/** The stated country; where there is none, a region or a locality that certainly is one. */
function readCountry(
  country: string | undefined,
  region: string | undefined,
  locality: string | undefined,
): string | undefined {
  if (country !== undefined) return toCountryCode(country);
  const widest = region ?? locality;
  return widest === undefined ? undefined : countryOfName(widest);
}

/** A city's name may look like a code ("Bar", "Nan"): of short names only the most common count. */
function countryOfName(name: string): string | undefined {
  const isName = name.length > 3 || /^(?:USA|U\.?K\.?|UAE)$/.test(name);
  return isName ? toSureCountryCode(name) : undefined;
}

/** Singapore, Luxembourg and Monaco are cities too. */
function isCityState(code: string | undefined): boolean {
  const codes = ['SG', 'LU', 'MC', 'VA', 'SM', 'HK', 'MO', 'GI', 'DJ', 'KW', 'PA', 'GT'];
  return code !== undefined && codes.includes(code);
}
