// Himalayas' API: https://himalayas.app/api

import { toTexts } from '../draft.ts';
import { has, hasTexts, listAt, numberAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const himalayas: JsonFormat = {
  name: 'Himalayas API',
  lists: ['jobs'],
  isRecord: (record) =>
    hasTexts(record, 'title', 'applicationLink') &&
    has(record, 'companySlug', 'locationRestrictions'),
  read: (job, draft) => {
    draft.copy('title', 'title');
    draft.copy('description', 'description');
    draft.copy('url', 'applicationLink');
    draft.employer('companyName');
    draft.identifier('guid');
    draft.date('datePosted', 'pubDate');
    draft.date('validThrough', 'expiryDate');
    draft.employmentType('employmentType');
    const areas = toTexts(listAt(job, 'locationRestrictions'));
    draft.put(
      'applicantLocationRequirements',
      areas.length === 1 ? areas[0] : areas,
      'locationRestrictions',
    );
    const min = numberAt(job, 'minSalary');
    const max = numberAt(job, 'maxSalary');
    const [currency, unit] = [textAt(job, 'currency'), textAt(job, 'salaryPeriod')];
    draft.pay({ min, max, currency, unit }, 'minSalary');
    const categories = toTexts(listAt(job, 'categories'));
    draft.put('x:category', categories.length === 1 ? categories[0] : categories, 'categories');
  },
  withoutText: 'Save the reply of https://himalayas.app/jobs/api, which has the texts.',
};
