// The filters in force, each with the list that is left when it goes.

import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { site } from '../site.ts';
import { dayWords } from './day-words.ts';
import { fullAreaName } from './list-heading.ts';

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
  const { places: kept, remote: keptRemote } = query;
  const validity = {
    label: validityLabel(query),
    without: { ...EVERYTHING_OPEN, places: kept, remote: keptRemote },
  };
  return [
    ...places,
    ...(query.remote ? [remote] : []),
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
