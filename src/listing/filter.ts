// Which jobs a query finds. The build and the browser run these same rules.

import { type FacetColumn, type JobColumns, type Lists, toDayNumber } from './columns.ts';
import { distanceKm } from './distance.ts';
import type { Moment } from './moment.ts';
import type { Query } from './query.ts';
import { ANYWHERE } from './row.ts';

const DAY = 24 * 60 * 60 * 1000;

/** From this score on, a job says a query's words in its title or facts. */
export const FIRST_PART = 32_768;

/** What the rules need to know besides the query. */
export interface FilterContext extends Moment {
  /** How well each job matches the query's words, 0 where it does not. Needed where the query has words. */
  scores?: Uint16Array;
}

/** Says whether the job at an index of the columns passes. */
export type Test = (job: number) => boolean;

/** Returns the test of each group of the form that restricts the list, facets by key: a job is found when it passes all. */
export function groupTests(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
): Record<string, Test> {
  const { places, livesIn, facets, excluded, minPay, postedWithin } = query;
  const earliest = toDayNumber(context.today) - (postedWithin ?? 0);
  return {
    ...(query.words !== '' && { words: (job) => (context.scores?.[job] ?? 0) !== 0 }),
    ...(places.length > 0 && { places: placeTest(columns, places, query.within) }),
    ...(query.remote && { remote: (job) => columns.remote[job] === 1 }),
    ...(livesIn.length > 0 && { livesIn: livesInTest(columns, livesIn) }),
    ...Object.fromEntries(
      Object.keys({ ...facets, ...excluded }).map((key) => [
        key,
        facetTest(columns.facets[key], facets[key], excluded[key]),
      ]),
    ),
    ...(query.payStated && { payStated: (job) => columns.payStated[job] === 1 }),
    ...(minPay !== undefined && { minPay: minPayTest(columns, minPay) }),
    validity: validityTest(columns, query, context),
    ...(postedWithin !== undefined && {
      postedWithin: (job) => (columns.postedDay[job] ?? -1) >= earliest,
    }),
  };
}

function facetTest(
  column: FacetColumn | undefined,
  wanted: readonly string[] | undefined,
  unwanted: readonly string[] = [],
): Test {
  if (column === undefined) return () => wanted === undefined;
  const { values, sets, codes } = column;
  const idsOf = (names: readonly string[]) => new Set(names.map((name) => values.indexOf(name)));
  const [in_, out] = [wanted && idsOf(wanted), idsOf(unwanted)];
  const passes = sets.map(
    (set) => (in_ === undefined || set.some((id) => in_.has(id))) && !set.some((id) => out.has(id)),
  );
  return (job) => passes[codes[job] ?? -1] ?? wanted === undefined;
}

/** Returns the indexes of the jobs that pass, newest first; looks only at those of `among` where it is given. */
export function find(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
  among?: readonly number[],
): number[] {
  const tests = Object.values(groupTests(columns, query, context));
  const found: number[] = [];
  const count = among?.length ?? columns.count;
  for (let index = 0; index < count; index += 1) {
    const job = among?.[index] ?? index;
    let passes = true;
    for (let group = 0; passes && group < tests.length; group += 1) passes = tests[group]!(job);
    if (passes) found.push(job);
  }
  return found;
}

/** For each area of the board, 1 where it is one of the places or inside one. */
function areasInside({ areas }: JobColumns, places: readonly string[]): Uint8Array {
  const selected = new Set(places);
  const inside = new Uint8Array(areas.paths.length);
  // A parent's path sorts before its children's.
  areas.paths.forEach((path, area) => {
    const parent = areas.parents[area] ?? -1;
    inside[area] = selected.has(path) || (parent >= 0 && inside[parent] === 1) ? 1 : 0;
  });
  return inside;
}

/** Says whether any of a job's numbers passes. */
export function some({ starts, values }: Lists, job: number, test: (value: number) => boolean) {
  const end = starts[job + 1] ?? 0;
  for (let offset = starts[job] ?? 0; offset < end; offset += 1) {
    if (test(values[offset] ?? -1)) return true;
  }
  return false;
}

/** Measures a job's kilometers to the nearest center of the places: 0 inside one, Infinity where unknown. */
export function distanceTo(
  columns: JobColumns,
  places: readonly string[],
): (job: number) => number {
  const inside = areasInside(columns, places);
  const centers = columns.areas.paths.flatMap((path, area) => {
    const center = places.includes(path) ? columns.areas.centers[area] : undefined;
    return center === undefined ? [] : [center];
  });
  return (job) => {
    let nearest = some(columns.places, job, (area) => inside[area] === 1) ? 0 : Infinity;
    if (nearest === 0) return 0;
    const end = columns.pointStarts[job + 1] ?? 0;
    for (let offset = columns.pointStarts[job] ?? 0; offset < end; offset += 1) {
      const point = columns.points[offset];
      if (point === undefined) continue;
      for (const center of centers) nearest = Math.min(nearest, distanceKm(center, point));
    }
    return nearest;
  };
}

/** Areas match by containment, points by radius. */
function placeTest(columns: JobColumns, places: readonly string[], within: number): Test {
  const inside = areasInside(columns, places);
  if (within === 0) return (job) => some(columns.places, job, (area) => inside[area] === 1);
  const distance = distanceTo(columns, places);
  return (job) => distance(job) <= within;
}

/** Where a posting does not say where applicants may live, it is where the work is. */
function livesInTest(columns: JobColumns, livesIn: readonly string[]): Test {
  // Who may live anywhere may live in each.
  const countries = new Set([ANYWHERE, ...livesIn].map((code) => columns.countries.indexOf(code)));
  countries.delete(-1);
  const inside = areasInside(columns, livesIn);
  return (job) =>
    columns.livesIn.starts[job] === columns.livesIn.starts[job + 1]
      ? some(columns.places, job, (area) => inside[area] === 1)
      : some(columns.livesIn, job, (country) => countries.has(country));
}

function minPayTest(
  columns: JobColumns,
  { amount, currency, keepUnknown, includeEstimates }: NonNullable<Query['minPay']>,
): Test {
  const passes = columns.pays.map((pay) =>
    pay?.currency === currency && (includeEstimates || !pay.isEstimate)
      ? pay.most >= amount
      : keepUnknown,
  );
  return (job) => passes[columns.payCodes[job] ?? -1] ?? keepUnknown;
}

function validityTest(columns: JobColumns, query: Query, context: FilterContext): Test {
  const { closes, postedDay, closesDay } = columns;
  const { now } = context;
  const soon = now + context.closingSoonDays * DAY;
  const endOf = (job: number) => closes[job] ?? Infinity;
  switch (query.validity) {
    case 'open':
      return (job) => now <= endOf(job);
    case 'closing-soon':
      return (job) => now <= endOf(job) && endOf(job) <= soon;
    case 'closed':
      return (job) => now > endOf(job);
    case 'on-date': {
      // Whole days as employers stated them: a job that opens or closes on the day was open on it.
      const day = query.date === undefined ? Number.NaN : toDayNumber(query.date);
      return (job) => {
        const end = closesDay[job] ?? -1;
        return (postedDay[job] ?? -1) <= day && (end === -1 || end >= day);
      };
    }
  }
}
