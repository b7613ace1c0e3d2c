// Reed's API: https://www.reed.co.uk/developers/jobseeker

import { hasTexts, isTrueAt, numberAt, textAt } from '../record.ts';
import type { JsonObject } from '../../job/schema-org.ts';
import type { JsonFormat } from './json-format.ts';

export const reed: JsonFormat = {
  name: 'Reed jobs',
  lists: ['results'],
  isSingle: true,
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'jobId', 'jobTitle', 'employerName', 'jobUrl'),
  read: (job, draft) => {
    draft.copy('title', 'jobTitle');
    draft.copy('description', 'jobDescription');
    if (/(?:\.\.\.|…)$/.test(textAt(job, 'jobDescription') ?? '')) {
      draft.warn(
        'description',
        'is cut: a search of Reed gives no whole texts. Save the reply of each job (/api/1.0/jobs/ID).',
      );
    }
    draft.copy('url', 'jobUrl');
    draft.employer('employerName');
    draft.identifier('jobId');
    draft.put('datePosted', dayAt(job, 'datePosted') ?? dayAt(job, 'date'), 'datePosted');
    draft.put('validThrough', dayAt(job, 'expirationDate'), 'expirationDate');
    const types = [
      ...(isTrueAt(job, 'fullTime') ? ['FULL_TIME'] : []),
      ...(isTrueAt(job, 'partTime') ? ['PART_TIME'] : []),
      ...typesOfContract(textAt(job, 'contractType')),
    ];
    draft.put('employmentType', types.length === 1 ? types[0] : types, 'contractType');
    draft.places([{ text: textAt(job, 'locationName') }], false, 'locationName');
    const unit = /^per (annum|month|week|day|hour)$/i.exec(textAt(job, 'salaryType') ?? '')?.[1];
    const [min, max] = [numberAt(job, 'minimumSalary'), numberAt(job, 'maximumSalary')];
    draft.pay({ min, max, currency: textAt(job, 'currency'), unit }, 'minimumSalary');
    draft.apply({ url: textAt(job, 'externalUrl') }, 'externalUrl');
  },
  withoutText: 'Save the reply of each job (/api/1.0/jobs/ID), which has its text.',
};

/** Days are written day first. */
function dayAt(job: JsonObject, path: string): string | undefined {
  const text = textAt(job, path);
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text ?? '') ?? [];
  return year === undefined ? text : `${year}-${month}-${day}`;
}

function typesOfContract(contract: string | undefined): string[] {
  if (contract === undefined) return [];
  if (contract === 'Contract') return ['CONTRACTOR'];
  return [contract === 'Temporary' ? 'TEMPORARY' : contract];
}
