// How facts read to a person: names of types, amounts, days and places.

import { countryName } from './country.ts';
import type { ApplicantLocation } from './job.ts';
import type { Pay, PayUnit } from './pay.ts';
import type { Place } from './place.ts';
import type { SectionProperty, TextProperty } from './text-property.ts';

const PAY_UNITS: Record<PayUnit, string> = {
  HOUR: 'an hour',
  DAY: 'a day',
  WEEK: 'a week',
  MONTH: 'a month',
  YEAR: 'a year',
};

const TEXT_PROPERTIES: Record<TextProperty, string> = {
  skills: 'Skills',
  jobBenefits: 'Benefits',
  incentiveCompensation: 'Bonuses',
  workHours: 'Hours',
  specialCommitments: 'Commitments',
  jobDuration: 'Duration',
  eligibilityToWorkRequirement: 'Right to work',
  securityClearanceRequirement: 'Security clearance',
  physicalRequirement: 'Physical demands',
  sensoryRequirement: 'Senses needed',
  employmentUnit: 'Department',
  industry: 'Industry',
  occupationalCategory: 'Occupation',
  relevantOccupation: 'Kind of work',
};

const SECTIONS: Record<SectionProperty, string> = {
  responsibilities: 'Responsibilities',
  qualifications: 'Qualifications',
  skills: 'Skills',
  employerOverview: 'About the employer',
};

/** Takes a property that states something in words; gives its label. */
export function textPropertyLabel(property: TextProperty): string {
  return TEXT_PROPERTIES[property];
}

/** Takes a property with a text of its own; gives the heading above that text. */
export function sectionHeading(property: SectionProperty): string {
  return SECTIONS[property];
}

/** Takes pay and a locale; gives "£13.50 an hour", "€2,800 to €3,200 a month", or the text as written. */
export function payLabel(pay: Pay, locale: string): string {
  if (pay.text !== undefined) return pay.text;
  const { min, max } = pay;
  const whole = [min, max].every((amount) => amount === undefined || Number.isInteger(amount));
  const format = new Intl.NumberFormat(locale, {
    ...(pay.currency === undefined
      ? {}
      : ({ style: 'currency', currency: pay.currency, currencyDisplay: 'narrowSymbol' } as const)),
    ...(whole ? { maximumFractionDigits: 0 } : {}),
  });
  const amount =
    min !== undefined && max !== undefined
      ? min === max
        ? format.format(min)
        : `${format.format(min)} to ${format.format(max)}`
      : min !== undefined
        ? `from ${format.format(min)}`
        : `up to ${format.format(max ?? 0)}`;
  return pay.unit === undefined ? amount : `${amount} ${PAY_UNITS[pay.unit]}`;
}

/** Takes a day "2026-12-31" and a locale; gives "31 December 2026". */
export function dayLabel(day: string, locale: string): string {
  // The day is already in the site's zone: at noon UTC no zone can move it.
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** Takes a place and a locale; gives "Seattle, Washington, United States". */
export function placeLabel(place: Place, locale: string): string {
  const country = place.country === undefined ? undefined : countryName(place.country, locale);
  return [place.locality, place.region, country]
    .filter((part) => part !== undefined)
    .filter((part, index, parts) => part !== parts[index - 1])
    .join(', ');
}

/** Takes places and a locale; gives "Berlin, Germany and 3 more", or nothing where none is stated. */
export function placesLine(places: readonly Place[], locale: string): string | undefined {
  const [first, second] = places;
  if (first === undefined) return undefined;
  const label = placeLabel(first, locale);
  if (second === undefined) return label;
  const rest = places.length - 1;
  return rest === 1 ? `${label} and ${placeLabel(second, locale)}` : `${label} and ${rest} more`;
}

/** Takes applicant locations and a locale; gives "France, Germany or Spain", or nothing. */
export function applicantLocationsLine(
  locations: readonly ApplicantLocation[],
  locale: string,
): string | undefined {
  if (locations.length === 0) return undefined;
  const names = locations.map((location) => location.name);
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}

/** Takes months of experience; gives "2 years and 6 months". */
export function monthsLabel(months: number): string {
  const whole = Math.round(months);
  const years = Math.floor(whole / 12);
  const rest = whole % 12;
  const parts = [count(years, 'year'), count(rest, 'month')].filter((part) => part !== undefined);
  return parts.length === 0 ? 'None needed' : parts.join(' and ');
}

function count(number: number, noun: string): string | undefined {
  if (number === 0) return undefined;
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
