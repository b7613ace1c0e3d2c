// Recruitee Careers Site API: https://docs.recruitee.com/reference/offers

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { hasTexts, isTrueAt, numberAt, objectsAt, textAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

/** Codes of Recruitee with Google's types. */
const TYPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['fulltime', ['FULL_TIME']],
  ['fulltime_permanent', ['FULL_TIME']],
  ['fulltime_fixed_term', ['FULL_TIME', 'TEMPORARY']],
  ['parttime', ['PART_TIME']],
  ['parttime_permanent', ['PART_TIME']],
  ['parttime_fixed_term', ['PART_TIME', 'TEMPORARY']],
  ['contract', ['CONTRACTOR']],
  ['freelance', ['CONTRACTOR']],
  ['internship', ['INTERN']],
  ['traineeship', ['INTERN']],
  ['volunteer', ['VOLUNTEER']],
]);

export const recruitee: JsonFormat = {
  name: 'Recruitee offers',
  lists: ['offers'],
  isRecord: (record) => hasTexts(record, 'slug', 'title', 'careers_url'),
  read: (offer, draft) => {
    const status = textAt(offer, 'status');
    if (status !== undefined && status !== 'published') return draft.passOver(`is ${status}`);
    draft.copy('title', 'title');
    draft.put('description', descriptionOf(offer), 'description');
    draft.copy('url', 'careers_url');
    draft.employer('company_name');
    draft.identifier('id');
    draft.date('datePosted', 'published_at');
    draft.date('validThrough', 'close_at');
    const code = textAt(offer, 'employment_type_code');
    const types = TYPES.get(code ?? '');
    if (types === undefined) draft.employmentType('employment_type_code');
    else draft.put('employmentType', types.length === 1 ? types[0] : types, 'employment_type_code');
    const isRemote =
      isTrueAt(offer, 'remote') && !isTrueAt(offer, 'hybrid') && !isTrueAt(offer, 'on_site');
    draft.places(placesOf(offer), isRemote, 'locations');
    if (isTrueAt(offer, 'remote') && !isRemote) {
      draft.warn(
        'jobLocationType',
        'is not said to be remote: the offer is marked remote and hybrid or on site at once. Mark it remote alone where it is.',
      );
    }
    draft.pay(
      {
        min: numberAt(offer, 'salary.min'),
        max: numberAt(offer, 'salary.max'),
        currency: textAt(offer, 'salary.currency'),
        unit: textAt(offer, 'salary.period'),
      },
      'salary',
    );
    draft.put('workHours', hoursOf(offer), 'min_hours');
    draft.apply({ url: textAt(offer, 'careers_apply_url') }, 'careers_apply_url');
    draft.own('department', 'department');
  },
  withoutText: 'Save the reply of https://ACCOUNT.recruitee.com/api/offers/, which has the texts.',
};

/** With what the employer notes beside a place, such as who may work from elsewhere. */
function descriptionOf(offer: JsonObject): string | undefined {
  const parts = [textAt(offer, 'description'), textAt(offer, 'requirements')];
  if (parts.every((text) => text === undefined)) return undefined;
  const notes = objectsAt(offer, 'locations').map((place) => textAt(place, 'note'));
  return joinParts([...parts, ...new Set(notes)].map((text) => ({ text })));
}

function placesOf(offer: JsonObject): StatedPlace[] {
  const listed = objectsAt(offer, 'locations').map((place) => ({
    street: textAt(place, 'street'),
    postalCode: textAt(place, 'postal_code'),
    city: textAt(place, 'city'),
    region: textAt(place, 'state'),
    country: textAt(place, 'country_code') ?? textAt(place, 'country'),
  }));
  if (listed.length > 0) return listed;
  return [
    {
      postalCode: textAt(offer, 'postal_code'),
      city: textAt(offer, 'city'),
      region: textAt(offer, 'state_name'),
      country: textAt(offer, 'country_code') ?? textAt(offer, 'country'),
    },
  ];
}

function hoursOf(offer: JsonObject): string | undefined {
  const [min, max] = [numberAt(offer, 'min_hours'), numberAt(offer, 'max_hours')];
  const hours = [...new Set([min, max].filter((one) => one !== undefined))].join('–');
  return hours === '' ? undefined : `${hours} hours a week`;
}
