// Ashby Job Postings API: https://developers.ashbyhq.com/docs/public-job-posting-api

import { toCountryCode } from '../../job/place/country.ts';
import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import type { Draft } from '../draft.ts';
import { has, hasTexts, isTrueAt, numberAt, objectsAt, textAt, valueAt } from '../record.ts';
import type { JsonFormat } from './json-format.ts';

export const ashby: JsonFormat = {
  name: 'Ashby job board',
  lists: ['jobs'],
  isRecord: (record) =>
    hasTexts(record, 'jobUrl', 'title', 'publishedAt') &&
    (has(record, 'isListed') || has(record, 'descriptionHtml')),
  read: (job, draft) => {
    if (valueAt(job, 'isListed') === false) return draft.passOver('is not listed');
    draft.copy('title', 'title');
    draft.copy('description', 'descriptionHtml', 'descriptionPlain');
    draft.copy('url', 'jobUrl');
    draft.employer();
    draft.identifier('id');
    draft.date('datePosted', 'publishedAt');
    draft.employmentType('employmentType');
    const workplace = textAt(job, 'workplaceType');
    const isRemote = workplace === undefined ? isTrueAt(job, 'isRemote') : workplace === 'Remote';
    const places = [job, ...objectsAt(job, 'secondaryLocations')].map(placeOf);
    draft.places(places, isRemote, 'location');
    putPay(job, draft);
    draft.apply({ url: textAt(job, 'applyUrl') }, 'applyUrl');
    draft.own('department', 'department');
    draft.own('team', 'team');
  },
  withoutText:
    'Save the reply of https://api.ashbyhq.com/posting-api/job-board/ACCOUNT, which has the texts.',
};

/** The address, or the name where the address names no country that there is. */
function placeOf(location: JsonObject): StatedPlace {
  const address = valueAt(location, 'address.postalAddress') ?? null;
  const country = textAt(address, 'addressCountry');
  const city = textAt(address, 'addressLocality');
  const region = textAt(address, 'addressRegion');
  const isCountry = country !== undefined && toCountryCode(country) !== undefined;
  const text = textAt(location, 'location') ?? textAt(location, 'locationName');
  if (city !== undefined || region !== undefined) return { city, region, country };
  return isCountry ? { country } : { text: text ?? country };
}

/** Only what the employer has shown on postings. */
function putPay(job: JsonObject, draft: Draft): void {
  if (valueAt(job, 'shouldDisplayCompensationOnJobPostings') === false) return;
  const tiers = objectsAt(job, 'compensation.compensationTiers');
  const isSalary = (part: JsonObject) => textAt(part, 'compensationType') === 'Salary';
  const ofTiers = tiers.map((tier) => objectsAt(tier, 'components').filter(isSalary));
  const summary = objectsAt(job, 'compensation.summaryComponents').filter(isSalary);
  const salaries = summary.length > 0 ? summary : (ofTiers[0] ?? []);
  const [salary, ...others] = salaries;
  const words = textAt(job, 'compensation.compensationTierSummary');
  if (salary === undefined || others.length > 0) {
    return draft.put('baseSalary', others.length > 0 ? words : undefined, 'compensation');
  }
  const interval = textAt(salary, 'interval') ?? '';
  const unit = /^1 (YEAR|MONTH|WEEK|DAY|HOUR)$/.exec(interval)?.[1];
  const pay = {
    min: numberAt(salary, 'minValue'),
    max: numberAt(salary, 'maxValue'),
    currency: textAt(salary, 'currencyCode'),
    unit,
  };
  if (unit === undefined) return draft.put('baseSalary', words, 'compensation');
  draft.pay(pay, 'compensation');
  // The summary begins with the salary: "$211K – $290K • Offers Equity".
  const beside = words?.split('•').slice(1).join('•').trim();
  draft.put('incentiveCompensation', beside, 'compensation');
}
