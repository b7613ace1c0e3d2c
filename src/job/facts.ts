// The one place where a posting's unsafe words become facts that a page may show.

import { toCleanText } from '../html/clean-text.ts';
import { toSafeUrl } from '../html/safe-url.ts';
import { readApplicantLocations } from './applicant-location.ts';
import { readWaysToApply } from './apply.ts';
import { readDate, type StatedDate } from './date.ts';
import { toEmploymentType } from './employment-type.ts';
import { readEmployer } from './employer.ts';
import type { DescriptionReference, JobFacts } from './job.ts';
import { readLanguage } from './language.ts';
import { readPay, type Pay } from './pay.ts';
import type { Posting, UnsafePay } from './posting.ts';
import { quoteFound, type Problem } from './problem.ts';
import { findPlaceProblems } from './place-problems.ts';
import { readPlaces } from './read-place.ts';
import { readEducation, readExperience } from './requirements.ts';
import { isAbsent } from './schema-org.ts';

/** What reading needs to know of the site, and the door to the sanitizer. */
export interface FactsContext {
  /** IANA name of the site's time zone. */
  timeZone: string;
  /** BCP 47 tag for country names. */
  locale: string;
  /** Takes an unsafe description; keeps its safe HTML and gives its reference and plain text, or says why not. */
  describe: (
    unsafe: string,
  ) => { reference: DescriptionReference; text: string } | { reason: string };
}

/** The facts, or nothing when the posting can't be published; with everything that is wrong. */
export interface FactsReading {
  facts?: JobFacts;
  problems: Problem[];
}

/** More texts than this in one property are sanitized as one. */
const MOST_TEXTS = 50;

/** Takes a posting as its file says it; gives clean facts, and a problem for each thing amiss. */
export function toFacts(posting: Posting, context: FactsContext): FactsReading {
  const problems: Problem[] = [];
  const add = (severity: Problem['severity'], field: string, message: string) =>
    problems.push({ field, severity, message });
  const title = toCleanText(posting.title ?? '');
  if (isAbsent(title)) {
    add('error', 'title', 'is missing. Write the job\'s title, for example "Baker".');
  }
  const described = describe(posting.description, context);
  if ('reason' in described) add('error', 'description', described.reason);
  const datePosted = date('datePosted', posting.datePosted, 'start');
  const validThrough = date('validThrough', posting.validThrough, 'end');
  const jobStartDate = date('jobStartDate', posting.jobStartDate, 'start');
  if (datePosted && validThrough && validThrough.instant < datePosted.instant) {
    add(
      'warning',
      'validThrough',
      `${quoteFound(posting.validThrough)} is before datePosted ${quoteFound(posting.datePosted)}. Write a later day, or leave it out.`,
    );
  }
  if (problems.some((problem) => problem.severity === 'error') || 'reason' in described) {
    return { problems };
  }

  const employer = readEmployer(posting.organization);
  if (employer === undefined) {
    add(
      'warning',
      'hiringOrganization',
      'has no name. Write {"@type": "Organization", "name": "…"}; for an anonymous employer the name "confidential".',
    );
  }
  const places = readPlaces(posting.places);
  const remote = posting.jobLocationTypes.some((type) => /(?:^|\/)TELECOMMUTE$/i.test(type.trim()));
  const applicantLocations = readApplicantLocations(posting.applicantLocations, context.locale);
  problems.push(...findPlaceProblems(posting, { places, remote, applicantLocations }));
  if (datePosted === undefined && posting.datePosted === undefined) {
    add(
      'warning',
      'datePosted',
      'is missing. Write the day on which the job was first posted, for example "2026-12-01".',
    );
  }
  const employmentTypes = posting.employmentTypes
    .flatMap((unsafe) => toCleanText(unsafe).split(/\s*[,;|]\s*/))
    .filter((text) => !isAbsent(text));
  const otherEmploymentTypes = unique(
    employmentTypes.filter((text) => toEmploymentType(text) === undefined),
  );
  if (otherEmploymentTypes.length > 0) {
    add(
      'warning',
      'employmentType',
      `${quoteFound(otherEmploymentTypes[0])} is shown as written and left out of the markup. Write for example "FULL_TIME".`,
    );
  }
  const baseSalary = firstPay('baseSalary', posting.baseSalaries);
  const waysToApply = readWaysToApply(posting.url, posting.contacts, described.text);
  if (posting.url !== undefined && toSafeUrl(posting.url) === undefined) {
    add(
      'warning',
      'url',
      `${quoteFound(posting.url)} can't be linked to. Write an absolute address, for example "https://jobs.example/baker".`,
    );
  }
  if (waysToApply.length === 0 && posting.url === undefined) {
    add(
      'warning',
      'url',
      'is missing, and there is no other way to apply. Write the address of the application page, or an applicationContact.',
    );
  }
  const identifier = posting.identifier && toCleanText(posting.identifier.value);
  const openings = /^\d{1,6}$/.test(posting.totalJobOpenings ?? '')
    ? Number(posting.totalJobOpenings)
    : 0;
  const language = readLanguage(posting.language);
  const facts: JobFacts = {
    title,
    ...(employer && { employer }),
    description: described.reference,
    responsibilities: describeTexts('responsibilities', posting.responsibilities),
    qualifications: describeTexts('qualifications', posting.qualifications),
    places,
    remote,
    applicantLocations,
    ...(datePosted && { datePosted }),
    ...(validThrough && { validThrough }),
    employmentTypes: unique(
      employmentTypes.map(toEmploymentType).filter((type) => type !== undefined),
    ),
    otherEmploymentTypes,
    ...(baseSalary && { baseSalary }),
    estimatedSalaries: posting.estimatedSalaries
      .map((unsafe) => pay('estimatedSalary', unsafe))
      .filter((estimate) => estimate !== undefined),
    education: readEducation(posting.education),
    experience: readExperience(posting.experience),
    ...optionalBoolean('experienceInPlaceOfEducation', posting.experienceInPlaceOfEducation),
    skills: cleanTexts(posting.skills),
    benefits: cleanTexts(posting.benefits),
    incentives: cleanTexts(posting.incentives),
    industries: cleanTexts(posting.industries),
    occupationalCategories: cleanTexts(posting.occupationalCategories),
    workHours: cleanTexts(posting.workHours),
    specialCommitments: cleanTexts(posting.specialCommitments),
    ...(jobStartDate && { jobStartDate }),
    ...optionalBoolean('jobImmediateStart', posting.jobImmediateStart),
    ...(openings > 0 && { totalJobOpenings: openings }),
    ...optionalBoolean('directApply', posting.directApply),
    ...(identifier && {
      identifier: {
        ...(posting.identifier?.name === undefined
          ? {}
          : { name: toCleanText(posting.identifier.name) }),
        value: identifier,
      },
    }),
    waysToApply,
    ...(language && { language }),
  };
  return { facts, problems };

  function date(
    field: string,
    unsafe: string | undefined,
    edge: 'start' | 'end',
  ): StatedDate | undefined {
    if (unsafe === undefined) return undefined;
    const reading = readDate(unsafe, { timeZone: context.timeZone, edge });
    if ('reason' in reading) {
      // Without knowing when a job ends, its page could outlive it.
      add(field === 'validThrough' ? 'error' : 'warning', field, reading.reason);
      return undefined;
    }
    if (reading.warning !== undefined) add('warning', field, reading.warning);
    return reading.date;
  }

  /** Texts beside the description may be HTML too: they pass the same sanitizer, then become lines. */
  function describeTexts(field: string, unsafe: readonly string[]): string[] {
    // Sanitizing costs about a millisecond a text: a list of thousands is one text of lines.
    const texts = unsafe.length > MOST_TEXTS ? [unsafe.join('\n')] : unsafe;
    return texts.flatMap((text) => {
      const described = context.describe(text);
      if (!('reason' in described)) return described.text.split('\n').filter((line) => line !== '');
      add('warning', field, `${described.reason} It is left out.`);
      return [];
    });
  }

  function pay(field: string, unsafe: UnsafePay): Pay | undefined {
    const reading = readPay(unsafe);
    for (const warning of reading.warnings) add('warning', field, warning);
    return reading.pay;
  }

  function firstPay(field: string, unsafe: readonly UnsafePay[]): Pay | undefined {
    return unsafe.map((one) => pay(field, one)).find((one) => one !== undefined);
  }
}

function describe(unsafe: string | undefined, context: FactsContext) {
  if (unsafe === undefined || isAbsent(unsafe)) {
    return { reason: 'is missing. Write the whole text of the job ad, as HTML or as plain text.' };
  }
  return context.describe(unsafe);
}

function cleanTexts(unsafe: readonly string[]): string[] {
  return unique(unsafe.map((text) => toCleanText(text, 2_000)).filter((text) => !isAbsent(text)));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function optionalBoolean(key: string, unsafe: string | undefined): object {
  const text = unsafe?.trim().toLowerCase();
  return text === 'true' || text === 'false' ? { [key]: text === 'true' } : {};
}
