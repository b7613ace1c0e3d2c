// Arbeitnow's job board API: https://www.arbeitnow.com/blog/job-board-api

import { toTexts } from '../draft.ts';
import { has, hasTexts, isTrueAt, listAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const arbeitnow: JsonFormat = {
  name: 'Arbeitnow API',
  lists: ['data'],
  isRecord: (record) =>
    hasTexts(record, 'slug', 'company_name', 'title', 'url') &&
    has(record, 'job_types', 'created_at'),
  read: (job, draft) => {
    draft.copy('title', 'title');
    draft.copy('description', 'description');
    draft.copy('url', 'url');
    draft.employer('company_name');
    draft.identifier('slug');
    draft.date('datePosted', 'created_at');
    draft.employmentType('job_types');
    draft.places([{ text: textAt(job, 'location') }], isTrueAt(job, 'remote'), 'location');
    draft.put('skills', toTexts(listAt(job, 'tags')).join(', '), 'tags');
  },
  withoutText: 'Save the reply of https://www.arbeitnow.com/api/job-board-api.',
};
