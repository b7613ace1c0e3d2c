// Pinpoint's public postings: https://developers.pinpointhq.com/docs

import type { JsonObject } from '../../job/schema-org.ts';
import { hostOfAccount } from '../account-host.ts';
import { has, hasTexts, isTrueAt, numberAt, textAt, valueAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

const PARTS = ['key_responsibilities', 'skills_knowledge_expertise', 'benefits'];

export const pinpoint: JsonFormat = {
  name: 'Pinpoint postings',
  lists: ['data'],
  isRecord: (record) =>
    hasTexts(record, 'title') &&
    has(record, 'key_responsibilities') &&
    (hasTexts(record, 'url') || hasTexts(record, 'path')),
  read: (job, draft) => {
    draft.copy('title', 'title');
    draft.put('description', descriptionOf(job), 'description');
    draft.put('url', addressOf(job, draft.facts.account), hasTexts(job, 'url') ? 'url' : 'path');
    draft.employer();
    draft.identifier('id');
    draft.date('validThrough', 'deadline_at');
    draft.employmentType('employment_type');
    const isRemote = textAt(job, 'workplace_type') === 'remote';
    const parts = {
      street: textAt(job, 'location.street_address'),
      postalCode: textAt(job, 'location.postal_code'),
      city: textAt(job, 'location.city'),
      region: textAt(job, 'location.province'),
    };
    const place = parts.city === undefined ? { text: textAt(job, 'location.name') } : parts;
    draft.places([place], isRemote, 'location');
    // What an employer does not show is not for readers.
    if (isTrueAt(job, 'compensation_visible')) {
      const pay = {
        min: numberAt(job, 'compensation_minimum'),
        max: numberAt(job, 'compensation_maximum'),
        currency: textAt(job, 'compensation_currency'),
        unit: textAt(job, 'compensation_frequency'),
      };
      if (pay.min === undefined && pay.max === undefined) draft.copy('baseSalary', 'compensation');
      else draft.pay(pay, 'compensation');
    }
    if (valueAt(job, 'department') !== undefined) draft.own('department', 'department.name');
    else draft.own('department', 'job.department.name');
  },
  withoutText:
    'Save the reply of https://ACCOUNT.pinpointhq.com/postings.json, which has the texts.',
};

/** A path alone is below the address of the account. */
function addressOf(job: JsonObject, account: string | undefined): string | undefined {
  const [url, path] = [textAt(job, 'url'), textAt(job, 'path')];
  if (url !== undefined || path === undefined || account === undefined) return url;
  return `https://${hostOfAccount(account, 'pinpointhq.com')}/${path.replace(/^\//, '')}`;
}

function descriptionOf(job: JsonObject): string | undefined {
  return joinParts([
    { text: textAt(job, 'description') },
    ...PARTS.map((name) => ({ heading: textAt(job, `${name}_header`), text: textAt(job, name) })),
  ]);
}
