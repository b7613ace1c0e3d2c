// Comeet Careers API 2.0: https://developers.comeet.com/reference/careers-api-overview

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { hasTexts, isTrueAt, objectsAt, textAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

export const comeet: JsonFormat = {
  name: 'Comeet positions',
  isSingle: true,
  isBareList: true,
  isRecord: (record) =>
    hasTexts(record, 'uid', 'name') &&
    (hasTexts(record, 'url_active_page') || hasTexts(record, 'url_comeet_hosted_page')),
  read: (job, draft) => {
    if (isTrueAt(job, 'is_internal')) return draft.passOver('is for the employer’s own staff');
    draft.copy('title', 'name');
    draft.put('description', descriptionOf(job), 'details');
    draft.copy('url', 'url_active_page', 'url_comeet_hosted_page');
    draft.employer('company_name');
    draft.identifier('uid');
    draft.employmentType('employment_type');
    const workplace = textAt(job, 'workplace_type');
    const isRemote =
      workplace === undefined ? isTrueAt(job, 'location.is_remote') : workplace === 'Remote';
    draft.places([placeOf(job)], isRemote, 'location');
    draft.own('department', 'department');
  },
  withoutText: 'Ask Comeet for the positions with ?details=true, and save that reply.',
};

function descriptionOf(job: JsonObject): string | undefined {
  const details = objectsAt(job, 'details');
  details.sort((a, b) => Number(a['order'] ?? 0) - Number(b['order'] ?? 0));
  const parts = details.map((part) => ({
    heading: textAt(part, 'name'),
    text: textAt(part, 'value'),
  }));
  return joinParts(parts) ?? textAt(job, 'description');
}

/** The name of the street often has the whole address, and the number something else. */
function placeOf(job: JsonObject): StatedPlace {
  const part = (name: string) => textAt(job, `location.${name}`);
  const street = part('street_name');
  const number = street === undefined || /\d/.test(street) ? undefined : part('street_number');
  return {
    text: part('name'),
    street: number === undefined ? street : `${street} ${number}`,
    postalCode: part('postal_code'),
    city: part('city'),
    region: part('state'),
    country: part('country'),
  };
}
