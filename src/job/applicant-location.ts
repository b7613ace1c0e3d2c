// Where applicants may live: countries where the source surely names one, else its own words.

import { toCleanText } from '../html/clean-text.ts';
import { countryName, toCountryCode, toSureCountryCode } from './country.ts';
import type { ApplicantLocation } from './job.ts';
import type { Posting } from './posting.ts';
import { isPlaceholderOfAddress } from './placeholder.ts';
import { toTerm } from './schema-org.ts';

const KINDS = new Map<string, ApplicantLocation['kind']>([
  ['country', 'country'],
  ['state', 'state'],
  ['city', 'city'],
]);

/** Takes the stated requirements and a locale for country names; gives each location once. */
export function readApplicantLocations(
  stated: Posting['applicantLocations'],
  locale: string,
): ApplicantLocation[] {
  const locations = new Map<string, ApplicantLocation>();
  const single = stated.flatMap(({ name: unsafe, type }) =>
    splitCountries(toCleanText(unsafe, 500)).map((name) => ({ name, type })),
  );
  for (const { name, type: unsafeType } of single) {
    const kind = KINDS.get(toTerm(unsafeType ?? '')) ?? 'other';
    const country = readCountry(name, kind);
    // "NA" is Namibia where a country belongs.
    if (country === undefined && isPlaceholderOfAddress(name)) continue;
    const location: ApplicantLocation =
      country === undefined
        ? { name, kind: kind === 'country' ? 'other' : kind }
        : { name: countryName(country, locale), country, kind: 'country' };
    locations.set(location.name, location);
  }
  return [...locations.values()];
}

/** "Germany, France" where every part is surely a country; anything else is one name. */
function splitCountries(text: string): string[] {
  const parts = text.split(/\s*[,;|]\s*/);
  return parts.every((part) => toSureCountryCode(part) !== undefined) ? parts : [capped(text)];
}

function capped(text: string): string {
  return text.length > 120 ? toCleanText(text, 120) : text;
}

function readCountry(name: string, kind: ApplicantLocation['kind']): string | undefined {
  if (kind === 'country') return toCountryCode(name);
  return kind === 'other' ? toSureCountryCode(name) : undefined;
}
