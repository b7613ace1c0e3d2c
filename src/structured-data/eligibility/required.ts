// What Google requires: without it there is no job result.
// A title and a description are required too, but a posting without them is not published at all.

import { toCleanText } from '../../html/clean-text.ts';
import { toCountryCode } from '../../job/place/country.ts';
import { addressLabel } from '../../job/place/place-label.ts';
import { quoteFound } from '../../job/problem.ts';
import { isFullyRemote } from '../../job/place/split-location.ts';
import { GOOGLE, type Candidate, type EligibilityRule } from './rule.ts';

const WRITE_COUNTRY = 'Write "addressCountry", for example "DE".';
const WRITE_APPLICANT_COUNTRY = '{"@type": "Country", "name": "…"}';

export const required: readonly EligibilityRule[] = [
  {
    id: 'date-posted-missing',
    property: 'datePosted',
    severity: 'ineligible',
    kind: 'required',
    source: GOOGLE.properties,
    find: ({ posting }) =>
      posting.datePosted === undefined
        ? 'is missing, and no feed lists a job without it. Write the day on which the job was first posted, for example "2026-12-01".'
        : undefined,
  },
  {
    id: 'date-posted-unread',
    property: 'datePosted',
    severity: 'ineligible',
    kind: 'required',
    source: GOOGLE.properties,
    find: ({ facts, posting }) =>
      posting.datePosted !== undefined && facts.datePosted === undefined
        ? 'could not be read; Google requires it, and no feed lists a job without it. Write the day, for example "2026-12-01".'
        : undefined,
  },
  {
    id: 'employer-missing',
    property: 'hiringOrganization',
    severity: 'ineligible',
    kind: 'required',
    source: GOOGLE.properties,
    find: ({ facts }) =>
      facts.employer === undefined
        ? 'has no name. Write {"@type": "Organization", "name": "…"}; for an anonymous employer the name "confidential".'
        : undefined,
  },
  {
    id: 'job-location-missing',
    property: 'jobLocation',
    severity: 'ineligible',
    kind: 'required',
    source: GOOGLE.jobLocation,
    find: ({ facts, posting }) => {
      if (posting.places.length > 0 || facts.remote) return undefined;
      const orRemote = facts.workplaces.some(isFullyRemote)
        ? ', unless the work is fully remote'
        : '';
      return `is missing. Write where the work is done${orRemote}, for example {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Leeds", "addressCountry": "GB"}}.`;
    },
  },
  {
    id: 'address-country-missing',
    property: 'jobLocation',
    severity: 'ineligible',
    kind: 'required',
    source: GOOGLE.jobLocation,
    find: ({ facts, posting }) => {
      if (unreadCountry({ facts, posting }) !== undefined) return undefined;
      if (facts.remote && namesApplicantCountry(facts)) return undefined;
      if (posting.places.length > 0 && facts.places.length === 0) {
        return `names no place. ${WRITE_COUNTRY}`;
      }
      const place = facts.places.find(({ country }) => country === undefined);
      if (place === undefined) return undefined;
      const label = addressLabel(place, 'en');
      if (label === '') return `names no place. ${WRITE_COUNTRY}`;
      return `${quoteFound(label)} names no country. ${WRITE_COUNTRY}`;
    },
  },
  {
    id: 'address-country-unknown',
    property: 'jobLocation',
    severity: 'ineligible',
    kind: 'required',
    source: GOOGLE.jobLocation,
    find: ({ facts, posting }) => {
      const country = unreadCountry({ facts, posting });
      if (country === undefined) return undefined;
      return `${quoteFound(country)} is no country that ISO 3166 lists. ${WRITE_COUNTRY}`;
    },
  },
  {
    id: 'remote-without-country',
    property: 'applicantLocationRequirements',
    severity: 'ineligible',
    kind: 'required',
    source: GOOGLE.workFromHome,
    find: ({ facts, posting }) => {
      if (!lacksCountry(facts) || facts.applicantLocations.length > 0) return undefined;
      const found = posting.applicantLocations.length > 0 ? 'names no area' : 'is missing';
      return `${found}, and a remote job needs it. Write ${WRITE_APPLICANT_COUNTRY}.`;
    },
  },
  {
    id: 'remote-area-is-no-country',
    property: 'applicantLocationRequirements',
    severity: 'ineligible',
    kind: 'required',
    source: GOOGLE.workFromHome,
    find: ({ facts }) => {
      const [area] = facts.applicantLocations;
      if (area === undefined || !lacksCountry(facts)) return undefined;
      return `${quoteFound(area.name)} is no country, and a remote job needs one. Add ${WRITE_APPLICANT_COUNTRY}.`;
    },
  },
];

/** Google reads a remote job's country from either property. */
function lacksCountry(facts: Candidate['facts']): boolean {
  const hasPlace = facts.places.some(({ country }) => country !== undefined);
  return facts.remote && !hasPlace && !namesApplicantCountry(facts);
}

function namesApplicantCountry({ applicantLocations }: Candidate['facts']): boolean {
  return applicantLocations.some(({ country }) => country !== undefined);
}

/** A stated country that is unknown, where a place has none. */
function unreadCountry({
  facts,
  posting,
}: Pick<Candidate, 'facts' | 'posting'>): string | undefined {
  if (facts.places.every(({ country }) => country !== undefined)) return undefined;
  return posting.places
    .map(({ country }) => country)
    .find(
      (unsafe) => unsafe !== undefined && toCountryCode(toCleanText(unsafe, 120)) === undefined,
    );
}
