// The one place where a posting's unsafe words become facts that a page may show.

import { toCleanText } from '../html/clean-text.ts';
import { toSafeUrl } from '../html/safe-url.ts';
import { readApplicantLocations } from './applicant-location.ts';
import { findContactProblems, readWaysToApply } from './apply.ts';
import { readDate, type StatedDate } from './date.ts';
import { readEmploymentTypes } from './employment-type.ts';
import { readEmployer } from './employer.ts';
import type { FactsContext } from './facts-context.ts';
import type { JobFacts } from './job.ts';
import { readLanguage } from './language.ts';
import { readPay, type Pay } from './pay.ts';
import { findPlaceProblems } from './place-problems.ts';
import { isOnlySigns, isPlaceholder, isPlaceholderOfRequirement } from './placeholder.ts';
import type { Posting, UnsafePay } from './posting.ts';
import { quoteFound, type Problem, type Severity } from './problem.ts';
import { readPlaces } from './read-place.ts';
import { readSections } from './read-sections.ts';
import { findExperienceProblems, readEducation, readExperience } from './requirements.ts';
import { toTerm } from './schema-org.ts';
import type { StatedTexts, TextProperty } from './text-property.ts';
import { toWords } from './words.ts';

/** Each place has a page and two feeds; the most that a real posting was seen to name is 206. */
const MOST_PLACES = 500;

/** The facts and the description's words, or nothing when the posting can't be published; with everything that is wrong. */
export type FactsReading = { facts?: JobFacts; text?: string; problems: Problem[] };

/** Takes a posting as its file says it; gives clean facts, and a problem for each thing that could not be read as it stands. */
export function toFacts(posting: Posting, context: FactsContext): FactsReading {
  const problems: Problem[] = [];
  const add = (severity: Severity, field: string, message: string) =>
    problems.push({ field, severity, message });
  const title = toCleanText(posting.title ?? '');
  if (isPlaceholder(title)) {
    add('error', 'title', `${notThere(title)} Write the job's title, for example "Baker".`);
  }
  const described = describe(posting.description, context);
  if ('reason' in described) add('error', 'description', described.reason);
  let validThroughWords: string | undefined;
  const datePosted = date('datePosted', posting.datePosted, 'start');
  const validThrough = date('validThrough', posting.validThrough, 'end');
  const jobStartDate = date('jobStartDate', posting.jobStartDate, 'start');
  if (posting.places.length > MOST_PLACES) {
    const found = `names ${posting.places.length} places; the limit is ${MOST_PLACES}`;
    add('error', 'jobLocation', `${found}. Write several postings.`);
  }
  if (problems.some((problem) => problem.severity === 'error') || 'reason' in described) {
    return { problems };
  }
  for (const warning of described.warnings ?? []) add('warning', 'description', warning);

  const employer = readEmployer(posting.organization);
  const { places, workplaces } = readPlaces(posting.places, context.locale);
  const remote = posting.jobLocationTypes.some(isTelecommute);
  problems.push(...findPlaceProblems(posting, places));
  const employment = readEmploymentTypes(posting.employmentTypes);
  const baseSalary = firstPay('baseSalary', posting.baseSalaries);
  const estimatedSalaries = posting.estimatedSalaries
    .map((unsafe) => pay('estimatedSalary', unsafe))
    .filter((estimate) => estimate !== undefined);
  if (posting.url !== undefined && toSafeUrl(posting.url) === undefined) {
    add(
      'warning',
      'url',
      `${quoteFound(posting.url)} can't be linked to. Write an absolute address, for example "https://jobs.example/baker".`,
    );
  }
  const apart = readSections(posting, context.describe, described.text);
  problems.push(...apart.problems);
  problems.push(...findContactProblems(posting.contacts));
  problems.push(...findExperienceProblems(posting.experience));
  const identifier = readIdentifier(posting.identifier);
  const totalJobOpenings = readCount('totalJobOpenings', posting.totalJobOpenings);
  const language = readLanguage(posting.language);
  const facts: JobFacts = {
    title,
    ...(employer && { employer }),
    description: described.reference,
    sections: apart.sections,
    texts: cleanTexts({ ...posting.texts, skills: apart.skills }, context.describe),
    places,
    remote,
    workplaces: unique([
      ...posting.jobLocationTypes
        .filter((unsafe) => !isTelecommute(unsafe))
        .map((unsafe) => toCleanText(unsafe, 120))
        .filter((text) => !isPlaceholder(text)),
      ...workplaces,
    ]),
    applicantLocations: readApplicantLocations(posting.applicantLocations, context.locale),
    ...(datePosted && { datePosted }),
    ...(validThrough && { validThrough }),
    ...(validThroughWords !== undefined && { validThroughWords }),
    ...employment,
    ...(baseSalary && { baseSalary }),
    estimatedSalaries,
    education: readEducation(posting.education, context.describe),
    experience: readExperience(posting.experience, context.describe),
    ...readBoolean('experienceInPlaceOfEducation', posting.experienceInPlaceOfEducation),
    ...(jobStartDate && { jobStartDate }),
    ...readBoolean('jobImmediateStart', posting.jobImmediateStart),
    ...(totalJobOpenings && { totalJobOpenings }),
    ...readBoolean('directApply', posting.directApply),
    ...(identifier && { identifier }),
    waysToApply: readWaysToApply(posting.url, posting.contacts, described.text),
    ...(language && { language }),
  };
  return { facts, text: described.text, problems };

  function date(
    field: string,
    unsafe: string | undefined,
    edge: 'start' | 'end',
  ): StatedDate | undefined {
    if (unsafe === undefined || isPlaceholder(unsafe)) return undefined;
    const reading = readDate(unsafe, { timeZone: context.timeZone, edge });
    if ('reason' in reading) {
      // Without knowing when a job ends, its page could outlive it.
      add(field === 'validThrough' ? 'error' : 'warning', field, reading.reason);
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

function describe(unsafe: string | undefined, context: FactsContext) {
  const advice = 'Write the whole text of the job ad, as HTML or as plain text.';
  if (unsafe === undefined || isPlaceholder(unsafe)) {
    return { reason: `${notThere(unsafe)} ${advice}` };
  }
  const described = context.describe(unsafe);
  return !('reason' in described) && isPlaceholder(described.text)
    ? { reason: `${notThere(described.text)} ${advice}` }
    : described;
}

/** Tells what stands where a text belongs. */
function notThere(unsafe = ''): string {
  return unsafe.trim() === ''
    ? 'is missing.'
    : `is only ${quoteFound(unsafe)}, which says nothing.`;
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

/** Names of industries and occupations are plain; what tells of the work may be marked up. */
const NAMES: ReadonlySet<string> = new Set<TextProperty>([
  'skills',
  'industry',
  'occupationalCategory',
  'relevantOccupation',
  'employmentUnit',
]);

/** "None" is an answer to what these ask. */
const REQUIREMENTS: ReadonlySet<string> = new Set<TextProperty>([
  'eligibilityToWorkRequirement',
  'physicalRequirement',
  'securityClearanceRequirement',
  'sensoryRequirement',
  'specialCommitments',
]);

/** Texts of one property that are looked at one by one: each may cost a sanitizing. */
const MOST_APART = 50;

function cleanTexts(unsafe: StatedTexts, describe: FactsContext['describe']): StatedTexts {
  const clean = Object.entries(unsafe).map(([property, texts]) => {
    const saysNothing = REQUIREMENTS.has(property) ? isPlaceholderOfRequirement : isPlaceholder;
    const wordsOf = (stated: readonly string[]) =>
      NAMES.has(property)
        ? stated.map((text) => toCleanText(text, 2_000))
        : toWords(stated, describe);
    // Very many are read together, whatever each of them says.
    const apart = texts.length > MOST_APART ? [texts] : texts.map((text) => [text]);
    const cleaned = apart.flatMap((stated) => {
      const lines = wordsOf(stated);
      return saysNothing(lines.join(' ')) ? [] : lines;
    });
    return [property, unique(cleaned.filter((line) => !isOnlySigns(line)))] as const;
  });
  return Object.fromEntries(clean.filter(([, texts]) => texts.length > 0));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
