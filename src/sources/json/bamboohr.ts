// BambooHR's career page: ACCOUNT.bamboohr.com/careers/list and /careers/ID/detail

import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import { hasTexts, isTrueAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const bambooHr: JsonFormat = {
  name: 'BambooHR job openings',
  lists: ['result', 'result.jobOpening'],
  isRecord: (record) => hasTexts(record, 'jobOpeningName'),
  read: (job, draft) => {
    draft.copy('title', 'jobOpeningName');
    draft.copy('description', 'description');
    draft.copy('url', 'jobOpeningShareUrl');
    draft.employer();
    draft.identifier('id');
    draft.date('datePosted', 'datePosted');
    draft.employmentType('employmentStatusLabel');
    draft.places([placeOf(job)], isTrueAt(job, 'isRemote'), 'location');
    draft.copy('baseSalary', 'compensation');
    draft.own('department', 'departmentLabel');
  },
  further: {
    detail: (job, address) => {
      const id = textAt(job, 'id');
      const isListed = id !== undefined && textAt(job, 'description') === undefined;
      return isListed
        ? new URL(`/careers/${encodeURIComponent(id)}/detail`, address).href
        : undefined;
    },
  },
  withoutText:
    'The list has no texts: save the reply of https://ACCOUNT.bamboohr.com/careers/ID/detail for each job.',
};

/** A place stands in one of two addresses, part by part. */
function placeOf(job: JsonObject): StatedPlace {
  const part = (...names: string[]) =>
    ['location', 'atsLocation']
      .flatMap((address) => names.map((name) => textAt(job, `${address}.${name}`)))
      .find((text) => text !== undefined);
  return {
    postalCode: part('postalCode'),
    city: part('city'),
    region: part('state', 'province'),
    country: part('addressCountry', 'country'),
  };
}
