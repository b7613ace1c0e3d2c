// Greenhouse Job Board API: https://developers.greenhouse.io/job-board.html

import { escapeText } from '../../html/escape-text.ts';
import type { JsonObject } from '../../job/schema-org.ts';
import type { Draft } from '../draft.ts';
import { hasTexts, numberAt, objectsAt, textAt, toText, valueAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const greenhouse: JsonFormat = {
  name: 'Greenhouse job board',
  lists: ['jobs'],
  isSingle: true,
  isBareList: true,
  isRecord: (record) => hasTexts(record, 'absolute_url', 'title', 'updated_at', 'location.name'),
  read: (job, draft) => {
    draft.copy('title', 'title');
    draft.put('description', descriptionOf(job), 'content');
    draft.copy('url', 'absolute_url');
    draft.employer('company_name');
    draft.identifier('id');
    draft.date('datePosted', 'first_published');
    draft.date('validThrough', 'application_deadline');
    draft.places([{ text: placeOf(job) }], false, 'location.name');
    putPay(job, draft);
    const [department] = objectsAt(job, 'departments');
    if (textAt(department, 'name') !== undefined) {
      draft.put('x:department', textAt(department, 'name'), 'departments');
    }
    if (valueAt(job, 'internal_job_id') === null) {
      draft.warn(
        '',
        'is a form for later vacancies (its "internal_job_id" is null), and was read as a job. Leave it out where it is none.',
      );
    }
  },
  withoutText: 'Ask Greenhouse for the list with ?content=true, and save that reply.',
};

/** The text, which is escaped once more than others, with what the board shows beside the pay. */
function descriptionOf(job: JsonObject): string | undefined {
  const content = textAt(job, 'content');
  const blurbs = objectsAt(job, 'pay_input_ranges').map((range) => textAt(range, 'blurb'));
  const said = [...new Set(blurbs.filter((blurb) => blurb !== undefined))].map((blurb) => {
    const html = /<[a-z]/i.test(blurb) ? blurb : `<p>${escapeText(blurb)}</p>`;
    return /&lt;\/?[a-z]/i.test(blurb) ? blurb : escapeText(html);
  });
  return content === undefined ? undefined : [content, ...said].join('\n');
}

/** The office of the same name says in full what the place says in short. */
function placeOf(job: JsonObject): string | undefined {
  const stated = textAt(job, 'location.name');
  const town = stated?.split(',')[0]?.trim();
  const office = objectsAt(job, 'offices').find(
    (one) => textAt(one, 'name') === stated || textAt(one, 'name') === town,
  );
  const full = textAt(office, 'location');
  // Only what says more of the same place.
  const isMore = full !== undefined && town !== undefined && full.startsWith(`${town},`);
  return isMore && full.split(',').length > (stated?.split(',').length ?? 0) ? full : stated;
}

/** Amounts are in cents; their period is stated in words alone. */
function putPay(job: JsonObject, draft: Draft): void {
  const ranges = objectsAt(job, 'pay_input_ranges').map((range) => ({
    min: inWhole(numberAt(range, 'min_cents')),
    max: inWhole(numberAt(range, 'max_cents')),
    currency: textAt(range, 'currency_type'),
    title: toText(range['title']),
  }));
  const [first, ...others] = ranges;
  if (first === undefined) return;
  if (others.length === 0) return draft.pay(first, 'pay_input_ranges');
  const words = ranges.map(({ min, max, currency, title }) =>
    [title, [min, max].filter((amount) => amount !== undefined).join(' – '), currency]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
  draft.put('baseSalary', words.join('; '), 'pay_input_ranges');
}

function inWhole(cents: number | undefined): number | undefined {
  return cents === undefined ? undefined : cents / 100;
}
