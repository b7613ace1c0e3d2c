// What a posting states besides its description, and what it leaves out.

import type { Experience, Job } from '../job/job.ts';
import { monthsLabel, placeLabel, textPropertyLabel } from '../job/labels.ts';
import type { Place } from '../job/place.ts';
import { TEXT_PROPERTIES } from '../job/text-property.ts';
import { dayWords } from '../browser/day-words.ts';

/** One row of the list of facts. */
export interface StatedFact {
  label: string;
  values: string[];
}

/** Takes a job and a locale; gives the facts that the summary does not show, only those stated. */
export function statedFacts(job: Job, locale: string): StatedFact[] {
  const facts: StatedFact[] = [
    { label: 'Education', values: job.education.map(({ text }) => capitalized(text)) },
    { label: 'Experience', values: job.experience.flatMap(experienceLines) },
    {
      label: 'Instead of education',
      values: job.experienceInPlaceOfEducation ? ['Experience counts'] : [],
    },
    ...textFacts(job),
    { label: 'Workplace', values: job.workplaces },
    { label: 'Starts', values: startLines(job) },
    {
      label: 'Positions',
      values: job.totalJobOpenings === undefined ? [] : [String(job.totalJobOpenings)],
    },
    { label: 'Address', values: job.places.map((place) => addressLine(place, locale)) },
    { label: 'Reference', values: job.identifier === undefined ? [] : [job.identifier.value] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** Takes a job; names what a seeker looks for and its posting does not say. */
export function notStated(job: Job): string[] {
  const missing: [string, boolean][] = [
    ['employer', job.employer === undefined],
    ['place', job.places.length === 0 && !job.remote],
    ['where applicants may live', job.remote && job.applicantLocations.length === 0],
    ['pay', job.baseSalary === undefined],
    ['type of employment', job.employmentTypes.length + job.otherEmploymentTypes.length === 0],
    ['working hours', job.texts.workHours === undefined],
    ['date posted', job.datePosted === undefined],
    ['closing date', job.validThrough === undefined],
    ['how to apply', job.waysToApply.length === 0],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([name]) => name);
}

/** Skills have a section of their own above. */
function textFacts(job: Job): StatedFact[] {
  return TEXT_PROPERTIES.filter((property) => property !== 'skills').map((property) => ({
    label: textPropertyLabel(property),
    values: job.texts[property] ?? [],
  }));
}

function experienceLines({ text, months }: Experience): string[] {
  const length = months === undefined ? [] : [monthsLabel(months)];
  return [...length, ...(text === undefined ? [] : [capitalized(text)])];
}

function startLines(job: Job): string[] {
  const date = job.jobStartDate === undefined ? [] : [dayWords(job.jobStartDate.day)];
  return [...date, ...(job.jobImmediateStart ? ['Immediately'] : [])];
}

function addressLine(place: Place, locale: string): string {
  return [place.streetAddress, place.postalCode, placeLabel(place, locale)]
    .filter(Boolean)
    .join(', ');
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
