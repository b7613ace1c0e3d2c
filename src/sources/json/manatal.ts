// Manatal's career pages: https://core.api.manatal.com/open/v3/career-page/ACCOUNT/jobs/

import { hasTexts, isTrueAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const manatal: JsonFormat = {
  name: 'Manatal career page',
  lists: ['results'],
  isSingle: true,
  isRecord: (record) => hasTexts(record, 'position_name', 'hash'),
  read: (job, draft) => {
    draft.copy('title', 'position_name');
    draft.copy('description', 'description');
    const { account } = draft.facts;
    const hash = textAt(job, 'hash');
    if (account !== undefined && hash !== undefined) {
      const path = [account, 'job', hash].map(encodeURIComponent).join('/');
      draft.put('url', `https://www.careers-page.com/${path}`, 'hash');
    }
    draft.employer('organization_name');
    draft.identifier('hash');
    draft.employmentType('contract_details');
    const place = {
      text: textAt(job, 'location_display'),
      postalCode: textAt(job, 'zipcode'),
      city: textAt(job, 'city'),
      region: textAt(job, 'state'),
      country: textAt(job, 'country'),
    };
    draft.places([place], isTrueAt(job, 'is_remote'), 'city');
  },
  further: { next: (page) => textAt(page, 'next') },
  withoutText:
    'Save the reply of https://core.api.manatal.com/open/v3/career-page/ACCOUNT/jobs/, which has the texts.',
};
