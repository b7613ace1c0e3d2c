// Workable's job widget and API: https://workable.readme.io/reference/jobs

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { hasTexts, isTrueAt, numberAt, objectsAt, textAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

export const workable: JsonFormat = {
  name: 'Workable job board',
  lists: ['jobs'],
  isSingle: true,
  isRecord: (record) =>
    hasTexts(record, 'shortcode', 'title') &&
    (hasTexts(record, 'url') || hasTexts(record, 'shortlink')),
  read: (job, draft, document) => {
    const state = textAt(job, 'state');
    if (state !== undefined && /^(?:draft|closed|archived)$/i.test(state)) {
      return draft.passOver(`is ${state}`);
    }
    draft.copy('title', 'title');
    draft.put(
      'description',
      joinParts([
        { text: textAt(job, 'full_description') ?? textAt(job, 'description') },
        // Of the API; the widget has one text.
        { heading: 'Requirements', text: textAt(job, 'requirements') },
        { heading: 'Benefits', text: textAt(job, 'benefits') },
      ]),
      'description',
    );
    draft.copy('url', 'url', 'shortlink');
    draft.employerNamed(document === job ? undefined : textAt(document, 'name'));
    draft.identifier('shortcode');
    draft.date('datePosted', 'published_on');
    draft.employmentType('employment_type');
    const isRemote =
      isTrueAt(job, 'telecommuting') ||
      isTrueAt(job, 'location.telecommuting') ||
      textAt(job, 'workplace_type') === 'remote';
    draft.places(placesOf(job), isRemote, 'locations');
    draft.pay(
      {
        min: numberAt(job, 'salary.salary_from'),
        max: numberAt(job, 'salary.salary_to'),
        currency: textAt(job, 'salary.salary_currency')?.toUpperCase(),
      },
      'salary',
    );
    draft.copy('industry', 'industry');
    draft.copy('educationRequirements', 'education');
    draft.copy('experienceRequirements', 'experience');
    draft.apply({ url: textAt(job, 'application_url') }, 'application_url');
    draft.own('department', 'department');
    draft.own('function', 'function');
  },
  withoutText: 'Ask Workable for the list with ?details=true, and save that reply.',
};

/** A hidden place is a country and nothing more, also where the record repeats its town. */
function placesOf(job: JsonObject): StatedPlace[] {
  const listed = objectsAt(job, 'locations').map((place) => {
    const country =
      textAt(place, 'countryCode') ?? textAt(place, 'country_code') ?? textAt(place, 'country');
    if (isTrueAt(place, 'hidden')) return { country };
    return { city: textAt(place, 'city'), region: textAt(place, 'region'), country };
  });
  if (listed.length > 0) return listed;
  const parts = (prefix: string) => ({
    city: textAt(job, `${prefix}city`),
    region: textAt(job, `${prefix}region`) ?? (prefix === '' ? textAt(job, 'state') : undefined),
    country: textAt(job, `${prefix}country_code`) ?? textAt(job, `${prefix}country`),
  });
  const own = parts('');
  return [(own.city ?? own.country) ? own : parts('location.')];
}
