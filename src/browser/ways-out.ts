// Where to go from an empty list, with exact counts.

import { type FilterContext, isOpen, matches } from '../listing/filter.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import type { JobRow } from '../listing/row.ts';
import { appliedFilters } from './applied-filters.ts';
import { countLabel, fullAreaName } from './list-heading.ts';

export interface WayOut {
  /** "Without Remote: 14 jobs". */
  label: string;
  query: Query;
}

/** Takes all rows and a query that finds nothing; gives the nearest queries that find something. */
export function waysOut(
  rows: readonly JobRow[],
  query: Query,
  names: Readonly<Record<string, string>>,
  context: FilterContext,
): WayOut[] {
  const [place] = query.places;
  const wider = place?.split('/').slice(0, -1).join('/') ?? '';
  const filters = appliedFilters(query, names);
  const candidates = [
    ...(filters.length > 1 ? filters : []).map(({ label, without }) => ({
      words: `Without “${label}”`,
      query: without,
    })),
    ...(wider === '' || query.places.length > 1
      ? []
      : [{ words: `All of ${fullAreaName(wider, names)}`, query: { ...query, places: [wider] } }]),
    { words: 'All open jobs', query: EVERYTHING_OPEN },
    ...(rows.some((row) => isOpen(row, context.now))
      ? []
      : [
          {
            words: 'Jobs that have closed',
            query: { ...EVERYTHING_OPEN, validity: 'closed' as const },
          },
        ]),
  ];
  return candidates.flatMap(({ words, query: other }) => {
    const count = rows.filter((row) => matches(row, other, context)).length;
    const jobs = `${countLabel(count)} ${count === 1 ? 'job' : 'jobs'}`;
    return count === 0 ? [] : [{ label: `${words}: ${jobs}`, query: { ...other, page: 1 } }];
  });
}
