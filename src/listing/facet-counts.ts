// What each value of the form would find, given the form's other groups: all counts in a few passes over numbers.

import { type FacetColumn, type JobColumns, toDayNumber } from './columns.ts';
import { type FilterContext, groupTests, type Test } from './filter.ts';
import type { Narrowing } from './list-index.ts';
import { countNearby } from './nearby.ts';
import { POSTED_WITHIN, type Query, type Validity } from './query.ts';
import { countAreas, countCountries, countValues, jobsByCountry } from './value-counts.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How many jobs each value finds; maps lack values that no open job has and that are not selected. */
export interface FacetCounts {
  /** By area path. */
  places: ReadonlyMap<string, number>;
  remote: number;
  /** By country, "fr". */
  livesIn: ReadonlyMap<string, number>;
  /** By the key of each facet that the board has; of an excluded value, the jobs that it keeps out. */
  facets: Readonly<Record<string, ReadonlyMap<string, number>>>;
  payStated: number;
  validity: Record<Exclude<Validity, 'on-date'>, number>;
  /** By days. */
  postedWithin: ReadonlyMap<number, number>;
}

/** What is known of a query for the open jobs of one employer or one area. */
interface NarrowedFrom extends Narrowing {
  /** Of all open jobs: those of the narrowing group are the same. */
  counts: FacetCounts;
}

/**
 * Counts exactly what each value would find beside the present state of the other groups. The form of a narrowed query
 * shows no area inside another: of it only the outermost areas are counted, and those that the query selects.
 */
export type CountFacets = (
  query: Query,
  context: FilterContext,
  narrowed?: NarrowedFrom,
) => FacetCounts;

export function createFacetCounter(columns: JobColumns): CountFacets {
  // A build counts list after list at one instant.
  let open: OpenValues | undefined;
  return (query, context, narrowed) => {
    if (open?.now !== context.now) open = valuesOfOpen(columns, context.now);
    return countFacets(columns, query, context, open, narrowed);
  };
}

function countFacets(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
  open: OpenValues,
  narrowed: NarrowedFrom | undefined,
): FacetCounts {
  const passing = jobsPassingOthers(columns, query, context, narrowed?.jobs);
  const others = (group: string) => passing.get(group) ?? passing.get('all') ?? [];
  const countPassing = (group: string, test: Test) => {
    let count = 0;
    for (const job of others(group)) if (test(job)) count += 1;
    return count;
  };
  const endOf = (job: number) => columns.closes[job] ?? Infinity;
  const isOpen: Test = (job) => context.now <= endOf(job);
  const soon = context.now + context.closingSoonDays * DAY;
  const today = toDayNumber(context.today);

  const countPlaces = () => {
    const areas = countAreas(columns, others('places'));
    const ids = narrowed === undefined ? undefined : columns.areas.outermost;
    const places = toCounts(columns.areas.paths, areas, open.areas, query.places, ids);
    if (query.within > 0) countNearby(columns, others('places'), query.within, places);
    return places;
  };
  const countFacet = (key: string) => {
    const column = columns.facets[key]!;
    const excluded = query.excluded[key] ?? [];
    const selected = [...(query.facets[key] ?? []), ...excluded];
    const found = countValues(column, others(key), excluded);
    return toCounts(column.values, found, open.valuesOf(column), selected);
  };
  return {
    places: narrowed?.group === 'places' ? narrowed.counts.places : countPlaces(),
    remote: countPassing('remote', (job) => columns.remote[job] === 1),
    livesIn: countCountries(columns, others('livesIn'), open.countries, query.livesIn),
    facets: Object.fromEntries(
      Object.keys(columns.facets).map((key) => [
        key,
        narrowed?.group === key ? (narrowed.counts.facets[key] ?? new Map()) : countFacet(key),
      ]),
    ),
    payStated: countPassing('payStated', (job) => columns.payStated[job] === 1),
    validity: {
      open: countPassing('validity', isOpen),
      'closing-soon': countPassing('validity', (job) => isOpen(job) && endOf(job) <= soon),
      closed: countPassing('validity', (job) => !isOpen(job)),
    },
    postedWithin: new Map(
      POSTED_WITHIN.map((days) => [
        days,
        countPassing('postedWithin', (job) => (columns.postedDay[job] ?? -1) >= today - days),
      ]),
    ),
  };
}

/** What open jobs have: the values that a form offers whatever its state. */
interface OpenValues {
  now: number;
  areas: Int32Array;
  valuesOf: (column: FacetColumn) => Int32Array;
  countries: readonly string[];
}

function valuesOfOpen(columns: JobColumns, now: number): OpenValues {
  const open: number[] = [];
  for (let job = 0; job < columns.count; job += 1) {
    if (now > (columns.closes[job] ?? Infinity)) continue;
    open.push(job);
  }
  // A browser loads some columns only when a query needs them.
  const counted = new Map<FacetColumn, Int32Array>();
  return {
    now,
    areas: countAreas(columns, open),
    valuesOf: (column) => {
      const counts = counted.get(column) ?? countValues(column, open);
      counted.set(column, counts);
      return counts;
    },
    countries: [...jobsByCountry(columns, open).keys()],
  };
}

/** The jobs that pass every group ("all"), and for each group with a test those that pass all the others. */
function jobsPassingOthers(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
  among: readonly number[] | undefined,
): Map<string, number[]> {
  const tests = Object.entries(groupTests(columns, query, context));
  const all: number[] = [];
  const lists = tests.map(([group]): [string, number[]] => [group, []]);
  const count = among?.length ?? columns.count;
  for (let index = 0; index < count; index += 1) {
    const job = among?.[index] ?? index;
    let failed = -1;
    let failures = 0;
    for (let group = 0; group < tests.length && failures < 2; group += 1) {
      if (tests[group]?.[1](job)) continue;
      failed = group;
      failures += 1;
    }
    if (failures === 0) {
      all.push(job);
      for (const [, list] of lists) list.push(job);
    } else if (failures === 1) lists[failed]?.[1].push(job);
  }
  return new Map([...lists, ['all', all]]);
}

/** The counts of the values that an open job has, that were found or are selected; of the values with `ids` alone. */
function toCounts(
  names: readonly string[],
  found: Int32Array,
  open: Int32Array,
  selected: readonly string[],
  ids: Iterable<number> = names.keys(),
): Map<string, number> {
  const counts = new Map(selected.map((name) => [name, 0]));
  for (const id of ids) {
    const name = names[id] ?? '';
    const count = found[id] ?? 0;
    if (count > 0 || (open[id] ?? 0) > 0 || counts.has(name)) counts.set(name, count);
  }
  return counts;
}
