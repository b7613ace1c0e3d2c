// Eightfold's career sites: https://YOUR.SITE/api/apply/v2/jobs?domain=… (lists), and /api/apply/v2/jobs/ID?domain=… for each job

import { toTexts } from '../draft.ts';
import { hasTexts, listAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const eightfold: JsonFormat = {
  name: 'Eightfold career site',
  lists: ['positions'],
  isSingle: true,
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'id', 'name', 'canonicalPositionUrl'),
  read: (position, draft) => {
    draft.copy('title', 'name');
    draft.copy('description', 'job_description');
    draft.copy('url', 'canonicalPositionUrl');
    draft.employer();
    draft.identifier('display_job_id', 'ats_job_id', 'id');
    draft.date('datePosted', 't_create');
    const listed = toTexts(listAt(position, 'locations'));
    const texts = listed.length > 0 ? listed : toTexts(listAt(position, 'location'));
    draft.places(
      texts.map((text) => ({ text })),
      false,
      'locations',
    );
    draft.own('department', 'department');
  },
  withoutText:
    'The list has no texts: save the reply of https://YOUR.SITE/api/apply/v2/jobs/ID?domain=… for each job.',
};
