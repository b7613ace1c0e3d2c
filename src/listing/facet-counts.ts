// What each value of the form would find, given the form's other groups: all counts in a few passes over numbers.

import type { EmploymentType } from '../job/job.ts';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { type JobColumns, toDayNumber, typeBit } from './columns.ts';
import { type FilterContext, type Group, groupTests, type Test } from './filter.ts';
import { countNearby } from './nearby.ts';
import { POSTED_WITHIN, type Query, type Validity } from './query.ts';

const DAY = 24 * 60 * 60 * 1000;

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
  const others = (group: Group) => passing.get(group) ?? passing.get('all') ?? [];
  const having = (group: Group, test: Test) => {
    let count = 0;
    for (const job of others(group)) if (test(job)) count += 1;
    return count;
  };
  const endOf = (job: number) => columns.closes[job] ?? Infinity;
  const isOpen: Test = (job) => context.now <= endOf(job);
  const soon = context.now + context.closingSoonDays * DAY;
  const today = toDayNumber(context.today);
  const open = valuesOfOpen(columns, context.now);

  const areas = countAreas(columns, others('places'));
  const places = named(columns.areas.paths, areas, open.areas, query.places);
  if (query.within > 0) countNearby(columns, others('places'), query.within, places);
  return {
    places,
    remote: having('remote', (job) => columns.remote[job] === 1),
    livesIn: countCountries(columns, others('livesIn'), open.countries, query.livesIn),
    types: countTypes(columns, others('types'), open.types, query.types),
    companies: named(
      columns.companies,
      countCompanies(columns, others('companies')),
      open.companies,
      query.companies,
    ),
    payStated: having('payStated', (job) => columns.payStated[job] === 1),
    validity: {
      open: having('validity', isOpen),
      'closing-soon': having('validity', (job) => isOpen(job) && endOf(job) <= soon),
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

/** What open jobs have: the values that a form offers whatever its state. */
interface OpenValues {
  now: number;
  areas: Int32Array;
  companies: Int32Array;
  countries: readonly string[];
  /** A bit a type. */
  types: number;
}

/** A build asks for them at one instant, list after list. */
const known = new WeakMap<JobColumns, OpenValues>();

function valuesOfOpen(columns: JobColumns, now: number): OpenValues {
  const made = known.get(columns);
  if (made?.now === now) return made;
  const open: number[] = [];
  let types = 0;
  for (let job = 0; job < columns.count; job += 1) {
    if (now > (columns.closes[job] ?? Infinity)) continue;
    open.push(job);
    types |= columns.types[job] ?? 0;
  }
  const values: OpenValues = {
    now,
    areas: countAreas(columns, open),
    companies: countCompanies(columns, open),
    countries: [...jobsByCountry(columns, open).keys()],
    types,
  };
  known.set(columns, values);
  return values;
}

/** The jobs that pass every group ("all"), and for each group that asks something those that pass every other one. */
function passingButOne(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
): Map<Group | 'all', number[]> {
  const tests = Object.entries(groupTests(columns, query, context)) as [Group, Test][];
  const all: number[] = [];
  const lists = tests.map(([group]): [Group, number[]] => [group, []]);
  for (let job = 0; job < columns.count; job += 1) {
    let failed = -1;
    let failures = 0;
    for (let at = 0; at < tests.length && failures < 2; at += 1) {
      if (tests[at]?.[1](job)) continue;
      failed = at;
      failures += 1;
    }
    if (failures === 0) {
      all.push(job);
      for (const [, list] of lists) list.push(job);
    } else if (failures === 1) lists[failed]?.[1].push(job);
  }
  return new Map<Group | 'all', number[]>([...lists, ['all', all]]);
}

/** The values that any open job has, that were found, or that are asked for, with their counts. */
function named(
  names: readonly string[],
  found: Int32Array,
  open: Int32Array,
  asked: readonly string[],
): Map<string, number> {
  const counts = new Map(asked.map((name) => [name, 0]));
  names.forEach((name, id) => {
    const count = found[id] ?? 0;
    if (count > 0 || (open[id] ?? 0) > 0 || counts.has(name)) counts.set(name, count);
  });
  return counts;
}

/** Each job once in each area that holds it. */
function countAreas({ places, areas }: JobColumns, jobs: readonly number[]): Int32Array {
  const counts = new Int32Array(areas.paths.length);
  const lastJob = new Int32Array(areas.paths.length).fill(-1);
  for (const job of jobs) {
    const end = places.starts[job + 1] ?? 0;
    for (let at = places.starts[job] ?? 0; at < end; at += 1) {
      let area = places.values[at] ?? -1;
      while (area >= 0 && lastJob[area] !== job) {
        lastJob[area] = job;
        counts[area] = (counts[area] ?? 0) + 1;
        area = areas.parents[area] ?? -1;
      }
    }
  }
  return counts;
}

function countCompanies({ companies, company }: JobColumns, jobs: readonly number[]): Int32Array {
  const counts = new Int32Array(companies.length);
  for (const job of jobs) {
    const id = company[job] ?? -1;
    if (id >= 0) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

function countTypes(
  { types }: JobColumns,
  jobs: readonly number[],
  bitsOfOpen: number,
  asked: readonly EmploymentType[],
): Map<EmploymentType, number> {
  const counts = new Int32Array(ALL_TYPES.length);
  for (const job of jobs) {
    const bits = types[job] ?? 0;
    for (let id = 0; bits >> id > 0; id += 1)
      if ((bits >> id) & 1) counts[id] = (counts[id] ?? 0) + 1;
  }
  return new Map(
    ALL_TYPES.map((type, id): [EmploymentType, number] => [type, counts[id] ?? 0]).filter(
      ([type, count]) => count > 0 || (bitsOfOpen & typeBit(type)) !== 0 || asked.includes(type),
    ),
  );
}

/** As counted, and 0 for what only other jobs have or is asked for. */
function countCountries(
  columns: JobColumns,
  jobs: readonly number[],
  countriesOfOpen: readonly string[],
  asked: readonly string[],
): Map<string, number> {
  const found = jobsByCountry(columns, jobs);
  for (const country of [...countriesOfOpen, ...asked]) {
    if (!found.has(country)) found.set(country, 0);
  }
  return found;
}

/** Countries that are stated; where none is, those of the places. */
function jobsByCountry(columns: JobColumns, jobs: readonly number[]): Map<string, number> {
  const { livesIn, countries, areas } = columns;
  const counts = new Map<string, number>();
  const add = (country: string, more: number) =>
    counts.set(country, (counts.get(country) ?? 0) + more);
  for (const job of jobs) {
    const end = livesIn.starts[job + 1] ?? 0;
    for (let at = livesIn.starts[job] ?? 0; at < end; at += 1) {
      add(countries[livesIn.values[at] ?? -1] ?? '', 1);
    }
  }
  const byArea = countAreas(
    columns,
    jobs.filter((job) => livesIn.starts[job] === livesIn.starts[job + 1]),
  );
  areas.paths.forEach((path, area) => {
    const more = byArea[area] ?? 0;
    if (more > 0 && /^[a-z]{2}$/.test(path)) add(path, more);
  });
  return counts;
}
