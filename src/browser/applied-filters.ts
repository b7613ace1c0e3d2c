// The filters in force, each with the list that is left when it goes.

import type { Query } from '../listing/query.ts';
import { site } from '../site.ts';
import { dayWords } from './day-words.ts';
import { companyName, fullAreaName, typeName } from './list-heading.ts';

export interface AppliedFilter {
  label: string;
  /** The same query without this filter, from its first page. */
  without: Query;
}

/** Takes a query and every area's name; gives its filters in the form's order. */
export function appliedFilters(
  query: Query,
  names: Readonly<Record<string, string>>,
): AppliedFilter[] {
  const places = query.places.map((place) => ({
    label: fullAreaName(place, names),
    without: { ...query, page: 1, places: query.places.filter((other) => other !== place) },
  }));
  const remote = { label: 'Remote', without: { ...query, page: 1, remote: false } };
  const types = query.types.map((type) => ({
    label: typeName(type),
    without: { ...query, page: 1, types: query.types.filter((other) => other !== type) },
  }));
  const companies = query.companies.map((company) => ({
    label: companyName(company, names),
    without: { ...query, page: 1, companies: query.companies.filter((other) => other !== company) },
  }));
  const pay = { label: 'Pay stated', without: { ...query, page: 1, payStated: false } };
  const { date: _date, ...others } = query;
  const validity = {
    label: validityLabel(query),
    without: { ...others, page: 1, validity: 'open' as const },
  };
  return [
    ...places,
    ...(query.remote ? [remote] : []),
    ...types,
    ...companies,
    ...(query.payStated ? [pay] : []),
    ...(query.validity === 'open' ? [] : [validity]),
  ];
}

/** Names a query's validity. */
export function validityLabel({ validity, date }: Pick<Query, 'validity' | 'date'>): string {
  switch (validity) {
    case 'open':
      return 'Open now';
    case 'closing-soon':
      return `Closes within ${site.closingSoonDays} days`;
    case 'on-date':
      return date === undefined ? 'Open on a date' : `Open on ${dayWords(date)}`;
    case 'closed':
      return 'Closed';
  }
}
