// In what order found jobs stand.

import type { JobColumns } from './columns.ts';
import { distanceTo, type FilterContext, find } from './filter.ts';
import { orderOf, type Query } from './query.ts';

/** Finds jobs as `find` does and returns their indexes in the query's order; ties stand newest first. */
export function select(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
  among?: readonly number[],
): number[] {
  const found = find(columns, query, context, among);
  const rank = rankOf(columns, query, context);
  if (rank === undefined) return found;
  // Thousands of jobs share few ranks; those of one stay newest first.
  const ranked = new Map<number, number[]>();
  for (const job of found) {
    const own = rank(job);
    const jobs = ranked.get(own);
    if (jobs === undefined) ranked.set(own, [job]);
    else jobs.push(job);
  }
  return [...ranked].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, jobs]) => jobs);
}

/** Lowest first; undefined where the columns' own order is the query's. */
function rankOf(
  columns: JobColumns,
  query: Query,
  { scores }: FilterContext,
): ((job: number) => number) | undefined {
  switch (orderOf(query)) {
    case 'newest':
      return undefined;
    case 'relevance':
      return (job) => -(scores?.[job] ?? 0);
    case 'soonest-to-close':
      return (job) => columns.closes[job] ?? Infinity;
    case 'distance':
      return distanceTo(columns, query.places);
    case 'pay':
      return payRank(columns, query);
  }
}

/** Amounts of two currencies can't be compared: the query's currency, or the most used one, stands before the others. */
function payRank(columns: JobColumns, { minPay }: Query): (job: number) => number {
  const first = Math.max(0, columns.currencies.indexOf(minPay?.currency ?? ''));
  return (job) => {
    const most = columns.payPerYear[job] ?? Number.NaN;
    if (Number.isNaN(most)) return Infinity;
    const currency = columns.payCurrency[job] ?? 0;
    const group = currency === first ? 0 : currency + 1;
    return group * 1e12 - Math.min(most, 1e11);
  };
}
