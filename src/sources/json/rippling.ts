// Rippling's job board: https://ats.rippling.com/api/v1/board/ACCOUNT/jobs, and each job's own reply

import { isObject } from '../../job/schema-org.ts';
import { toTexts } from '../draft.ts';
import { addressBelow } from './address-below.ts';
import { hasTexts, isTrueAt, listAt, textAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['SALARIED_FT', 'FULL_TIME'],
  ['HOURLY_FT', 'FULL_TIME'],
  ['SALARIED_PT', 'PART_TIME'],
  ['HOURLY_PT', 'PART_TIME'],
  ['CONTRACTOR', 'CONTRACTOR'],
  ['INTERN', 'INTERN'],
  ['TEMP', 'TEMPORARY'],
]);

export const rippling: JsonFormat = {
  name: 'Rippling job board',
  isSingle: true,
  isBareList: true,
  isRecord: (record) =>
    hasTexts(record, 'uuid', 'name', 'url') &&
    (isObject(record['workLocation']) || Array.isArray(record['workLocations'])),
  read: (job, draft) => {
    draft.copy('title', 'name');
    draft.put(
      'description',
      joinParts([
        { text: textAt(job, 'description.role') },
        { text: textAt(job, 'description.company') },
      ]),
      'description',
    );
    draft.copy('url', 'url');
    draft.employer('companyName');
    draft.identifier('uuid');
    draft.date('datePosted', 'createdOn');
    if (textAt(job, 'createdOn') !== undefined) {
      draft.warn(
        'datePosted',
        'is the day on which the posting was created: Rippling states no other. Check it where that matters.',
      );
    }
    const type = TYPES.get(
      textAt(job, 'employmentType.label') ?? textAt(job, 'employmentType.id') ?? '',
    );
    if (type === undefined) draft.employmentType('employmentType.label');
    else draft.put('employmentType', type, 'employmentType');
    const labels = [textAt(job, 'workLocation.label'), ...toTexts(listAt(job, 'workLocations'))];
    const places = labels.flatMap((text) => (text === undefined ? [] : [{ text }]));
    draft.places(places, isTrueAt(job, 'isRemote'), 'workLocations');
    draft.own('department', 'department.label');
  },
  further: {
    detail: (job, address) =>
      isObject(job['description']) ? undefined : addressBelow(address, textAt(job, 'uuid') ?? ''),
  },
  withoutText:
    'The list has no texts: save the reply of https://ats.rippling.com/api/v1/board/ACCOUNT/jobs/UUID for each job.',
};
