// In what order found jobs stand.

import type { JobColumns } from './columns.ts';
import { distanceTo, type FilterContext, find } from './filter.ts';
import { orderOf, type Query } from './query.ts';

/** Takes columns and a query; gives the numbers of the jobs that it finds, in its order; ties stand newest first. */
export function select(columns: JobColumns, query: Query, context: FilterContext): number[] {
  const found = find(columns, query, context);
  const rank = rankOf(columns, query, context);
  if (rank === undefined) return found;
  // Numbers grow from the newest job to the oldest.
  const ranks = new Map(found.map((job) => [job, rank(job)]));
  return found.sort((a, b) => difference(ranks.get(a) ?? 0, ranks.get(b) ?? 0) || a - b);
}

/** Lowest first; nothing where the columns' own order is the one. */
function rankOf(
  columns: JobColumns,
  query: Query,
  { scores }: FilterContext,
): ((job: number) => number) | undefined {
  switch (orderOf(query)) {
    case 'newest':
      return undefined;
    case 'relevance':
      return (job) => -(scores?.get(job) ?? 0);
    case 'soonest-to-close':
      return (job) => columns.closes[job] ?? Infinity;
    case 'distance':
      return distanceTo(columns, query.places);
    case 'pay':
      return payRank(columns, query);
  }
}

/** Amounts of two currencies can't be compared: those of the asked one come first, else of the most used one, then the others by currency. */
function payRank(columns: JobColumns, { minPay }: Query): (job: number) => number {
  const asked = Math.max(0, columns.currencies.indexOf(minPay?.currency ?? ''));
  return (job) => {
    const most = columns.payPerYear[job] ?? Number.NaN;
    if (Number.isNaN(most)) return Infinity;
    const currency = columns.payCurrency[job] ?? 0;
    const group = currency === asked ? 0 : currency + 1;
    return group * 1e12 - Math.min(most, 1e11);
  };
}

/** Two that are Infinity are alike. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
