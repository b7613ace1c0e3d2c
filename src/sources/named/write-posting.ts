// Values by their roles → a JobPosting.

import type { Json, JsonObject } from '../../job/schema-org.ts';
import { toCountryCode } from '../../job/place/country.ts';
import type { StatedPlace } from '../address.ts';
import type { Draft } from '../draft.ts';
import { listAt, numberAt, objectsAt, textAt, toText } from '../record.ts';
import { NAMES } from './names.ts';

const IS_REMOTE =
  /^(?:yes|y|true|1|x|✓|✔|ja|oui|s[ií]|sim|tak|remote|fully[ -]remote|remote[ -]only|100\s*% remote|telecommute)$/i;
const MAIL = /^(?:mailto:)?([^\s@/?]+@[^\s@/?]+\.[^\s@/?]+)(?:\?.*)?$/i;
/** Words of a state in which a posting is not for readers. */
const NOT_PUBLIC =
  /^(?:draft|closed|filled|expired|archived|hidden|inactive|unpublished|unlisted|cancell?ed|private|on hold|paused|deleted|entwurf|geschlossen|besetzt|brouillon|fermé|pourvu|borrador|cerrad[ao])$/i;
const IS_SET = /^(?:yes|y|true|1|x|ja|oui|s[ií])$/i;

/** A record has texts, or lists of texts, by role; places may be lists of objects. */
export function writeNamedPosting(record: JsonObject, draft: Draft): void {
  const status = textAt(record, 'status');
  if (status !== undefined && NOT_PUBLIC.test(status)) {
    return draft.passOver(`has the state “${status}”`);
  }
  if (IS_SET.test(textAt(record, 'draft') ?? '')) return draft.passOver('is a draft');
  draft.copy('title', 'title');
  draft.copy('description', 'description');
  draft.employer('employer');
  const [name, sameAs] = [textAt(record, 'employer'), textAt(record, 'employerUrl')];
  if (name !== undefined && sameAs !== undefined) {
    draft.put('hiringOrganization', { '@type': 'Organization', name, sameAs }, 'employer');
  }
  draft.identifier('identifier');
  draft.date('datePosted', 'datePosted');
  draft.date('validThrough', 'validThrough');
  draft.date('jobStartDate', 'startDate');
  draft.employmentType('employmentType');
  const remote = textAt(record, 'remote');
  const isRemote = remote !== undefined && IS_REMOTE.test(remote);
  const from = ['place', 'city', 'country', 'region', 'remote'].find((role) => role in record);
  draft.places(placesOf(record, draft), isRemote, from ?? 'remote');
  // The flag is not the place's.
  if (isRemote) draft.put('jobLocationType', 'TELECOMMUTE', 'remote');
  putPay(record, draft);
  putWaysToApply(record, draft);
  for (const role of ['responsibilities', 'qualifications', 'skills', 'industry', 'workHours']) {
    draft.copy(role, role);
  }
  draft.copy('jobBenefits', 'benefits');
  draft.copy('educationRequirements', 'education');
  draft.copy('experienceRequirements', 'experience');
  draft.copy('totalJobOpenings', 'openings');
  for (const role of Object.keys(record)) {
    if (role.startsWith('x:')) draft.own(role.slice(2), role);
  }
}

function putWaysToApply(record: JsonObject, draft: Draft): void {
  const stated = ['url', 'applyUrl'].flatMap((role) => {
    const text = textAt(record, role);
    return text === undefined ? [] : [{ role, text, mail: MAIL.exec(text)?.[1] }];
  });
  const addresses = stated.filter(({ mail }) => mail === undefined);
  const [page, form] = addresses;
  if (page !== undefined) draft.put('url', page.text, page.role);
  const byMail = stated.find(({ mail }) => mail !== undefined);
  const email = byMail?.mail ?? textAt(record, 'email');
  const from = form?.role ?? byMail?.role ?? (email === undefined ? 'phone' : 'email');
  const name = textAt(record, 'contactName');
  draft.apply({ name, url: form?.text, email, telephone: textAt(record, 'phone') }, from);
}

/** Numbers need a currency; words are handed on. */
function putPay(record: JsonObject, draft: Draft): void {
  const amounts = {
    min: numberAt(record, 'payMin'),
    max: numberAt(record, 'payMax'),
    currency: textAt(record, 'payCurrency'),
    unit: textAt(record, 'payUnit'),
  };
  const words = textAt(record, 'pay');
  const hasAmount = amounts.min !== undefined || amounts.max !== undefined;
  if (hasAmount && amounts.currency !== undefined) {
    return draft.pay(amounts, amounts.min === undefined ? 'payMax' : 'payMin');
  }
  if (words === undefined) {
    const limits = ['payMin', 'payMax'].map((role) => textAt(record, role));
    const span = [...new Set(limits.filter((text) => text !== undefined))].join(' – ');
    const parts = span === '' ? [] : [span, amounts.currency, amounts.unit];
    const said = parts.filter((part) => part !== undefined).join(' ');
    return draft.put('baseSalary', said, limits[0] === undefined ? 'payMax' : 'payMin');
  }
  const isNumber = numberAt(record, 'pay') !== undefined;
  const unit = amounts.unit === undefined ? '' : ` ${amounts.unit}`;
  const currency = amounts.currency === undefined ? '' : ` ${amounts.currency}`;
  draft.put('baseSalary', isNumber ? `${words}${currency}${unit}` : words, 'pay');
}

/** Several places in one text are never parted by a comma: "Cork, Ireland" is one. */
function placesOf(record: JsonObject, draft: Draft): StatedPlace[] {
  const parts = partsOf(record);
  const objects = objectsAt(record, 'place').map(partsOf);
  if (objects.length > 0) return objects;
  const texts = listAt(record, 'place')
    .flatMap((value: Json) => (toText(value) ?? '').split(/[;|\n]/))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const [text] = texts;
  if (text === undefined) return [parts];
  if (texts.length > 1) return texts.map((one) => ({ text: one }));
  return [joined(text, parts, draft)];
}

function partsOf(record: JsonObject): StatedPlace {
  return {
    street: textAt(record, 'street'),
    postalCode: textAt(record, 'postalCode'),
    city: textAt(record, 'city'),
    region: textAt(record, 'region'),
    country: textAt(record, 'country'),
  };
}

/** The text of a place beside parts of its address. */
function joined(text: string, parts: StatedPlace, draft: Draft): StatedPlace {
  const { city, country } = parts;
  const others = Object.values(parts).filter((part) => part !== undefined);
  if (others.length === 0) return { text };
  if (city !== undefined) {
    if (!text.toLowerCase().includes(city.toLowerCase())) {
      draft.warn(
        'jobLocation',
        `is “${text.slice(0, 80)}”, but the city is “${city.slice(0, 80)}”. The first is read; leave one of them out.`,
      );
      return { text };
    }
    return parts;
  }
  const isRegion = parts.region?.toLowerCase() === text.toLowerCase();
  const isCountry = country !== undefined && toCountryCode(country) === toCountryCode(text);
  if (isRegion || (isCountry && toCountryCode(text) !== undefined)) return parts;
  if (!text.includes(',')) return { ...parts, city: text };
  const last = text.slice(text.lastIndexOf(',') + 1).trim();
  const named = last.length > 3 ? toCountryCode(last) : undefined;
  return country === undefined || named !== undefined ? { text } : { text: `${text}, ${country}` };
}

const ROLE_OF_PROPERTY: Readonly<Record<string, keyof typeof NAMES>> = {
  title: 'title',
  description: 'description',
  hiringOrganization: 'employer',
  jobLocation: 'place',
  datePosted: 'datePosted',
  validThrough: 'validThrough',
  employmentType: 'employmentType',
  baseSalary: 'pay',
  url: 'url',
  identifier: 'identifier',
};

/** What to write for a property that is not stated, or is not stated well; `kind` is what its writer calls a name. */
export function adviceOn(
  property: string,
  isStated: boolean,
  kind: 'column' | 'name' | 'heading',
): string | undefined {
  if (isStated) return ADVICE_ON_STATED[property]?.(kind);
  if (property === 'applicantLocationRequirements') {
    return `Write a country alone as “${NAMES.place[0]}”.`;
  }
  const role = ROLE_OF_PROPERTY[property];
  return role === undefined ? undefined : `The ${kind} for it is “${NAMES[role][0]}”.`;
}

const ADVICE_ON_STATED: Readonly<Record<string, (kind: string) => string>> = {
  baseSalary: (kind) =>
    `Each amount has a ${kind} of its own: “${NAMES.payMin[0]}”, “${NAMES.payMax[0]}”, “${NAMES.payCurrency[0]}”, “${NAMES.payUnit[0]}”.`,
  jobLocation: (kind) => `The ${kind} for a country is “${NAMES.country[0]}”.`,
};
