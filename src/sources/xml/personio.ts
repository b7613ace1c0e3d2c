// Personio's XML feed: https://ACCOUNT.jobs.personio.de/xml

import type { JsonObject } from '../../job/schema-org.ts';
import { hostOfAccount } from '../account-host.ts';
import { toTexts } from '../draft.ts';
import { listAt, objectsAt, textAt } from '../record.ts';
import { joinParts } from '../text-parts.ts';
import type { XmlFormat } from './xml-format.ts';

const SCHEDULES: ReadonlyMap<string, readonly string[]> = new Map([
  ['full-time', ['FULL_TIME']],
  ['part-time', ['PART_TIME']],
  ['full-or-part-time', ['FULL_TIME', 'PART_TIME']],
]);
const TYPES: ReadonlyMap<string, string> = new Map([
  ['intern', 'INTERN'],
  ['freelance', 'CONTRACTOR'],
  ['temporary', 'TEMPORARY'],
]);

export const personio: XmlFormat = {
  name: 'Personio positions',
  units: ['workzag-jobs/position'],
  root: 'workzag-jobs',
  names: 'as written',
  isRecord: () => true,
  read: (position, draft) => {
    draft.copy('title', 'name');
    draft.put('description', descriptionOf(position), 'jobDescriptions');
    draft.employer('subcompany');
    draft.identifier('id');
    draft.date('datePosted', 'createdAt');
    if (textAt(position, 'createdAt') !== undefined) {
      draft.warn(
        'datePosted',
        'is the day on which the position was created: Personio states no other. Check it where that matters.',
      );
    }
    const type = textAt(position, 'employmentType');
    const types = [
      ...(SCHEDULES.get(textAt(position, 'schedule') ?? '') ?? []),
      ...(type === undefined ? [] : [TYPES.get(type) ?? type]),
    ];
    draft.put('employmentType', types.length === 1 ? types[0] : types, 'schedule');
    const offices = toTexts([
      ...listAt(position, 'office'),
      ...listAt(position, 'additionalOffices.office'),
    ]);
    draft.places(
      offices.map((text) => ({ text })),
      false,
      'office',
    );
    draft.copy('skills', 'keywords');
    const { account } = draft.facts;
    const number = textAt(position, 'id');
    if (account !== undefined && number !== undefined) {
      const host = hostOfAccount(account, 'jobs.personio.de');
      draft.put('url', `https://${host}/job/${encodeURIComponent(number)}`, 'id');
    }
    draft.own('department', 'department');
  },
};

function descriptionOf(position: JsonObject): string | undefined {
  const parts = objectsAt(position, 'jobDescriptions.jobDescription').map((part) => ({
    heading: textAt(part, 'name'),
    text: textAt(part, 'value'),
  }));
  return joinParts(parts);
}
