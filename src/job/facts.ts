// The one place where a posting's unsafe words become facts that a page may show.

import { toCleanText } from '../html/clean-text.ts';
import { readApplicantLocations } from './place/applicant-location.ts';
import { readUnreadContacts, readWaysToApply } from './apply.ts';
import { cleanTexts } from './clean-texts.ts';
import { readDate, type StatedDate } from './date.ts';
import { readEmploymentTypes } from './employment-type.ts';
import { readEmployer } from './employer.ts';
import type { DescribedText } from './described-text.ts';
import type { DescribeResult, FactsContext } from './facts-context.ts';
import type { AsWritten, JobFacts } from './job.ts';
import { readLanguage } from './language.ts';
import { readPay, type Pay } from './pay.ts';
import { quotePay } from './pay-quote.ts';
import { findPlaceProblems } from './place/place-problems.ts';
import { checkOwnProperties } from './own-properties.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Posting, UnsafeApplicantArea, UnsafePay } from './posting.ts';
import { quoteFound, type Problem, type Severity } from './problem.ts';
import { toSafeUrl } from '../html/safe-url.ts';
import { readApplyUrl, toShownWords } from './read-apply-url.ts';
import { readPlaces } from './place/read-place.ts';
import { readSections } from './read-sections.ts';
import { findExperienceProblems, readEducation, readExperience } from './requirements.ts';
import { toTerm } from './schema-org.ts';
import { findShownMarkup } from './shown-markup.ts';

/** Each place has a page and two feeds; the largest known posting names 206. */
const MAX_PLACES = 500;

/** The facts and their description, absent when the posting can't be published; with everything that is wrong. */
export interface FactsResult {
  facts?: JobFacts;
  described?: DescribedText;
  problems: Problem[];
}

export function toFacts(posting: Posting, context: FactsContext): FactsResult {
  const problems: Problem[] = [];
  const add = (severity: Severity, field: string, message: string) =>
    problems.push({ field, severity, message });
  const asWritten: AsWritten = {};
  const title = toCleanText(posting.title ?? '');
  if (isPlaceholder(title)) {
    add('error', 'title', `${describeMissing(title)} Write the job's title, for example "Baker".`);
  }
  const described = describe(posting.description, context);
  if ('reason' in described) add('error', 'description', described.reason);
  let validThroughWords: string | undefined;
  const datePosted = date('datePosted', posting.datePosted, 'start');
  const validThrough = date('validThrough', posting.validThrough, 'end');
  const dateModified = readChange(posting.dateModified, context.timeZone);
  const jobStartDate = date('jobStartDate', posting.jobStartDate, 'start');
  if (posting.places.length > MAX_PLACES) {
    const found = `names ${posting.places.length} places; the limit is ${MAX_PLACES}`;
    add('error', 'jobLocation', `${found}. Write several postings.`);
  }
  if (problems.some((problem) => problem.severity === 'error') || 'reason' in described) {
    return { problems };
  }
  for (const warning of described.warnings) add('warning', 'description', warning);

  const employer = readEmployer(posting.organization);
  problems.push(...findShownMarkup({ title, hiringOrganization: employer?.name }));
  const [employerLink] = posting.organization?.links ?? [];
  if (employer === undefined && employerLink !== undefined && !isPlaceholder(employerLink)) {
    asWritten.hiringOrganization = toShownAddress(employerLink);
  }
  const read = readPlaces(posting.places, context.locale);
  const { places, workplaces } = read;
  if (places.length + workplaces.length === 0 && posting.otherPlace !== undefined) {
    asWritten.jobLocation = toShownAddress(posting.otherPlace);
  }
  const remote = posting.jobLocationTypes.some(isTelecommute);
  problems.push(...findPlaceProblems(posting, read));
  const applicantLocations = readApplicantLocations(posting.applicantLocations, context.locale);
  if (posting.applicantLocations.some(isUnread)) {
    asWritten.applicantLocationRequirements = '';
  }
  const employment = readEmploymentTypes(posting.employmentTypes);
  const baseSalary = firstPay('baseSalary', posting.baseSalaries);
  const payQuote = baseSalary === undefined ? quotePay(described.text) : undefined;
  const estimatedSalaries = posting.estimatedSalaries
    .map((unsafe) => pay('estimatedSalary', unsafe))
    .filter((estimate) => estimate !== undefined);
  const url = posting.url === undefined ? {} : readApplyUrl(posting.url);
  if (url.warning !== undefined) add('warning', 'url', url.warning);
  if (url.words !== undefined || (url.way === undefined && url.warning !== undefined)) {
    asWritten.url = url.words ?? '';
  }
  const sectionsResult = readSections(posting, context.describe, described.text);
  problems.push(...sectionsResult.problems);
  const unreadContacts = readUnreadContacts(posting.contacts);
  problems.push(...unreadContacts.problems);
  if (unreadContacts.words.length > 0) {
    asWritten.applicationContact = unreadContacts.words.filter(Boolean).join(', ');
  }
  problems.push(...findExperienceProblems(posting.experience));
  const identifier = readIdentifier(posting.identifier);
  const totalJobOpenings = readCount('totalJobOpenings', posting.totalJobOpenings);
  const language = readLanguage(posting.language);
  const { own, problems: undeclared } = checkOwnProperties(
    posting.own ?? {},
    context.ownProperties ?? {},
  );
  problems.push(...undeclared);
  const facts: JobFacts = {
    title,
    ...(employer && { employer }),
    description: described.reference,
    sections: sectionsResult.sections,
    texts: cleanTexts({ ...posting.texts, skills: sectionsResult.skills }, context.describe),
    places,
    remote,
    workplaces: unique([
      ...posting.jobLocationTypes
        .filter((unsafe) => !isTelecommute(unsafe))
        .map((unsafe) => toCleanText(unsafe, 120))
        .filter((text) => !isPlaceholder(text)),
      ...workplaces,
    ]),
    applicantLocations,
    ...(datePosted && { datePosted }),
    ...(dateModified && { dateModified }),
    ...(validThrough && { validThrough }),
    ...(validThroughWords !== undefined && { validThroughWords }),
    ...employment,
    ...(baseSalary && { baseSalary }),
    ...(payQuote !== undefined && { payQuote }),
    estimatedSalaries,
    education: readEducation(posting.education, context.describe),
    experience: readExperience(posting.experience, context.describe),
    ...readBoolean('experienceInPlaceOfEducation', posting.experienceInPlaceOfEducation),
    ...(jobStartDate && { jobStartDate }),
    ...readBoolean('jobImmediateStart', posting.jobImmediateStart),
    ...(totalJobOpenings && { totalJobOpenings }),
    ...readBoolean('directApply', posting.directApply),
    ...(identifier && { identifier }),
    ...(Object.keys(asWritten).length > 0 && { asWritten }),
    waysToApply: readWaysToApply(url.way, posting.contacts, described.text),
    ...(language && { language }),
    ...(Object.keys(own).length > 0 && { own }),
  };
  return { facts, described, problems };

  function date(
    field: 'datePosted' | 'validThrough' | 'jobStartDate',
    unsafe: string | undefined,
    edge: 'start' | 'end',
  ): StatedDate | undefined {
    if (unsafe === undefined || isPlaceholder(unsafe)) return undefined;
    const reading = readDate(unsafe, { timeZone: context.timeZone, edge });
    if ('reason' in reading) {
      // Without knowing when a job ends, its page could outlive it.
      add(field === 'validThrough' ? 'error' : 'warning', field, reading.reason);
      if (field !== 'validThrough') asWritten[field] = toCleanText(unsafe, 120);
      return undefined;
    }
    if (reading.warning !== undefined) add('warning', field, reading.warning);
    if (reading.words !== undefined) validThroughWords = reading.words;
    return reading.date;
  }

  function pay(field: string, unsafe: UnsafePay): Pay | undefined {
    const reading = readPay(unsafe);
    for (const warning of reading.warnings) add('warning', field, warning);
    return reading.pay;
  }

  function firstPay(field: string, unsafe: readonly UnsafePay[]): Pay | undefined {
    const [first, ...others] = unsafe
      .map((one) => pay(field, one))
      .filter((one) => one !== undefined);
    if (others.length > 0) {
      add('warning', field, `is stated ${others.length + 1} times; the first is used. Write one.`);
    }
    return first;
  }

  function readCount(field: string, unsafe: string | undefined): number | undefined {
    if (unsafe === undefined) return undefined;
    if (/^\s*\d{1,6}(?:\.0+)?\s*$/.test(unsafe)) return Number(unsafe);
    add('warning', field, `${quoteFound(unsafe)} is not a count. Write a number, for example 3.`);
    return undefined;
  }

  function readBoolean(field: string, unsafe: string | undefined): object {
    if (unsafe === undefined) return {};
    const word = toTerm(unsafe);
    if (word === 'true' || word === 'false') return { [field]: word === 'true' };
    add('warning', field, `${quoteFound(unsafe)} is neither true nor false. Write one of them.`);
    return {};
  }
}

function describe(unsafe: string | undefined, context: FactsContext): DescribeResult {
  const advice = 'Write the whole text of the job ad, as HTML or as plain text.';
  if (unsafe === undefined || isPlaceholder(unsafe)) {
    return { reason: `${describeMissing(unsafe)} ${advice}` };
  }
  const described = context.describe(unsafe);
  return !('reason' in described) && isPlaceholder(described.text)
    ? { reason: `${describeMissing(described.text)} ${advice}` }
    : described;
}

/** No page shows it, so that nobody needs to be told of one that is not read. */
function readChange(unsafe: string | undefined, timeZone: string): StatedDate | undefined {
  if (unsafe === undefined || isPlaceholder(unsafe)) return undefined;
  const reading = readDate(unsafe, { timeZone, edge: 'start' });
  return 'reason' in reading ? undefined : reading.date;
}

/** A URL as text; one that must not be linked to is not shown either. */
function toShownAddress(unsafe: string): string {
  return toSafeUrl(unsafe) ?? toShownWords(unsafe);
}

/** The beginning of a message about a text that is required. */
function describeMissing(unsafe = ''): string {
  return unsafe.trim() === ''
    ? 'is missing.'
    : `is only ${quoteFound(unsafe)}, which says nothing.`;
}

/** Whether an area is stated in a form that is not read. */
function isUnread({ type: _type, ...stated }: UnsafeApplicantArea): boolean {
  return Object.keys(stated).length === 0;
}

function isTelecommute(unsafe: string): boolean {
  return /(?:^|[/:])TELECOMMUTE$/i.test(unsafe.trim());
}

function readIdentifier(unsafe: Posting['identifier']): JobFacts['identifier'] {
  const value = toCleanText(unsafe?.value ?? '');
  if (isPlaceholder(value)) return undefined;
  const name = toCleanText(unsafe?.name ?? '');
  return isPlaceholder(name) ? { value } : { name, value };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
