// What Google recommends: a job is shown without it, and better with it.

import { quoteFound } from '../../job/problem.ts';
import { statedAddress } from '../../job/record.ts';
import { GOOGLE, type EligibilityRule } from './rule.ts';

const MONEY =
  '{"@type": "MonetaryAmount", "currency": "EUR", "value": {"@type": "QuantitativeValue", "value": 45000, "unitText": "YEAR"}}';

export const recommended: readonly EligibilityRule[] = [
  {
    id: 'valid-through-missing',
    property: 'validThrough',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.properties,
    find: ({ facts }) =>
      facts.validThrough === undefined && facts.validThroughWords === undefined
        ? 'is missing. If the job ends, write its last day, for example "2026-12-31"; if it does not, leave it out.'
        : undefined,
  },
  {
    id: 'employment-type-missing',
    property: 'employmentType',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.properties,
    find: ({ posting }) =>
      posting.employmentTypes.length === 0
        ? 'is missing. Write for example "FULL_TIME", or a list such as ["FULL_TIME", "PART_TIME"].'
        : undefined,
  },
  {
    id: 'employment-type-unknown',
    property: 'employmentType',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.properties,
    find: ({
      facts: {
        otherEmploymentTypes: [other],
      },
    }) =>
      other === undefined
        ? undefined
        : `${quoteFound(other)} is shown as written and left out of the markup. Write FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, INTERN, VOLUNTEER, PER_DIEM or OTHER.`,
  },
  {
    id: 'base-salary-missing',
    property: 'baseSalary',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.baseSalary,
    find: ({ facts }) =>
      facts.baseSalary === undefined && facts.estimatedSalaries.length === 0
        ? `is missing. Write the pay that the employer states, for example ${MONEY}.`
        : undefined,
  },
  {
    id: 'base-salary-estimated-only',
    property: 'baseSalary',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.baseSalary,
    find: ({ facts }) =>
      facts.baseSalary === undefined && facts.estimatedSalaries.length > 0
        ? `is missing; an estimatedSalary is not the employer's word. Write the pay that the employer states, for example ${MONEY}.`
        : undefined,
  },
  {
    id: 'base-salary-in-words',
    property: 'baseSalary',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.baseSalary,
    find: ({ facts: { baseSalary } }) =>
      baseSalary?.text === undefined
        ? undefined
        : `${quoteFound(baseSalary.text)} is shown as written and left out of the markup. Write numbers, for example ${MONEY}.`,
  },
  {
    id: 'base-salary-without-currency',
    property: 'baseSalary',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.baseSalary,
    find: ({ facts: { baseSalary } }) =>
      baseSalary !== undefined && baseSalary.text === undefined && baseSalary.currency === undefined
        ? 'has no currency. Write an ISO 4217 code in "currency", for example "EUR".'
        : undefined,
  },
  {
    id: 'base-salary-without-unit',
    property: 'baseSalary',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.baseSalary,
    find: ({ facts: { baseSalary } }) =>
      baseSalary !== undefined && baseSalary.text === undefined && baseSalary.unit === undefined
        ? 'does not say for which time it is. Write "unitText": HOUR, DAY, WEEK, MONTH or YEAR.'
        : undefined,
  },
  {
    id: 'base-salary-swapped',
    property: 'baseSalary',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.baseSalary,
    find: ({ facts: { baseSalary: { min, max } = {} } }) =>
      min !== undefined && max !== undefined && min > max
        ? `the minimum ${min} is above the maximum ${max}, and both are published as written. Write the smaller amount as "minValue".`
        : undefined,
  },
  {
    id: 'identifier-missing',
    property: 'identifier',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.properties,
    find: ({ facts, posting }) =>
      facts.identifier === undefined
        ? `${posting.identifier === undefined ? 'is missing' : 'has no value'}. Write the employer's own reference, for example {"@type": "PropertyValue", "name": "Three Sheaves", "value": "B-17"}; the page's address is then made of it, and changes once.`
        : undefined,
  },
  {
    id: 'address-from-place',
    property: 'identifier',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.properties,
    find: ({ facts, posting }) =>
      facts.identifier === undefined && statedAddress(posting) === undefined
        ? "is missing, and so is an absolute url: the page's address is made of employer, title and place, and changes with them. Write either."
        : undefined,
  },
  {
    id: 'logo-not-absolute',
    property: 'hiringOrganization',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.properties,
    find: ({ facts, posting }) => {
      const [logo] = posting.organization?.logos ?? [];
      if (logo === undefined || facts.employer === undefined || facts.employer.logo)
        return undefined;
      return `the logo ${quoteFound(logo)} is no absolute address. Write for example "https://three-sheaves.example/logo.png".`;
    },
  },
  {
    id: 'employer-link-not-absolute',
    property: 'hiringOrganization',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.properties,
    find: ({ facts, posting }) => {
      const [link] = posting.organization?.links ?? [];
      if (link === undefined || facts.employer === undefined || facts.employer.url)
        return undefined;
      return `its address (sameAs, url) ${quoteFound(link)} is no absolute address. Write for example "https://three-sheaves.example/".`;
    },
  },
  {
    id: 'place-is-country-only',
    property: 'jobLocation',
    severity: 'warning',
    kind: 'recommended',
    source: GOOGLE.jobLocation,
    find: ({ facts }) => {
      const place = facts.places.find(
        ({ country, region, locality }) => country && !region && !locality,
      );
      if (facts.remote || place === undefined) return undefined;
      return `names only the country ${quoteFound(place.country)}. Write "addressLocality" and "addressRegion" too, so that people nearby find the job.`;
    },
  },
];
