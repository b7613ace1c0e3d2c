// Jobicy's API: https://jobicy.com/jobs-rss-feed

import { toTexts } from '../draft.ts';
import { hasTexts, listAt, numberAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const jobicy: JsonFormat = {
  name: 'Jobicy API',
  lists: ['jobs'],
  isRecord: (record) => hasTexts(record, 'jobTitle', 'jobSlug', 'companyName', 'url'),
  read: (job, draft) => {
    draft.copy('title', 'jobTitle');
    draft.copy('description', 'jobDescription');
    draft.copy('url', 'url');
    draft.employer('companyName');
    draft.identifier('id');
    draft.date('datePosted', 'pubDate');
    draft.employmentType('jobType');
    draft.copy('applicantLocationRequirements', 'jobGeo');
    const pay = {
      min: numberAt(job, 'salaryMin') ?? numberAt(job, 'annualSalaryMin'),
      max: numberAt(job, 'salaryMax') ?? numberAt(job, 'annualSalaryMax'),
      currency: textAt(job, 'salaryCurrency'),
      unit: textAt(job, 'salaryPeriod') ?? (isYearly(job) ? 'year' : undefined),
    };
    draft.pay(pay, isYearly(job) ? 'annualSalaryMin' : 'salaryMin');
    const industries = toTexts(listAt(job, 'jobIndustry'));
    draft.put('industry', industries.length === 1 ? industries[0] : industries, 'jobIndustry');
  },
  withoutText: 'Save the reply of https://jobicy.com/api/v2/remote-jobs, which has the texts.',
};

/** Earlier replies say in the names that amounts are those of a year. */
function isYearly(job: Parameters<typeof textAt>[0]): boolean {
  return (
    textAt(job, 'annualSalaryMin') !== undefined || textAt(job, 'annualSalaryMax') !== undefined
  );
}
