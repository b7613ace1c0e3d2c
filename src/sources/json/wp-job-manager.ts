// WP Job Manager's REST API: /wp-json/wp/v2/job-listings

import { isObject, type JsonObject } from '../../job/schema-org.ts';
import { decodeText } from '../../html/decode.ts';
import { has, hasTexts, isTrueAt, numberAt, objectsAt, textAt, valueAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

const META = ['_job_location', '_company_name', '_application'];

export const wpJobManager: JsonFormat = {
  name: 'WP Job Manager listings',
  isSingle: true,
  isBareList: true,
  isRecord: (record) => {
    const { meta } = record;
    return (
      record['type'] === 'job_listing' &&
      hasTexts(record, 'title.rendered', 'link') &&
      isObject(meta) &&
      META.some((name) => has(meta, name))
    );
  },
  read: (listing, draft) => {
    const status = textAt(listing, 'status');
    if (status !== undefined && status !== 'publish') return draft.passOver(`is ${status}`);
    if (isTrueAt(listing, 'meta._filled')) return draft.passOver('is filled');
    const title = textAt(listing, 'title.rendered');
    draft.put('title', title && decodeText(title), 'title.rendered');
    draft.copy('description', 'content.rendered');
    draft.copy('url', 'link');
    draft.employer('meta._company_name');
    draft.identifier('id');
    const published = textAt(listing, 'date_gmt');
    draft.put('datePosted', published && `${published}Z`, 'date_gmt');
    draft.date('validThrough', 'meta._job_expires');
    const place = { text: textAt(listing, 'meta._job_location') };
    draft.places([place], isTrueAt(listing, 'meta._remote_position'), 'meta._job_location');
    const types = termsOf(listing, 'job_listing_type');
    draft.put('employmentType', types.length === 1 ? types[0] : types, 'job-types');
    const amount = numberAt(listing, 'meta._job_salary');
    const currency = textAt(listing, 'meta._job_salary_currency');
    if (amount === undefined || currency === undefined) {
      draft.copy('baseSalary', 'meta._job_salary');
    } else {
      const unit = textAt(listing, 'meta._job_salary_unit');
      draft.pay({ min: amount, max: amount, currency, unit }, 'meta._job_salary');
    }
    const way = textAt(listing, 'meta._application');
    if (way !== undefined)
      draft.apply(
        way.includes('@') && !way.includes('/') ? { email: way } : { url: way },
        'meta._application',
      );
    const categories = termsOf(listing, 'job_listing_category');
    draft.put('x:category', categories.length === 1 ? categories[0] : categories, 'job-categories');
  },
  withoutText: 'Ask for the listings with their content, and save that reply.',
};

/** Words of terms are there with ?_embed alone; the lists have their numbers. */
function termsOf(listing: JsonObject, taxonomy: string): string[] {
  const embedded = valueAt(listing, '_embedded');
  return objectsAt(embedded, 'wp:term')
    .filter((term) => textAt(term, 'taxonomy') === taxonomy)
    .flatMap((term) => textAt(term, 'name') ?? []);
}
