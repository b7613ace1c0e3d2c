// A job as one schema.org JobPosting, from the same safe values that its page shows.
// Rules: https://developers.google.com/search/docs/appearance/structured-data/job-posting

import { pageWords } from '#words';
import type { JobPosting, MonetaryAmount, WithContext } from 'schema-dts';
import { toPlainText } from '../html/plain-text.ts';
import type { SafeHtml } from '../html/safe-html.ts';
import { appendSections } from '../html/sections.ts';
import type { Education, Experience, Job, JobText } from '../job/job.ts';
import type { Pay } from '../job/pay.ts';
import { isReadableCode, type Place } from '../job/place/place.ts';
import type { SectionProperty } from '../job/text-property.ts';

/** Returns markup without empty values; `pageUrl` is absolute. */
export function toJobPosting(job: Job, text: JobText, pageUrl: string): WithContext<JobPosting> {
  const { texts } = job;
  const posting = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: job.title,
    description: completeDescription(text),
    url: pageUrl,
    datePosted: job.datePosted?.iso,
    validThrough: job.validThrough?.iso,
    hiringOrganization: job.employer && {
      '@type': 'Organization',
      name: job.employer.name,
      sameAs: job.employer.url,
      logo: job.employer.logo,
    },
    // Where the source states no name, Google expects the employer's.
    identifier: job.identifier && {
      '@type': 'PropertyValue',
      name: job.identifier.name ?? job.employer?.name,
      value: job.identifier.value,
    },
    jobLocation: oneOrMany(job.places.map(toPlace)),
    jobLocationType: job.remote ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: oneOrMany(job.applicantLocations.flatMap(toApplicantArea)),
    // Only Google's types; the page shows other ones.
    employmentType: oneOrMany(job.employmentTypes),
    baseSalary: job.baseSalary && toMonetaryAmount(job.baseSalary),
    estimatedSalary: oneOrMany(job.estimatedSalaries.flatMap((pay) => toMonetaryAmount(pay) ?? [])),
    educationRequirements: oneOrMany(job.education.map(toEducation)),
    experienceRequirements: oneOrMany(job.experience.map(toExperience)),
    experienceInPlaceOfEducation: job.experienceInPlaceOfEducation,
    responsibilities: sectionText(text, 'responsibilities'),
    qualifications: sectionText(text, 'qualifications'),
    employerOverview: sectionText(text, 'employerOverview'),
    skills: joinTexts(texts.skills),
    jobBenefits: joinTexts(texts.jobBenefits),
    incentiveCompensation: joinTexts(texts.incentiveCompensation),
    industry: oneOrMany(texts.industry),
    occupationalCategory: oneOrMany(texts.occupationalCategory),
    relevantOccupation: oneOrMany(texts.relevantOccupation?.map(toOccupation)),
    employmentUnit: oneOrMany(texts.employmentUnit?.map(toOrganization)),
    workHours: joinTexts(texts.workHours),
    specialCommitments: joinTexts(texts.specialCommitments),
    eligibilityToWorkRequirement: joinTexts(texts.eligibilityToWorkRequirement),
    securityClearanceRequirement: joinTexts(texts.securityClearanceRequirement),
    physicalRequirement: joinTexts(texts.physicalRequirement),
    sensoryRequirement: joinTexts(texts.sensoryRequirement),
    jobDuration: joinTexts(texts.jobDuration),
    jobStartDate: job.jobStartDate?.iso,
    jobImmediateStart: job.jobImmediateStart,
    totalJobOpenings: job.totalJobOpenings,
    // Nobody can complete an application on this site.
    directApply: job.directApply === undefined ? undefined : false,
  };
  return withoutEmpty(posting) as WithContext<JobPosting>;
}

function toPlace(place: Place): object {
  return {
    '@type': 'Place',
    name: place.name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.streetAddress,
      addressLocality: place.localityAsWritten ?? place.locality,
      addressRegion:
        place.regionCode !== undefined && isReadableCode(place.regionCode)
          ? place.regionCode
          : place.region,
      postalCode: place.postalCode,
      addressCountry: place.country,
    },
    geo:
      place.latitude === undefined
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
  };
}

const AREA_TYPES = { country: 'Country', state: 'State', city: 'City', area: 'AdministrativeArea' };

/** Areas without a type, such as "EMEA", are shown on the page only. */
function toApplicantArea({
  name,
  kind,
  country,
  sameAs,
}: Job['applicantLocations'][number]): object[] {
  if (kind === 'other' || kind === 'anywhere') return [];
  return [
    { '@type': AREA_TYPES[kind], name: country ?? (name === sameAs ? undefined : name), sameAs },
  ];
}

/** Amounts only; the page shows pay in words. */
function toMonetaryAmount(pay: Pay): MonetaryAmount | undefined {
  if (pay.text !== undefined) return undefined;
  const single = pay.min !== undefined && pay.min === pay.max;
  return {
    '@type': 'MonetaryAmount',
    currency: pay.currency,
    value: {
      '@type': 'QuantitativeValue',
      ...(single ? { value: pay.min } : { minValue: pay.min, maxValue: pay.max }),
      unitText: pay.unit,
    },
  } as MonetaryAmount;
}

function toEducation({ text, category }: Education): object | string {
  if (category === undefined) return text;
  return { '@type': 'EducationalOccupationalCredential', credentialCategory: category };
}

function toExperience({ text, months }: Experience): object | string | undefined {
  if (months === undefined) return text;
  return {
    '@type': 'OccupationalExperienceRequirements',
    monthsOfExperience: months,
    description: text,
  };
}

function toOccupation(name: string): object {
  return { '@type': 'Occupation', name };
}

function toOrganization(name: string): object {
  return { '@type': 'Organization', name };
}

/** Google wants one complete description, with these texts. */
const PARTS_OF_DESCRIPTION: readonly SectionProperty[] = [
  'responsibilities',
  'qualifications',
  'skills',
];

function completeDescription({ description, sections }: JobText): SafeHtml {
  const missing = sections.filter(
    ({ property, repeated }) => !repeated && PARTS_OF_DESCRIPTION.includes(property),
  );
  const headed = missing.map(({ property, html }) => ({
    heading: pageWords.sections[property],
    html,
  }));
  return appendSections(description, headed);
}

function sectionText({ sections }: JobText, wanted: SectionProperty): string | undefined {
  const section = sections.find(({ property }) => property === wanted);
  return section && toPlainText(section.html);
}

function oneOrMany<T>(values: readonly T[] = []): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}

function joinTexts(texts: readonly string[] = []): string | undefined {
  return texts.length === 0 ? undefined : texts.join(', ');
}

/** Drops what is undefined, "", [] or an object with nothing but its type. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const members = value.map(withoutEmpty).filter((member) => member !== undefined);
    return members.length === 0 ? undefined : members;
  }
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const entries = Object.entries(value)
    .map(([key, member]) => [key, withoutEmpty(member)] as const)
    .filter(([, member]) => member !== undefined);
  return entries.some(([key]) => key !== '@type') ? Object.fromEntries(entries) : undefined;
}
