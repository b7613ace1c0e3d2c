// In what order found jobs stand.

import type { JobColumns } from './columns.ts';
import { featuredOf } from './featured.ts';
import { distanceTo, type FilterContext, find } from './filter.ts';
import { orderOf, type Query } from './query.ts';

/**
 * Finds jobs as `find` does and returns their indexes in the query's order, featured ones first where that order allows
 * it; ties stand newest first.
 */
export function select(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
  among?: readonly number[],
): number[] {
  const found = find(columns, query, context, among);
  const first = featuredOf(columns, query, context, found);
  const sorted = sort(columns, query, context, found);
  return first.length === 0 ? sorted : [...new Set([...first, ...sorted])];
}

function sort(
  columns: JobColumns,
  query: Query,
  { scores }: FilterContext,
  found: number[],
): number[] {
  if (orderOf(query) === 'relevance') return byScore(found, scores);
  const rank = rankOf(columns, query);
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

const SCORES = 65_536;
/** More jobs than a board has. */
const JOBS = 2 ** 32;

/** Sorts best score first, as plain numbers: no function compares thousands of jobs. */
function byScore(found: readonly number[], scores: Uint16Array | undefined): number[] {
  const keys = Float64Array.from(found, (job) => (SCORES - (scores?.[job] ?? 0)) * JOBS + job);
  return Array.from(keys.sort(), (key) => key % JOBS);
}

/** Lowest first; undefined where the columns' own order is the query's. */
function rankOf(columns: JobColumns, query: Query): ((job: number) => number) | undefined {
  switch (orderOf(query)) {
    case 'newest':
    case 'relevance':
      return undefined;
    case 'soonest-to-close':
      return (job) => columns.closes[job] ?? Infinity;
    case 'distance':
      return distanceTo(columns, query.places);
    case 'pay':
      return payRank(columns, query);
  }
}

/** After every amount, before jobs that state no pay. */
const NOT_COMPARABLE = Number.MAX_VALUE;

/**
 * By the lower end. Amounts of two currencies can't be compared: the query's currency, or the most used one, stands
 * before the others; pay in words follows, and what has none is last.
 */
function payRank(columns: JobColumns, { minPay }: Query): (job: number) => number {
  const { currencies, pays, payCodes, payStated } = columns;
  const first = Math.max(0, currencies.indexOf(minPay?.currency ?? ''));
  const ranks = pays.map((pay) => {
    if (pay === undefined) return undefined;
    const currency = currencies.indexOf(pay.currency);
    const group = currency === first ? 0 : currency + 1;
    return group * 1e12 - Math.min(pay.least, 1e11);
  });
  return (job) => ranks[payCodes[job] ?? -1] ?? (payStated[job] === 1 ? NOT_COMPARABLE : Infinity);
}
