// Where applicants may live: countries where the source surely names one, else its own words.

import { toCleanText } from '../html/clean-text.ts';
import { countryName, toCountryCode } from './country.ts';
import type { ApplicantLocation } from './job.ts';
import type { Posting } from './posting.ts';

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
  for (const { name: unsafeName, type: unsafeType } of stated) {
    const name = toCleanText(unsafeName, 120);
    if (name === '') continue;
    const kind = KINDS.get((unsafeType ?? '').toLowerCase()) ?? 'other';
    const country = kind === 'state' || kind === 'city' ? undefined : toCountryCode(name);
    const location: ApplicantLocation =
      country === undefined
        ? { name, kind: kind === 'country' ? 'other' : kind }
        : { name: countryName(country, locale), country, kind: 'country' };
    locations.set(location.name, location);
  }
  return [...locations.values()];
}
