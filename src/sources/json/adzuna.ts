// Adzuna's API: https://developer.adzuna.com/docs/search

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { toTexts } from '../draft.ts';
import { has, hasTexts, isTrueAt, listAt, numberAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

/** Marks of the words that were searched. */
const MARKS = /<\/?(?:strong|em|b)>/gi;

export const adzuna: JsonFormat = {
  name: 'Adzuna search',
  lists: ['results'],
  isRecord: (record) =>
    hasTexts(record, 'title', 'redirect_url') &&
    (has(record, 'adref') || record['__CLASS__'] === 'Adzuna::API::Response::Job'),
  read: (ad, draft) => {
    draft.put('title', textAt(ad, 'title')?.replace(MARKS, ''), 'title');
    draft.put('description', textAt(ad, 'description')?.replace(MARKS, ''), 'description');
    if (/^(?:\.\.\.|…)|(?:\.\.\.|…)$/.test(textAt(ad, 'description') ?? '')) {
      draft.warn(
        'description',
        'is an extract: Adzuna gives no whole texts. Take the posting from where it was published.',
      );
    }
    draft.copy('url', 'redirect_url');
    draft.employer('company.display_name');
    draft.identifier('id');
    draft.date('datePosted', 'created');
    draft.employmentType('contract_time', 'contract_type');
    draft.places([placeOf(ad)], false, 'location');
    // An estimate of Adzuna's, and amounts without a currency, are not the employer's pay in numbers.
    if (!isTrueAt(ad, 'salary_is_predicted')) {
      const pay = { min: numberAt(ad, 'salary_min'), max: numberAt(ad, 'salary_max') };
      draft.pay(pay, 'salary_min');
    }
  },
  withoutText: 'Take the postings from where they were published.',
};

/** From the country to the town; what lies between is a region only next to the country. */
function placeOf(ad: JsonObject): StatedPlace {
  const [country, region, ...rest] = toTexts(listAt(ad, 'location.area'));
  if (country === undefined) return { text: textAt(ad, 'location.display_name') };
  return {
    city: rest.at(-1),
    region,
    country,
    latitude: textAt(ad, 'latitude'),
    longitude: textAt(ad, 'longitude'),
  };
}
