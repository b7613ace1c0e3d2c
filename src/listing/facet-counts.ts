// What each value of the form would find, given the form's other groups: all counts in one pass over the jobs.

import type { EmploymentType } from '../job/job.ts';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import type { JobColumns, Lists } from './columns.ts';
import { toDayNumber, typeBit } from './columns.ts';
import { type FilterContext, type Group, groupTests } from './filter.ts';
import { countNearby } from './nearby.ts';
import { POSTED_WITHIN, type Query, type Validity } from './query.ts';

/** How many jobs each value finds; in maps, a value of the board that no open job has and nobody asked for is absent. */
export interface FacetCounts {
  /** By area path. */
  places: ReadonlyMap<string, number>;
  remote: number;
  /** By country, "fr". */
  livesIn: ReadonlyMap<string, number>;
  types: ReadonlyMap<EmploymentType, number>;
  companies: ReadonlyMap<string, number>;
  payStated: number;
  validity: Record<Exclude<Validity, 'on-date'>, number>;
  /** By days. */
  postedWithin: ReadonlyMap<number, number>;
}

/** Takes columns and the query; gives exact counts for the present state of the other groups. */
export function facetCounts(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
): FacetCounts {
  const passing = passingButOne(columns, query, context);
  const { closes, now } = { closes: columns.closes, now: context.now };
  const isOpen = (job: number) => now <= (closes[job] ?? Infinity);
  const soon = now + context.closingSoonDays * 24 * 60 * 60 * 1000;
  const today = toDayNumber(context.today);
  const others = (group: Group) => passing.get(group) ?? passing.get('all') ?? [];
  const having = (group: Group, test: (job: number) => boolean) =>
    others(group).filter(test).length;
  const open = Array.from({ length: columns.count }, (_, job) => job).filter(isOpen);

  const tally = <Key>(
    group: Group,
    keysOf: (job: number) => Iterable<Key>,
    asked: readonly Key[],
  ): Map<Key, number> => {
    const counts = new Map<Key, number>();
    for (const job of open) for (const key of keysOf(job)) counts.set(key, 0);
    for (const key of asked) counts.set(key, 0);
    for (const job of others(group)) {
      for (const key of new Set(keysOf(job))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const areasOf = createAreasOf(columns);
  const pathsOf = (job: number) => areasOf(job).map((area) => columns.areas.paths[area] ?? '');
  const places = tally('places', pathsOf, query.places);
  if (query.within > 0) countNearby(columns, others('places'), query.within, areasOf, places);
  return {
    places,
    remote: having('remote', (job) => columns.remote[job] === 1),
    livesIn: tally('livesIn', countriesOf(columns, pathsOf), query.livesIn),
    types: tally('types', typesOf(columns), query.types),
    companies: tally('companies', companyOf(columns), query.companies),
    payStated: having('payStated', (job) => columns.payStated[job] === 1),
    validity: {
      open: having('validity', isOpen),
      'closing-soon': having('validity', (job) => isOpen(job) && (closes[job] ?? Infinity) <= soon),
      closed: having('validity', (job) => !isOpen(job)),
    },
    postedWithin: new Map(
      POSTED_WITHIN.map((days) => [
        days,
        having('postedWithin', (job) => (columns.postedDay[job] ?? -1) >= today - days),
      ]),
    ),
  };
}

/** The jobs that pass every group ("all"), and for each group that asks something those that pass every other one. */
function passingButOne(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
): Map<Group | 'all', number[]> {
  const tests = Object.entries(groupTests(columns, query, context)) as [
    Group,
    (job: number) => boolean,
  ][];
  const all: number[] = [];
  const passing = new Map<Group | 'all', number[]>(tests.map(([group]) => [group, []]));
  for (let job = 0; job < columns.count; job += 1) {
    let failed: Group | undefined;
    let failures = 0;
    for (const [group, test] of tests) {
      if (test(job)) continue;
      failed = group;
      failures += 1;
      if (failures > 1) break;
    }
    if (failures === 0) {
      all.push(job);
      for (const [group] of tests) passing.get(group)?.push(job);
    } else if (failures === 1 && failed !== undefined) passing.get(failed)?.push(job);
  }
  return passing.set('all', all);
}

/** Takes columns; gives what says, of a job, every area that holds it. */
function createAreasOf({ places, areas }: JobColumns): (job: number) => number[] {
  return (job) => {
    const found = new Set<number>();
    for (const place of valuesOf(places, job)) {
      for (let area = place; area >= 0; area = areas.parents[area] ?? -1) found.add(area);
    }
    return [...found];
  };
}

function countriesOf(columns: JobColumns, pathsOf: (job: number) => string[]) {
  return (job: number): string[] => {
    const stated = [...valuesOf(columns.livesIn, job)].map((id) => columns.countries[id] ?? '');
    return stated.length > 0 ? stated : pathsOf(job).filter((path) => /^[a-z]{2}$/.test(path));
  };
}

function typesOf({ types }: JobColumns) {
  return (job: number): EmploymentType[] =>
    ALL_TYPES.filter((type) => ((types[job] ?? 0) & typeBit(type)) !== 0);
}

function companyOf({ company, companies }: JobColumns) {
  return (job: number): string[] => {
    const name = companies[company[job] ?? -1];
    return name === undefined ? [] : [name];
  };
}

function valuesOf({ starts, values }: Lists, job: number): Int32Array {
  return values.subarray(starts[job] ?? 0, starts[job + 1] ?? 0);
}
