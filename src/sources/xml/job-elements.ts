// XML with an element for each job, by the names that job services and aggregators ask for:
// https://docs.indeed.com/indeed-apply/xml-feed, Adzuna, Jooble, Talent.com, LinkedIn and others.

import { toFoldedName } from '../folded-name.ts';
import type { JsonObject } from '../../job/schema-org.ts';
import type { StatedPlace } from '../address.ts';
import type { Draft } from '../draft.ts';
import { isTrueAt, numberAt, objectsAt, textAt } from '../record.ts';
import type { XmlFormat } from './xml-format.ts';

const TITLE = ['title', 'name', 'jobtitle', 'position'];
const ADDRESS = ['url', 'link', 'joburl', 'applyurl', 'detailurl'];

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
    'jobs/job',
    'source/jobs/job',
    'rss/jobs/job',
    'trovit/ad',
    'jobs/vacancy',
    'vacancies/vacancy',
  ],
  names: 'folded',
  isRecord: isJob,
  read: readJob,
};

function readJob(job: JsonObject, draft: Draft): void {
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
  draft.employmentType('jobtype', 'employmenttype', 'contracttime', 'contracttype');
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
  const text = textAt(job, 'location');
  const region = textAt(job, 'region');
  if (parts.city === undefined && parts.region === undefined && parts.postalCode === undefined) {
    // The region of Jooble is a town or a country.
    const words = text ?? region;
    if (words !== undefined) return { text: words };
  }
  return parts.region === undefined && region !== undefined ? { ...parts, region } : parts;
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
