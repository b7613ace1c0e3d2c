// What the filter rules read: every job's facts as columns of numbers, newest job first. Words stay in the rows.

import type { EmploymentType } from '../job/job.ts';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { centerOf } from './distance.ts';
import { payPerYear } from './pay-per-year.ts';
import type { JobRow, Point } from './row.ts';

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

/** Where nothing is stated: -1 for the index of a table or a day, Infinity for an end, NaN for pay. */
export interface JobColumns {
  count: number;
  areas: AreaTable;
  companies: readonly string[];
  countries: readonly string[];
  currencies: readonly string[];
  /** The narrowest area of each place. */
  places: Lists;
  company: Int32Array;
  /** A bit for each of ALL_TYPES. */
  types: Uint16Array;
  remote: Uint8Array;
  livesIn: Lists;
  /** Days since 1 January 1970, as employers stated them. */
  postedDay: Int32Array;
  closesDay: Int32Array;
  /** Milliseconds since the epoch. */
  closes: Float64Array;
  payStated: Uint8Array;
  /** The most it may come to in a year, in `payCurrency`. */
  payPerYear: Float64Array;
  payCurrency: Int16Array;
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

export function typeBit(type: EmploymentType): number {
  return 1 << ALL_TYPES.indexOf(type);
}

/** Expects rows newest first, and by area the city that is its center, as createCityAreas finds it. */
export function toColumns(
  rows: readonly JobRow[],
  cities: ReadonlyMap<string, string>,
): JobColumns {
  const paths = sortedValues(rows.flatMap(({ places }) => places.flatMap(withAreasAbove)));
  const companies = sortedValues(rows.flatMap(({ company = [] }) => company));
  const countries = sortedValues(rows.flatMap(({ livesIn }) => livesIn));
  const currencies = mostUsedFirst(rows.flatMap(({ pay }) => pay?.currency ?? []));
  const areaIds = idsOf(paths);
  const companyIds = idsOf(companies);
  const countryIds = idsOf(countries);
  const perYear = rows.map(({ pay }) => (pay === undefined ? undefined : payPerYear(pay)));
  const points = rows.flatMap((row) => row.points);
  return {
    count: rows.length,
    areas: toAreaTable(paths, centersOf(rows, cities)),
    companies,
    countries,
    currencies,
    places: toLists(rows.map((row) => row.places.map((path) => areaIds.get(path) ?? -1))),
    company: Int32Array.from(rows, ({ company }) => companyIds.get(company ?? '') ?? -1),
    types: Uint16Array.from(rows, ({ types }) =>
      types.reduce((bits, type) => bits | typeBit(type), 0),
    ),
    remote: Uint8Array.from(rows, ({ remote }) => Number(remote)),
    livesIn: toLists(rows.map((row) => row.livesIn.map((code) => countryIds.get(code) ?? -1))),
    postedDay: Int32Array.from(rows, ({ postedDay }) =>
      postedDay === undefined ? -1 : toDayNumber(postedDay),
    ),
    closesDay: Int32Array.from(rows, ({ closesDay }) =>
      closesDay === undefined ? -1 : toDayNumber(closesDay),
    ),
    closes: Float64Array.from(rows, ({ closes }) => closes ?? Infinity),
    payStated: Uint8Array.from(rows, ({ pay }) => Number(pay !== undefined)),
    payPerYear: Float64Array.from(perYear, (amount) => amount ?? Number.NaN),
    payCurrency: Int16Array.from(rows, ({ pay }) => currencies.indexOf(pay?.currency ?? '')),
    pointStarts: startsOf(rows.map((row) => row.points.length)),
    points,
  };
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
