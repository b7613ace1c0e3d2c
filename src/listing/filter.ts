// Which jobs a query finds, and in what order. The build and the browser run these same rules.

import type { Query } from './query.ts';
import type { JobRow } from './row.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Stand-ins for dates that are not stated; finite, so that two of them differ by 0. */
const EARLIEST = -Number.MAX_SAFE_INTEGER;
const LATEST = Number.MAX_SAFE_INTEGER;

/** What the rules need to know besides the query. */
export interface FilterContext {
  /** The instant in milliseconds: the build's, or a visitor's that is later. */
  now: number;
  closingSoonDays: number;
}

/** Takes the build's and the visitor's clock; a visitor's earlier than the build's is not believed. */
export function believableNow(builtAt: number, visitorNow: number): number {
  return Math.max(builtAt, visitorNow);
}

/** Takes a row and an instant; says whether the job can be applied for. */
export function isOpen(row: Pick<JobRow, 'posted' | 'closes'>, now: number): boolean {
  return !hasClosed(row, now) && (row.posted === undefined || row.posted <= now);
}

/** Takes a row and an instant; says whether its last day has passed. */
export function hasClosed(row: Pick<JobRow, 'closes'>, now: number): boolean {
  return row.closes !== undefined && now > row.closes;
}

/** Takes a row and an instant; says whether it is open and its deadline is near. */
export function closesSoon(row: JobRow, { now, closingSoonDays }: FilterContext): boolean {
  return isOpen(row, now) && row.closes !== undefined && row.closes <= now + closingSoonDays * DAY;
}

/** Takes a row and a query; says whether each group of the query lets it through. */
export function matches(row: JobRow, query: Query, context: FilterContext): boolean {
  return (
    matchesPlace(row, query.places) &&
    (!query.remote || row.remote) &&
    (query.types.length === 0 || query.types.some((type) => row.types?.includes(type))) &&
    (query.companies.length === 0 || query.companies.some((company) => row.company === company)) &&
    (!query.payStated || row.pay !== undefined) &&
    matchesValidity(row, query, context)
  );
}

/** Takes rows and a query; gives those that match, newest first, or soonest to close first. */
export function select(rows: readonly JobRow[], query: Query, context: FilterContext): JobRow[] {
  const found = rows.filter((row) => matches(row, query, context));
  return found.sort(isSoonestFirst(query) ? bySoonestEnd : byNewest);
}

/** Takes a query; says whether its jobs stand in the order of their ends: asked for, or about nothing else. */
export function isSoonestFirst({ validity, order }: Query): boolean {
  return validity === 'closing-soon' || order === 'soonest-to-close';
}

function matchesPlace(row: JobRow, places: readonly string[]): boolean {
  return places.length === 0 || places.some((path) => row.areas.includes(path));
}

function matchesValidity(row: JobRow, query: Query, context: FilterContext): boolean {
  switch (query.validity) {
    case 'open':
      return isOpen(row, context.now);
    case 'closing-soon':
      return closesSoon(row, context);
    case 'closed':
      return hasClosed(row, context.now);
    case 'on-date':
      return query.date !== undefined && wasOpenOn(row, query.date);
  }
}

/** Whole days in the site's time zone: a job that opens or closes on the day was open on it. */
function wasOpenOn(row: JobRow, day: string): boolean {
  const posted = row.postedDay === undefined || row.postedDay <= day;
  return posted && (row.closesDay === undefined || row.closesDay >= day);
}

/** Newest first; jobs without a date last; the slug settles ties, the same on every machine. */
export function byNewest(a: JobRow, b: JobRow): number {
  return (b.posted ?? EARLIEST) - (a.posted ?? EARLIEST) || bySlug(a, b);
}

function bySoonestEnd(a: JobRow, b: JobRow): number {
  return (a.closes ?? LATEST) - (b.closes ?? LATEST) || byNewest(a, b);
}

function bySlug(a: JobRow, b: JobRow): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}
