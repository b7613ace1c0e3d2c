// Career sites of iCIMS (once Jibe): the JSON behind https://YOUR.SITE/api/jobs

import { hasTexts, isTrueAt, numberAt, objectsAt, textAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

export const jibe: JsonFormat = {
  name: 'iCIMS career site',
  lists: ['jobs'],
  isRecord: (record) => hasTexts(record, 'data.slug', 'data.title', 'data.req_id'),
  read: (record, draft) => {
    const job = objectsAt(record, 'data')[0] ?? {};
    if (isTrueAt(job, 'internal')) return draft.passOver('is for the employer’s own staff');
    draft.copy('title', 'data.title');
    const texts = ['description', 'responsibilities', 'qualifications'].map((name) => ({
      text: textAt(job, name),
    }));
    draft.put('description', joinParts(texts), 'data.description');
    draft.copy('url', 'data.meta_data.canonical_url', 'data.apply_url');
    draft.employer('data.hiring_organization');
    draft.identifier('data.req_id');
    draft.date('datePosted', 'data.posted_date');
    draft.date('validThrough', 'data.posting_expiry_date');
    draft.employmentType('data.employment_type');
    const place = {
      text: textAt(job, 'full_location') ?? textAt(job, 'location_name'),
      street: textAt(job, 'street_address'),
      postalCode: textAt(job, 'postal_code'),
      city: textAt(job, 'city'),
      region: textAt(job, 'state'),
      country: textAt(job, 'country_code') ?? textAt(job, 'country'),
      latitude: textAt(job, 'latitude'),
      longitude: textAt(job, 'longitude'),
    };
    draft.places([place], false, 'data.city');
    draft.apply({ url: textAt(job, 'apply_url') }, 'data.apply_url');
    const min = numberAt(job, 'salary_min_value');
    const max = numberAt(job, 'salary_max_value');
    if (min !== undefined || max !== undefined) {
      draft.pay({ min, max, currency: textAt(job, 'salary_currency') }, 'data.salary_min_value');
    }
    const category = textAt(objectsAt(job, 'categories')[0], 'name')?.trim();
    draft.put('x:category', category, 'data.categories');
  },
  withoutText: 'Save the reply of https://YOUR.SITE/api/jobs, or the page of each job as HTML.',
};
