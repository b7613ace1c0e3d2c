// What a posting states besides its description, and what it leaves out.

import { pageWords } from '#words';
import type { Experience, Job } from '../job/job.ts';
import type { Pay } from '../job/pay.ts';
import { addressLabel, pointLabel } from '../job/place/place-label.ts';
import { saysWhere } from '../job/place/work-mode.ts';
import { TEXT_PROPERTIES } from '../job/text-property.ts';
import { countLabel } from '../wording/counts.ts';
import { dayWords } from '../wording/day-words.ts';
import { locale } from '../settings/locale.ts';
import { site } from '../site.ts';
import { payLine } from '../wording/row-words.ts';
import { FACETS, READY_FACETS, readyProperty } from '../listing/facets.ts';
import { facetLegend } from '../wording/facet-legend.ts';
import { areAreasLeftOut, isPostingDayShown } from './deciding-facts.ts';
import { endWords } from './end-words.ts';

/** One row of the list of facts. */
export interface StatedFact {
  label: string;
  values: string[];
  /** "2026-12-31", in place of values. */
  day?: string;
}

/** Longer skills are sentences, and have a section of their own. */
const LONGEST_SKILL = 40;

/** Whether the skills are names that can stand beside each other. */
export function areSkillsShort({ texts: { skills = [] } }: Job): boolean {
  return skills.length > 0 && skills.every((skill) => skill.length <= LONGEST_SKILL);
}

/** Lists the stated facts that the page's header does not show. */
export function statedFacts(job: Job): StatedFact[] {
  const { labels } = pageWords;
  const facts: StatedFact[] = [
    {
      label: labels.employer,
      values: job.employer === undefined ? stated(job.asWritten?.hiringOrganization) : [],
    },
    { label: labels.estimatedPay, values: estimatesLeftOut(job).map(payLine) },
    {
      // Of work at a place it says who may apply, and not where to live.
      label: job.remote ? labels.livesIn : labels.applicantsFrom,
      values:
        !job.remote || areAreasLeftOut(job) ? job.applicantLocations.map(({ name }) => name) : [],
    },
    { label: labels.education, values: job.education.map(({ text }) => capitalized(text)) },
    { label: labels.experience, values: job.experience.flatMap(experienceLines) },
    {
      label: labels.insteadOfEducation,
      values: job.experienceInPlaceOfEducation ? [pageWords.experienceCounts] : [],
    },
    ...textFacts(job),
    { label: labels.workplace, values: [...job.workplaces, ...stated(job.asWritten?.jobLocation)] },
    { label: labels.starts, values: startLines(job) },
    {
      label: labels.positions,
      values: job.totalJobOpenings === undefined ? [] : [countLabel(job.totalJobOpenings)],
    },
    {
      label: labels.address,
      values: job.places.flatMap((place) => stated(addressLabel(place, locale))),
    },
    {
      label: labels.coordinates,
      values: job.places
        .filter((place) => addressLabel(place, locale) === '')
        .flatMap((place) => stated(pointLabel(place))),
    },
    {
      label: pageWords.howToApply,
      values: [...stated(job.asWritten?.url), ...stated(job.asWritten?.applicationContact)],
    },
    ...ownFacts(job),
    ...postedFacts(job),
    { label: labels.reference, values: job.identifier === undefined ? [] : [job.identifier.value] },
  ];
  return facts.filter(({ values, day }) => values.length > 0 || day !== undefined);
}

/** Names what a seeker looks for and the posting leaves out in every form. */
export function notStated(job: Job): string[] {
  const { missing: names } = pageWords;
  const { asWritten = {} } = job;
  const isPlaceSaid = asWritten.jobLocation !== undefined || job.workplaces.some(saysWhere);
  const isAreaSaid = asWritten.applicantLocationRequirements !== undefined;
  const isWaySaid = (asWritten.url ?? asWritten.applicationContact) !== undefined;
  const missing: [string, boolean][] = [
    [names.employer, job.employer === undefined && asWritten.hiringOrganization === undefined],
    [names.place, job.places.length === 0 && !job.remote && !isPlaceSaid],
    [names.livesIn, job.remote && job.applicantLocations.length === 0 && !isAreaSaid],
    [names.pay, (job.baseSalary ?? job.payQuote) === undefined],
    [names.type, job.employmentTypes.length + job.otherEmploymentTypes.length === 0],
    [names.hours, job.texts.workHours === undefined],
    [names.posted, job.datePosted === undefined && asWritten.datePosted === undefined],
    [names.closes, job.validThrough === undefined && job.validThroughWords === undefined],
    [names.apply, job.waysToApply.length === 0 && !isWaySaid],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([name]) => name);
}

/** The header shows the first estimate, or the span of all, where no pay is stated. */
function estimatesLeftOut({ baseSalary, payQuote, estimateSpan, estimatedSalaries }: Job): Pay[] {
  const isFirstShown = (baseSalary ?? payQuote ?? estimateSpan) === undefined;
  return estimatedSalaries.slice(isFirstShown ? 1 : 0);
}

function ownFacts({ own = {}, texts }: Job): StatedFact[] {
  const ready = READY_FACETS.filter((facet) => FACETS.includes(facet)).map(({ key }) => ({
    property: readyProperty(key),
    label: facetLegend(key),
  }));
  // schema.org has a property for departments too.
  const isSaid = (property: string, value: string) =>
    property === readyProperty('department') && texts.employmentUnit?.includes(value);
  return [...ready, ...site.facets].map(({ property, label }) => ({
    label,
    values: (own[property] ?? []).filter((value) => !isSaid(property, value)),
  }));
}

function postedFacts(job: Job): StatedFact[] {
  if (isPostingDayShown(job)) return closingFacts(job);
  const label = pageWords.labels.posted;
  return job.datePosted === undefined
    ? [{ label, values: stated(job.asWritten?.datePosted) }]
    : [{ label, values: [], day: job.datePosted.day }];
}

/** The end of a closed job stands above its header as a day, here with its hour. */
function closingFacts({ validThrough }: Job): StatedFact[] {
  if (validThrough?.hour === undefined) return [];
  return [{ label: pageWords.labels.closed, values: [endWords(validThrough)] }];
}

/** Skills stand by themselves. */
function textFacts(job: Job): StatedFact[] {
  return TEXT_PROPERTIES.filter((property) => property !== 'skills').map((property) => ({
    label: pageWords.texts[property],
    values: job.texts[property] ?? [],
  }));
}

function experienceLines({ text, months }: Experience): string[] {
  const length = months === undefined ? [] : [monthsLine(months)];
  return [...length, ...(text === undefined ? [] : [capitalized(text)])];
}

function startLines(job: Job): string[] {
  const date =
    job.jobStartDate === undefined
      ? stated(job.asWritten?.jobStartDate)
      : [dayWords(job.jobStartDate.day)];
  return [...date, ...(job.jobImmediateStart ? [pageWords.immediately] : [])];
}

function stated(text: string | undefined): string[] {
  return text ? [text] : [];
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** "2 years, 6 months". */
function monthsLine(months: number): string {
  const whole = Math.round(months);
  if (whole === 0) return pageWords.noneNeeded;
  const length = { years: Math.floor(whole / 12), months: whole % 12 };
  return new Intl.DurationFormat(locale, { style: 'long' }).format(length);
}
