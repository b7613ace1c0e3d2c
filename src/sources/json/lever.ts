// Lever Postings API: https://github.com/lever/postings-api

import type { JsonObject } from '../../job/schema-org.ts';
import { isObject } from '../../job/schema-org.ts';
import { toCountryCode } from '../../job/place/country.ts';
import type { StatedPlace } from '../address.ts';
import { toTexts } from '../draft.ts';
import { hasTexts, listAt, numberAt, objectsAt, textAt } from '../record.ts';
import { joinParts, type TextPart } from '../text-parts.ts';
import type { JsonFormat } from './json-format.ts';

export const lever: JsonFormat = {
  name: 'Lever job board',
  isSingle: true,
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'text', 'hostedUrl') && isObject(record['categories']),
  read: (job, draft) => {
    draft.copy('title', 'text');
    draft.put('description', descriptionOf(job), 'description');
    draft.copy('url', 'hostedUrl');
    draft.employer();
    draft.identifier('id');
    draft.date('datePosted', 'createdAt');
    if (listAt(job, 'createdAt').length > 0) {
      draft.warn(
        'datePosted',
        'is the day on which the posting was created: Lever states no other. Check it where that matters.',
      );
    }
    draft.employmentType('categories.commitment');
    draft.places(placesOf(job), textAt(job, 'workplaceType') === 'remote', 'categories.location');
    const interval = textAt(job, 'salaryRange.interval');
    draft.pay(
      {
        min: numberAt(job, 'salaryRange.min'),
        max: numberAt(job, 'salaryRange.max'),
        currency: textAt(job, 'salaryRange.currency'),
        unit:
          /^per-(year|month|week|day|hour)-(?:salary|wage)$/.exec(interval ?? '')?.[1] ?? interval,
      },
      'salaryRange',
    );
    draft.apply({ url: textAt(job, 'applyUrl') }, 'applyUrl');
    draft.own('department', 'categories.department');
    draft.own('team', 'categories.team');
  },
  withoutText:
    'Save the reply of https://api.lever.co/v0/postings/ACCOUNT?mode=json, which has the texts.',
};

/** `description` is the opening with the body already. */
function descriptionOf(job: JsonObject): string | undefined {
  const lists: TextPart[] = objectsAt(job, 'lists').map((list) => {
    const content = textAt(list, 'content');
    return {
      heading: textAt(list, 'text'),
      text: content === undefined || !/^<li\b/i.test(content) ? content : `<ul>${content}</ul>`,
    };
  });
  const whole = (name: string) => ({ text: textAt(job, name) ?? textAt(job, `${name}Plain`) });
  return joinParts([
    textAt(job, 'description') === undefined && textAt(job, 'descriptionPlain') === undefined
      ? whole('descriptionBody')
      : whole('description'),
    ...lists,
    whole('additional'),
    whole('salaryDescription'),
  ]);
}

/** The country belongs to the first place. */
function placesOf(job: JsonObject): StatedPlace[] {
  const all = toTexts(listAt(job, 'categories.allLocations'));
  const texts = all.length > 0 ? all : toTexts(listAt(job, 'categories.location'));
  const country = textAt(job, 'country');
  return texts.map((text, index) => {
    const isCertain = index === 0 && country !== undefined;
    return isCertain ? withCountry(text, country) : { text };
  });
}

/** "Portugal, Lisbon" of a job in PT is Lisbon. */
function withCountry(text: string, country: string): StatedPlace {
  const parts = text.split(',').map((part) => part.trim());
  const rest = parts.filter((part) => part.length < 3 || toCountryCode(part) !== country);
  if (rest.length === 0) return { country };
  if (rest.length === parts.length) {
    if (/^remote$/i.test(text)) return { text: `${text}, ${country}` };
    if (parts.length > 2 || /remote|[-–;|/]/i.test(text)) return { text };
  }
  if (rest.length > 2) return { text };
  return { city: rest[0], ...(rest[1] && { region: rest[1] }), country };
}
