// XML with an element for each job, by the names that job services and aggregators ask for:
// https://docs.indeed.com/indeed-apply/xml-feed, Adzuna, Jooble, Talent.com, LinkedIn and others.

import { toFoldedName } from '../folded-name.ts';
import { toCountryCode } from '../../job/place/country.ts';
import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import type { Draft } from '../draft.ts';
import { isTrueAt, numberAt, objectsAt, textAt } from '../record.ts';
import type { XmlFormat } from './xml-format.ts';

const TITLE = ['title', 'name', 'jobtitle', 'position'];
const ADDRESS = ['url', 'link', 'joburl', 'detailurl', 'applyurl'];

const isJob = (record: JsonObject) =>
  TITLE.some((name) => textAt(record, name) !== undefined) &&
  ADDRESS.some((name) => textAt(record, name) !== undefined);

export const indeed: XmlFormat = {
  name: 'Indeed XML',
  units: ['source/job'],
  names: 'folded',
  isRecord: isJob,
  read: readJob,
};

export const jobsXml: XmlFormat = {
  name: 'XML of jobs',
  units: [
    ...['jobs/job', 'Jobs/Job', 'rss/jobs/job', 'result/job', 'joblist/job', 'positions/position'],
    ...['trovit/ad', 'mitula/ad', 'Mitula/ad', 'jobs/vacancy', 'vacancies/vacancy'],
  ],
  names: 'folded',
  isRecord: isJob,
  read: readJob,
};

/** The form of Jobrapido, whose days come before months. */
export const jobrapido: XmlFormat = {
  name: 'Jobrapido XML',
  units: ['source/jobs/job'],
  names: 'folded',
  isRecord: isJob,
  read: (job, draft) => {
    readJob(job, draft);
    const dates = { datePosted: 'publishdate', validThrough: 'expirydate' };
    for (const [property, name] of Object.entries(dates)) {
      const [, day, month, year] = DAY_FIRST.exec(textAt(job, name) ?? '') ?? [];
      if (year !== undefined) draft.put(property, `${year}-${month}-${day}`, name);
    }
  },
};

const DAY_FIRST = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** By the names that most services share, in lower case. */
export function readJob(job: JsonObject, draft: Draft): void {
  draft.copy('title', ...TITLE);
  draft.copy('description', 'description', 'content', 'body', 'jobdescription');
  draft.copy('url', ...ADDRESS);
  draft.employer('company', 'companyname', 'employer', 'employername', 'advertiser');
  draft.identifier(
    'referencenumber',
    'partnerjobid',
    'referenceid',
    'reference',
    'requisitionid',
    'id',
    '@id',
  );
  draft.date(
    'datePosted',
    'date',
    'pubdate',
    'publishdate',
    'published',
    'dateposted',
    'posted',
    'startedat',
  );
  draft.date(
    'validThrough',
    'expirationdate',
    'expire',
    'expirydate',
    'expires',
    'enddate',
    'closingdate',
  );
  draft.employmentType('jobtype', 'employmenttype', 'contracttime', 'contracttype', 'type');
  const place = ['city', 'location', 'region', 'state', 'country'].find((name) =>
    textAt(job, name),
  );
  draft.places([placeOf(job)], isRemote(job), place ?? 'remote');
  putPay(job, draft);
  draft.copy('educationRequirements', 'education');
  draft.copy('experienceRequirements', 'experience', 'experiencelevel');
  draft.copy('industry', 'industry');
  draft.apply({ email: textAt(job, 'email'), url: textAt(job, 'applyurl') }, 'email');
  draft.own('category', 'category');
  draft.own('department', 'department');
}

/** Of Indeed, Adzuna, and LinkedIn. */
function isRemote(job: JsonObject): boolean {
  return (
    /^fully remote$/i.test(textAt(job, 'remotetype') ?? '') ||
    isTrueAt(job, 'remote') ||
    isTrueAt(job, 'isremote')
  );
}

function placeOf(job: JsonObject): StatedPlace {
  const parts = {
    street: textAt(job, 'streetaddress') ?? textAt(job, 'street') ?? textAt(job, 'address'),
    postalCode:
      textAt(job, 'postalcode') ??
      textAt(job, 'zip') ??
      textAt(job, 'postcode') ??
      textAt(job, 'zipcode'),
    city: textAt(job, 'city') ?? textAt(job, 'town'),
    region: textAt(job, 'state'),
    country: textAt(job, 'country') ?? textAt(job, 'countrycode'),
  };
  // The region of Jooble is a town or a country.
  const words = textAt(job, 'location') ?? (parts.region ? undefined : textAt(job, 'region'));
  const region = parts.region ?? textAt(job, 'region');
  if (parts.city !== undefined) return { ...parts, region };
  const hasParts = [parts.region, parts.postalCode, parts.country].some((one) => one !== undefined);
  // One name beside the parts of its address is the town.
  if (words !== undefined && hasParts && !words.includes(',')) {
    const isCountry = words === parts.country || (words.length > 2 && toCountryCode(words));
    return isCountry ? parts : { ...parts, city: words };
  }
  return words === undefined ? parts : { text: words };
}

/** Pay is in words, but for LinkedIn's lists. */
function putPay(job: JsonObject, draft: Draft): void {
  const base = objectsAt(job, 'salaries.salary').filter(
    (salary) => toFoldedName(textAt(salary, 'type') ?? '') === 'basesalary',
  )[0];
  if (base === undefined) return draft.copy('baseSalary', 'salary', 'pay', 'compensation');
  draft.pay(
    {
      min: numberAt(base, 'lowend.amount'),
      max: numberAt(base, 'highend.amount'),
      currency: textAt(base, 'highend.currencycode') ?? textAt(base, 'lowend.currencycode'),
      unit: textAt(base, 'period'),
    },
    'salaries',
  );
}
