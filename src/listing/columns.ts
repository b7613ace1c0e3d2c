// What the filter rules read: every job's facts as columns of numbers, newest job first. Words stay in the rows.

import { centerOf } from './distance.ts';
import { type FacetsInUse, facetsInUse } from './facets-in-use.ts';
import { payPerYear, type YearlyPay } from './pay-per-year.ts';
import { type JobRow, type Point, valuesOfRow } from './row.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Several numbers for each job: those of job i stand from starts[i] to before starts[i + 1]. */
export interface Lists {
  starts: Uint32Array;
  values: Int32Array;
}

/** The tree of the board's areas. */
export interface AreaTable {
  paths: readonly string[];
  /** The area around each, or -1. */
  parents: Int32Array;
  /** The center of a city's stated points; an area that is one with its city has the city's. */
  centers: readonly (Point | undefined)[];
  /** The areas that no other is around. */
  readonly outermost: readonly number[];
}

/** The values of a facet, and which of them each job has. */
export interface FacetColumn {
  /** As addresses write them, in the form's order or sorted. */
  values: readonly string[];
  /** What jobs have, as indexes of values; many jobs have the same. */
  sets: readonly (readonly number[])[];
  /** The index of each job's set. */
  codes: ArrayLike<number>;
}

/** Where nothing is stated: -1 for the index of a table or a day, Infinity for an end. */
export interface JobColumns {
  count: number;
  areas: AreaTable;
  countries: readonly string[];
  currencies: readonly string[];
  /** The narrowest area of each place. */
  places: Lists;
  /** By key, of those that the board has. */
  facets: Record<string, FacetColumn>;
  remote: Uint8Array;
  /** The jobs that the owner asks to stand first. */
  featured: ReadonlySet<number>;
  livesIn: Lists;
  /** Days since 1 January 1970, as employers stated them. */
  postedDay: Int32Array;
  closesDay: Int32Array;
  /** Milliseconds since the epoch. */
  closes: Float64Array;
  payStated: Uint8Array;
  /** Distinct pay; undefined where it is not known by the year. */
  pays: readonly (YearlyPay | undefined)[];
  /** The index of each job's pay. */
  payCodes: ArrayLike<number>;
  pointStarts: Uint32Array;
  points: readonly Point[];
}

/** Converts "2026-11-20" to days since 1 January 1970. */
export function toDayNumber(day: string): number {
  return Math.round(Date.parse(day) / DAY);
}

export function toDay(dayNumber: number): string {
  return new Date(dayNumber * DAY).toISOString().slice(0, 10);
}

/** Expects rows newest first, and by area the city that is its center, as createCityAreas finds it. */
export function toColumns(
  rows: readonly JobRow[],
  cities: ReadonlyMap<string, string>,
  facets: FacetsInUse = facetsInUse(rows),
): JobColumns {
  const paths = sortedValues(rows.flatMap(({ places }) => places.flatMap(withAreasAbove)));
  const countries = sortedValues(rows.flatMap(({ livesIn }) => livesIn));
  const currencies = mostUsedFirst(
    rows.flatMap(({ pay, estimatedPay }) => (pay ?? estimatedPay)?.currency ?? []),
  );
  const areaIds = idsOf(paths);
  const countryIds = idsOf(countries);
  const points = rows.flatMap((row) => row.points);
  return {
    count: rows.length,
    areas: toAreaTable(paths, centersOf(rows, cities)),
    countries,
    currencies,
    places: toLists(rows.map((row) => row.places.map((path) => areaIds.get(path) ?? -1))),
    facets: Object.fromEntries(
      [...facets].map(([key, values]) => [key, toFacetColumn(rows, key, values)]),
    ),
    remote: Uint8Array.from(rows, ({ remote }) => Number(remote)),
    featured: new Set(rows.flatMap(({ featured }, job) => (featured ? [job] : []))),
    livesIn: toLists(rows.map((row) => row.livesIn.map((code) => countryIds.get(code) ?? -1))),
    postedDay: Int32Array.from(rows, ({ postedDay }) =>
      postedDay === undefined ? -1 : toDayNumber(postedDay),
    ),
    closesDay: Int32Array.from(rows, ({ closesDay }) =>
      closesDay === undefined ? -1 : toDayNumber(closesDay),
    ),
    closes: Float64Array.from(rows, ({ closes }) => closes ?? Infinity),
    payStated: Uint8Array.from(rows, ({ pay }) => Number(pay !== undefined)),
    pays: rows.map(yearlyPayOf),
    payCodes: rows.map((_, job) => job),
    pointStarts: startsOf(rows.map((row) => row.points.length)),
    points,
  };
}

/** What an order by pay compares. */
export function yearlyPayOf({
  pay,
  estimatedPay,
}: Pick<JobRow, 'pay' | 'estimatedPay'>): YearlyPay | undefined {
  if (pay !== undefined) return payPerYear(pay, false);
  return estimatedPay && payPerYear(estimatedPay, true);
}

function toFacetColumn(
  rows: readonly JobRow[],
  key: string,
  values: readonly string[],
): FacetColumn {
  const byJob = rows.map((row) => valuesOfRow(row, key));
  const ids = idsOf(values);
  const sets = new Map<string, { code: number; set: readonly number[] }>();
  const codes = byJob.map((own) => {
    const set = [...new Set(own.flatMap((value) => ids.get(value) ?? []))].sort((a, b) => a - b);
    const known = sets.get(set.join()) ?? { code: sets.size, set };
    sets.set(set.join(), known);
    return known.code;
  });
  return { values, sets: [...sets.values()].map(({ set }) => set), codes };
}

/** Expects sorted paths; centers are by path. */
export function toAreaTable(
  paths: readonly string[],
  centers: ReadonlyMap<string, Point>,
): AreaTable {
  const ids = idsOf(paths);
  const parents = Int32Array.from(
    paths,
    (path) => ids.get(path.slice(0, path.lastIndexOf('/'))) ?? -1,
  );
  let outermost: readonly number[] | undefined;
  return {
    paths,
    parents,
    centers: paths.map((path) => centers.get(path)),
    get outermost() {
      return (outermost ??= [...parents.keys()].filter((area) => parents[area] === -1));
    },
  };
}

/** Returns where each job's values start, and after them where the last one's end. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index += 1) {
    starts[index + 1] = starts[index]! + lengths[index]!;
  }
  return starts;
}

function toLists(values: readonly (readonly number[])[]): Lists {
  return {
    starts: startsOf(values.map((list) => list.length)),
    values: Int32Array.from(values.flat()),
  };
}

function withAreasAbove(place: string): string[] {
  const parts = place.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function centersOf(
  rows: readonly JobRow[],
  cities: ReadonlyMap<string, string>,
): Map<string, Point> {
  const stated = new Map<string, Point[]>();
  for (const { places, points } of rows) {
    // Of several places it is not known which point is whose.
    const [place, another] = places;
    if (place === undefined || another !== undefined || !cities.has(place)) continue;
    const pointsThere = stated.get(place);
    if (pointsThere === undefined) stated.set(place, [...points]);
    else pointsThere.push(...points);
  }
  return new Map(
    [...cities].flatMap(([path, city]) => {
      const center = centerOf(stated.get(city) ?? []);
      return center === undefined ? [] : [[path, center] as const];
    }),
  );
}

function sortedValues(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function mostUsedFirst(values: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const value of values) uses.set(value, (uses.get(value) ?? 0) + 1);
  return [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

function idsOf(values: readonly string[]): Map<string, number> {
  return new Map(values.map((value, index) => [value, index]));
}
