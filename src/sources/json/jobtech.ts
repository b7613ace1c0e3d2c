// JobTech (Platsbanken) JobSearch and JobStream: https://jobtechdev.se

import { isObject, type JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { atZone } from '../instant.ts';
import { hasTexts, isTrueAt, listAt, textAt, toText } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

/** The register's clock; its instants have no offset. */
const ZONE = 'Europe/Stockholm';

export const jobTech: JsonFormat = {
  name: 'JobTech ads (Platsbanken)',
  lists: ['hits'],
  isSingle: true,
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'headline', 'webpage_url') && isObject(record['employer']),
  read: (ad, draft) => {
    if (isTrueAt(ad, 'removed')) return draft.passOver('is removed');
    draft.copy('title', 'headline');
    draft.put('description', descriptionOf(ad), 'description.text');
    draft.copy('url', 'webpage_url');
    draft.employer('employer.name');
    draft.identifier('id');
    draft.put('datePosted', instantAt(ad, 'publication_date'), 'publication_date');
    draft.put(
      'validThrough',
      instantAt(ad, 'application_deadline') ?? instantAt(ad, 'last_publication_date'),
      'application_deadline',
    );
    draft.employmentType('working_hours_type.label');
    draft.places([placeOf(ad)], false, 'workplace_address');
    const salary = textAt(ad, 'salary_description');
    if (salary !== 'Undefined') draft.copy('baseSalary', 'salary_description');
    draft.copy('totalJobOpenings', 'number_of_vacancies');
    draft.apply(
      {
        url: textAt(ad, 'application_details.url'),
        email: textAt(ad, 'application_details.email'),
      },
      'application_details',
    );
  },
  withoutText: 'Save replies of the ads themselves, which have the texts.',
};

/** With what an employer says of how to apply, which stands apart from the text. */
function descriptionOf(ad: JsonObject): string | undefined {
  const formatted = textAt(ad, 'description.text_formatted');
  const isFormatted = formatted !== undefined && /<[a-z]/i.test(formatted);
  const text = isFormatted ? formatted : textAt(ad, 'description.text');
  const information = textAt(ad, 'application_details.information');
  if (text === undefined || information === undefined) return text;
  return isFormatted ? joinParts([{ text }, { text: information }]) : `${text}\n\n${information}`;
}

function instantAt(ad: JsonObject, path: string): string | undefined {
  const text = textAt(ad, path);
  return text === undefined ? undefined : atZone(text, ZONE);
}

function placeOf(ad: JsonObject): StatedPlace {
  const part = (name: string) => textAt(ad, `workplace_address.${name}`);
  const [longitude, latitude] = listAt(ad, 'workplace_address.coordinates').map(toText);
  return {
    street: part('street_address'),
    postalCode: part('postcode'),
    city: part('city') ?? part('municipality'),
    region: part('region'),
    country: part('country'),
    latitude,
    longitude,
  };
}
