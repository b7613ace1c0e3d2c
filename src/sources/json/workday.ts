// Workday's career sites: the JSON behind TENANT.myworkdayjobs.com (lists, and a reply for each job)

import { toCountryCode } from '../../job/place/country.ts';
import type { StatedPlace } from '../address.ts';
import { toTexts } from '../draft.ts';
import { hasTexts, listAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const workdayList: JsonFormat = {
  name: 'Workday job list',
  lists: ['jobPostings'],
  isRecord: (record) => hasTexts(record, 'title', 'externalPath'),
  read: (_, draft) => {
    draft.copy('title', 'title');
    draft.employer();
  },
  withoutText:
    'The list has no texts: save the reply of https://TENANT.myworkdayjobs.com/wday/cxs/TENANT/SITE/job/… for each job.',
};

export const workday: JsonFormat = {
  name: 'Workday job',
  isSingle: true,
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'jobPostingInfo.title', 'jobPostingInfo.jobDescription'),
  read: (reply, draft) => {
    draft.copy('title', 'jobPostingInfo.title');
    draft.copy('description', 'jobPostingInfo.jobDescription');
    draft.copy('url', 'jobPostingInfo.externalUrl');
    draft.employer('hiringOrganization.name');
    draft.identifier('jobPostingInfo.jobReqId');
    draft.date('datePosted', 'jobPostingInfo.startDate');
    draft.date('validThrough', 'jobPostingInfo.endDate');
    draft.employmentType('jobPostingInfo.timeType');
    const texts = toTexts([
      ...listAt(reply, 'jobPostingInfo.location'),
      ...listAt(reply, 'jobPostingInfo.additionalLocations'),
    ]);
    const remoteType = textAt(reply, 'jobPostingInfo.remoteType') ?? '';
    const isRemote = /^(?:fully )?remote$/i.test(remoteType);
    draft.places(texts.map(toStatedPlace), isRemote, 'jobPostingInfo.location');
  },
  withoutText: 'Save the reply of the job’s own address under /wday/cxs/, which has the text.',
};

/** "US, CA, Santa Clara": a country's code, a region of it, and a town. */
function toStatedPlace(text: string): StatedPlace {
  const parts = text.split(',').map((part) => part.trim());
  const [country = '', region = '', city = ''] = parts;
  const isForm = parts.length === 3 && /^[A-Z]{2}$/.test(country) && /^[A-Z]{2,3}$/.test(region);
  if (!isForm || toCountryCode(country) !== country || /remote/i.test(city)) return { text };
  return { city, region, country };
}
