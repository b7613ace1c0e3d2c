// HiBob's career sites: https://ACCOUNT.careers.hibob.com/api/job-ad

import { hostOfAccount } from '../account-host.ts';
import { toTexts } from '../draft.ts';
import { has, hasTexts, textAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

const TEXTS = ['description', 'responsibilities', 'requirements', 'benefits'];

export const hiBob: JsonFormat = {
  name: 'HiBob job ads',
  lists: ['jobAdDetails'],
  isRecord: (record) => hasTexts(record, 'id', 'title') && has(record, 'site'),
  read: (ad, draft) => {
    draft.copy('title', 'title');
    const texts = TEXTS.map((name) => ({ text: textAt(ad, name) }));
    draft.put('description', joinParts(texts), 'description');
    const { account } = draft.facts;
    const id = textAt(ad, 'id');
    if (account !== undefined && id !== undefined) {
      const host = hostOfAccount(account, 'careers.hibob.com');
      draft.put('url', `https://${host}/jobs/${encodeURIComponent(id)}`, 'id');
    }
    draft.employer();
    draft.identifier('id');
    draft.date('datePosted', 'publishedAt');
    draft.employmentType('employmentType');
    const workplace = textAt(ad, 'workspaceTypeId') ?? textAt(ad, 'workspaceType') ?? '';
    // A site is often called by its town, and sometimes by the name of a house.
    const [site, country] = [textAt(ad, 'site'), textAt(ad, 'country')];
    const place =
      site === undefined ? { country } : { text: toTexts([site, country ?? '']).join(', ') };
    draft.places([place], /^remote$/i.test(workplace), 'site');
    draft.own('department', 'department');
  },
  withoutText:
    'Save the reply of https://ACCOUNT.careers.hibob.com/api/job-ad, which has the texts.',
};
