// Where applicants may live: a country where the source certainly names one, else its own words.

import { toCleanText } from '../../html/clean-text.ts';
import { toSafeUrl } from '../../html/safe-url.ts';
import { countryName, toCountryCode, toSureCountryCode } from './country.ts';
import type { ApplicantLocation } from '../job.ts';
import type { UnsafeApplicantArea } from '../posting.ts';
import { isPlaceholderOfAddress } from '../placeholder.ts';
import { toStatedRegion } from './region.ts';
import { toTerm } from '../schema-org.ts';
import { isAnywhere, isPartOfTheWorld, isWayOfWorking } from './wide-areas.ts';

const KINDS = new Map<string, ApplicantLocation['kind']>([
  ['country', 'country'],
  ['state', 'state'],
  ['city', 'city'],
  ['administrativearea', 'area'],
]);

/** Returns each location once; the locale is for names of countries. */
export function readApplicantLocations(
  stated: readonly UnsafeApplicantArea[],
  locale: string,
): ApplicantLocation[] {
  const locations = new Map<string, ApplicantLocation>();
  for (const unsafe of stated) {
    for (const location of readArea(unsafe, locale)) locations.set(location.name, location);
  }
  return [...locations.values()];
}

function readArea(unsafe: UnsafeApplicantArea, locale: string): ApplicantLocation[] {
  const { name: unsafeName, type } = unsafe;
  const kind = KINDS.get(toTerm(type ?? '')) ?? 'other';
  const url = unsafe.sameAs === undefined ? undefined : toSafeUrl(unsafe.sameAs);
  const sameAs = url?.startsWith('http') ? { sameAs: url } : {};
  if (unsafeName !== undefined) {
    const names = splitCountries(toCleanText(unsafeName, 500));
    const read = names.flatMap((name) => readName(name, kind, locale));
    const around = unsafe.country === undefined ? undefined : toCountryCode(unsafe.country);
    const isNarrower = around !== undefined && kind !== 'country' && read[0]?.kind === kind;
    return names.length > 1
      ? read
      : read.map((area) => ({ ...area, ...(isNarrower && { within: around }), ...sameAs }));
  }
  const parts = [unsafe.locality, unsafe.region, unsafe.country]
    .map((part) => toCleanText(part ?? '', 120))
    .filter((part) => part !== '' && (!isPlaceholderOfAddress(part) || part === 'NA'));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    const isCountry = unsafe.country !== undefined;
    const narrower = kind === 'country' ? 'other' : kind;
    return readName(only, isCountry ? 'country' : narrower, locale);
  }
  if (parts.length > 1) return readParts(parts, kind, locale);
  if (url === undefined || !('sameAs' in sameAs)) return [];
  return [{ name: url, kind, ...sameAs }];
}

function readName(
  name: string,
  kind: ApplicantLocation['kind'],
  locale: string,
): ApplicantLocation[] {
  const country = readCountry(name, kind);
  if (country !== undefined) {
    return [{ name: countryName(country, locale), country, kind: 'country' }];
  }
  // "NA" is Namibia where a country belongs.
  if (name === '' || isPlaceholderOfAddress(name) || isWayOfWorking(name)) return [];
  if (isAnywhere(name)) return [{ name, kind: 'anywhere' }];
  const [, last] = /,\s*([^,]{2,60})$/.exec(name) ?? [];
  const within = last === undefined ? undefined : toSureCountryCode(last);
  return [{ name, ...(within && { within }), kind: kind === 'country' ? 'other' : kind }];
}

/** A town or a region with its country is not the country, whatever its type says. */
function readParts(
  parts: readonly string[],
  kind: ApplicantLocation['kind'],
  locale: string,
): ApplicantLocation[] {
  const country = toCountryCode(parts.at(-1) ?? '');
  const inside = parts.slice(0, -1);
  if (country !== undefined && inside.every((part) => toCountryCode(part) === country)) {
    return [{ name: countryName(country, locale), country, kind: 'country' }];
  }
  const [first = ''] = inside;
  const isState =
    country !== undefined && inside.length === 1 && toStatedRegion(country, first) !== undefined;
  const narrower = isState && kind !== 'city' ? 'state' : kind === 'country' ? 'other' : kind;
  return [{ name: parts.join(', '), ...(country && { within: country }), kind: narrower }];
}

/** Between countries: none stands in the name of one that is split, since its parts are none. */
const BETWEEN_COUNTRIES =
  /[,;|/](?: (?:and|or|und|oder|et|ou|y|o|e) )?|\s(?:and|or|und|oder|et|ou|y|o|e|&)\s/;

/** "Germany, France and Spain" where every part is certainly a country or a part of the world; anything else is one name. */
function splitCountries(text: string): string[] {
  if (toSureCountryCode(text) !== undefined) return [text];
  const parts = text.split(BETWEEN_COUNTRIES).map((part) => part.trim());
  const isEach = parts.every(
    (part) => isPartOfTheWorld(part) || toSureCountryCode(part) !== undefined,
  );
  return isEach ? parts : [capLength(text)];
}

function capLength(text: string): string {
  return text.length > 120 ? toCleanText(text, 120) : text;
}

function readCountry(name: string, kind: ApplicantLocation['kind']): string | undefined {
  const alone = name.replace(/\s(?:only|nur|seulement|solo)$/i, '');
  if (kind === 'country') return toCountryCode(alone);
  return kind === 'other' || kind === 'area' ? toSureCountryCode(alone) : undefined;
}
