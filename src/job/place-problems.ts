// What keeps a job from being found by place: no location, no country, a remote job open to nobody.

import { toCountryCode } from './country.ts';
import type { JobFacts } from './job.ts';
import type { Posting } from './posting.ts';
import { quoteFound, type Problem } from './problem.ts';

/** Takes the posting and what was read of its places; gives a warning for each thing missing. */
export function findPlaceProblems(
  posting: Posting,
  {
    places,
    remote,
    applicantLocations,
  }: Pick<JobFacts, 'places' | 'remote' | 'applicantLocations'>,
): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, message: string) =>
    problems.push({ field, severity: 'warning', message });
  if (posting.places.length === 0 && !remote) {
    add(
      'jobLocation',
      'is missing. Write a Place whose address has at least "addressCountry", for example "DE".',
    );
  } else if (places.length < posting.places.length && places.length === 0) {
    add(
      'jobLocation',
      'names no country, region or locality. Write at least "addressCountry", for example "DE".',
    );
  } else if (places.some((place) => place.country === undefined)) {
    const unread = posting.places.find(
      ({ country }) => country !== undefined && toCountryCode(country) === undefined,
    );
    const found =
      unread === undefined
        ? 'names no country'
        : `${quoteFound(unread.country)} is no country that ISO 3166 lists`;
    add('jobLocation', `${found}. Write "addressCountry", for example "DE".`);
  }
  const namesCountry = applicantLocations.some(({ country }) => country !== undefined);
  if (remote && places.length === 0 && applicantLocations.length > 0 && !namesCountry) {
    add(
      'applicantLocationRequirements',
      `${quoteFound(applicantLocations[0]?.name)} is no country, and a remote job needs one. Add {"@type": "Country", "name": "…"}.`,
    );
  }
  if (remote && places.length === 0 && applicantLocations.length === 0) {
    add(
      'applicantLocationRequirements',
      'is missing, and a remote job needs it. Write {"@type": "Country", "name": "…"}.',
    );
  }
  return problems;
}
