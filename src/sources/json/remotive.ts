// Remotive's API: https://remotive.com/remote-jobs/api

import { toTexts } from '../draft.ts';
import { has, hasTexts, listAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const remotive: JsonFormat = {
  name: 'Remotive API',
  lists: ['jobs'],
  isRecord: (record) =>
    hasTexts(record, 'title', 'company_name', 'url') && has(record, 'candidate_required_location'),
  read: (job, draft) => {
    draft.copy('title', 'title');
    draft.copy('description', 'description');
    draft.copy('url', 'url');
    draft.employer('company_name');
    draft.identifier('id');
    draft.date('datePosted', 'publication_date');
    draft.employmentType('job_type');
    draft.copy('applicantLocationRequirements', 'candidate_required_location');
    draft.copy('baseSalary', 'salary');
    const tags = toTexts(listAt(job, 'tags'));
    draft.put('skills', tags.length > 0 ? tags.join(', ') : undefined, 'tags');
    draft.put('x:category', textAt(job, 'category'), 'category');
  },
  withoutText: 'Save the reply of https://remotive.com/api/remote-jobs, which has the texts.',
};
