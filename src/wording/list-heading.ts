// The words above a list: its h1, its title, its status line.

import { listWords } from '#words';
import { typeOfSegment } from '../job/employment-type-segment.ts';
import type { WorkMode } from '../job/place/work-modes.ts';
import type { SeniorityLevel } from '../job/seniority-levels.ts';
import { areaName } from '../listing/areas.ts';
import { type Facet, facetNameKey, FACETS } from '../listing/facets.ts';
import type { Page } from '../listing/pagination.ts';
import { orderOf, type Query } from '../listing/query.ts';
import { ELSEWHERE } from '../listing/row.ts';
import { locale } from '../settings/locale.ts';
import { site } from '../site.ts';
import { counted, countLabel, moneyLabel } from './counts.ts';
import { distanceLabel } from './distances.ts';
import { dayWords } from './day-words.ts';
import { quotedWords } from './quoted-words.ts';
import { placeName } from './row-words.ts';

type Names = Readonly<Record<string, string>>;

// Making a format costs more than a hundred lists written with it.
const either = new Intl.ListFormat(locale, { type: 'disjunction' });
// Scripts don't need it.
const both = /* @__PURE__ */ new Intl.ListFormat(locale, { type: 'conjunction' });
let languages: Intl.DisplayNames | undefined;

/** Names a value of a facet: from the interface's words, or as postings do. */
export function facetValueName(key: string, value: string, names: Names): string {
  switch (key) {
    case 'type':
      return listWords.employmentTypes[typeOfSegment(value) ?? 'OTHER'];
    case 'mode':
      return listWords.workModes[value as WorkMode];
    case 'level':
      return listWords.seniorityLevels[value as SeniorityLevel];
    case 'language':
      return languageName(value);
    default:
      return areaName(facetNameKey(key, value), names, value);
  }
}

function languageName(language: string): string {
  languages ??= new Intl.DisplayNames(locale, { type: 'language' });
  return (/^[a-z]{2,3}$/.test(language) && languages.of(language)) || language;
}

/** Names a country, "fr", in the site's language. */
export function countryName(country: string, names: Names): string {
  if (country === ELSEWHERE) return listWords.elsewhere;
  const known = areaName(country, names);
  if (known !== country) return known;
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(country.toUpperCase()) ?? country;
  } catch (error) {
    if (error instanceof RangeError) return country;
    throw error;
  }
}

/** Writes "France, Germany or Spain". */
export function anyOf(names: readonly string[]): string {
  return either.format(names);
}

/** Writes "pay, working hours and closing date". */
export function allOf(names: readonly string[]): string {
  return both.format(names);
}

/** Its values are in the words of postings, and stand at the end of a heading. */
function isNamed({ key, values }: Facet): boolean {
  return values === undefined && key !== 'company' && key !== 'category';
}

/** Writes "3 remote jobs in Washington, United States, page 2 of 6", each place as `nameOf` has it. */
export function listHeading(
  query: Query,
  page: Omit<Page<unknown>, 'rows'>,
  names: Names,
  nameOf = (path: string) => placeName(path, names),
): string {
  const { minPay, postedWithin, within, date } = query;
  const some = <Value>(values: readonly Value[], toName: (value: Value) => string) =>
    values.length === 0 ? undefined : anyOf(values.map(toName));
  const valuesOf = ({ key }: Facet) =>
    some(query.facets[key] ?? [], (value) => facetValueName(key, value, names));
  const listed = (parts: readonly (string | undefined)[]) =>
    parts.filter(Boolean).join(listWords.between) || undefined;
  const excluded = FACETS.flatMap(({ key }) =>
    (query.excluded[key] ?? []).map((value) => ({ key, value })),
  );
  const said = {
    category: valuesOf({ key: 'category' }),
    words: query.words === '' ? undefined : quotedWords(query.words),
    companies: valuesOf({ key: 'company' }),
    places: some(query.places, nameOf),
    within: within > 0 && query.places.length > 0 ? distanceLabel(within) : undefined,
    closingWithinDays: query.validity === 'closing-soon' ? site.closingSoonDays : undefined,
    openOn: date === undefined ? undefined : dayWords(date),
    minPay: minPay && moneyLabel(minPay.amount, minPay.currency, true),
    postedWithinDays: postedWithin,
    livesIn: some(query.livesIn, (country) => countryName(country, names)),
    types: listed(FACETS.filter(({ values }) => values !== undefined).map(valuesOf)),
    named: listed(FACETS.filter(isNamed).map(valuesOf)),
    excluded: some(excluded, ({ key, value }) => facetValueName(key, value, names)),
    page: page.page > 1 ? countLabel(page.page) : undefined,
    pageCount: page.page > 1 ? countLabel(page.pageCount) : undefined,
  };
  return listWords.heading({
    jobs: counted(page.total),
    isClosed: query.validity === 'closed',
    isRemote: query.remote,
    isPayStated: query.payStated,
    ...(Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined),
    ) as Partial<{ [Part in keyof typeof said]: NonNullable<(typeof said)[Part]> }>),
  });
}

/** Writes "42 jobs found, page 1 of 3", or "0 jobs". */
export function statusLine({ total, page, pageCount }: Omit<Page<unknown>, 'rows'>): string {
  if (total === 0) return listWords.jobs(counted(total));
  return listWords.status(counted(total), countLabel(page), countLabel(pageCount));
}

export function orderLine(query: Query): string {
  return listWords.orderLine[orderOf(query)];
}
