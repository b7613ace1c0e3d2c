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
  if (orderOf(query) === 'relevance') return byScore(found, context.scores);
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

/** Sorts by counting, best score first: no comparison of thousands of jobs. */
function byScore(found: readonly number[], scores: Uint16Array = new Uint16Array(0)): number[] {
  const starts = new Uint32Array(SCORES + 1);
  for (const job of found) starts[SCORES - (scores[job] ?? 0)]! += 1;
  for (let rank = 1; rank <= SCORES; rank += 1) starts[rank]! += starts[rank - 1]!;
  const sorted = new Array<number>(found.length);
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const job = found[index]!;
    const rank = SCORES - (scores[job] ?? 0);
    starts[rank]! -= 1;
    sorted[starts[rank]!] = job;
  }
  return sorted;
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
