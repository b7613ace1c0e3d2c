// SmartRecruiters Posting API: https://developers.smartrecruiters.com/docs/posting-api

import { isObject, type JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { addressBelow } from './address-below.ts';
import { hasTexts, isTrueAt, listAt, textAt, valueAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

const SECTIONS = [
  'companyDescription',
  'jobDescription',
  'qualifications',
  'additionalInformation',
];

export const smartRecruiters: JsonFormat = {
  name: 'SmartRecruiters postings',
  lists: ['content'],
  isSingle: true,
  isBareList: true,
  isRecord: (record) =>
    hasTexts(record, 'name', 'releasedDate') &&
    (isObject(record['company']) || isObject(record['jobAd'])),
  read: (job, draft) => {
    if (valueAt(job, 'active') === false) return draft.passOver('is not active');
    if (textAt(job, 'visibility') === 'INTERNAL')
      return draft.passOver('is for the employer’s own staff');
    draft.copy('title', 'name');
    draft.put('description', descriptionOf(job), 'jobAd.sections');
    draft.copy('url', 'postingUrl');
    draft.employer('company.name');
    draft.identifier('id');
    draft.date('datePosted', 'releasedDate');
    const label = textAt(job, 'typeOfEmployment.label');
    draft.employmentType(label === undefined ? 'typeOfEmployment.id' : 'typeOfEmployment.label');
    draft.places([placeOf(job)], isTrueAt(job, 'location.remote'), 'location');
    draft.copy('industry', 'industry.label');
    draft.apply({ url: textAt(job, 'applyUrl') }, 'applyUrl');
    draft.own('department', 'department.label');
    draft.own('function', 'function.label');
  },
  further: {
    detail: (job, address) =>
      isObject(job['jobAd']) ? undefined : addressBelow(address, textAt(job, 'id') ?? ''),
    next: (page, address) => {
      const offset = Number(textAt(page, 'offset') ?? 0);
      const end = offset + listAt(page, 'content').length;
      if (end === offset || end >= Number(textAt(page, 'totalFound') ?? 0)) return undefined;
      const next = new URL(address);
      next.searchParams.set('offset', String(end));
      return next.href;
    },
  },
  withoutText:
    'The list has no texts: save the reply of https://api.smartrecruiters.com/v1/companies/ACCOUNT/postings/ID for each posting.',
};

function descriptionOf(job: JsonObject): string | undefined {
  return joinParts(
    SECTIONS.map((name) => ({
      heading: textAt(job, `jobAd.sections.${name}.title`),
      text: textAt(job, `jobAd.sections.${name}.text`),
    })),
  );
}

function placeOf(job: JsonObject): StatedPlace {
  const part = (name: string) => textAt(job, `location.${name}`);
  const city = part('city');
  const address = part('address');
  return {
    street: address === undefined || /^x+$/i.test(address) ? undefined : withoutTown(address, city),
    postalCode: part('postalCode'),
    city,
    region: part('region'),
    country: part('country')?.toUpperCase(),
    latitude: part('latitude'),
    longitude: part('longitude'),
  };
}

/** The address often repeats the town and what follows it. */
function withoutTown(address: string, city: string | undefined): string | undefined {
  const parts = address.split(',').map((part) => part.trim());
  const at = city === undefined ? -1 : parts.indexOf(city);
  if (at === -1) return address;
  return at === 0 ? undefined : parts.slice(0, at).join(', ');
}
