// Remote OK's API: https://remoteok.com/api

import { toTexts } from '../draft.ts';
import { has, hasTexts, listAt, textAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const remoteOk: JsonFormat = {
  name: 'Remote OK API',
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'position', 'company') && has(record, 'epoch', 'slug'),
  isOther: (member) => has(member, 'legal') && !has(member, 'position'),
  read: (job, draft) => {
    draft.copy('title', 'position');
    draft.copy('description', 'description');
    draft.copy('url', 'url');
    draft.employer('company');
    draft.identifier('id');
    draft.date('datePosted', 'date', 'epoch');
    const place = textAt(job, 'location')?.replace(/^[,\s]+|[,\s]+$/g, '');
    draft.places([{ text: place === '' ? undefined : place }], false, 'location');
    const tags = toTexts(listAt(job, 'tags'));
    draft.put('skills', tags.length > 0 ? tags.join(', ') : undefined, 'tags');
    draft.apply({ url: textAt(job, 'apply_url') }, 'apply_url');
  },
  withoutText: 'Save the reply of https://remoteok.com/api, which has the texts.',
};
