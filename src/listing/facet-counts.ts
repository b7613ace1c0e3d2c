// What each value of the form would find, given the form's other groups: all counts in a few passes over numbers.

import type { EmploymentType } from '../job/job.ts';
import { type JobColumns, toDayNumber } from './columns.ts';
import { type FilterContext, type Group, groupTests, type Test } from './filter.ts';
import type { Narrowing } from './list-index.ts';
import { countNearby } from './nearby.ts';
import { POSTED_WITHIN, type Query, type Validity } from './query.ts';
import {
  countAreas,
  countCompanies,
  countCountries,
  countTypes,
  jobsByCountry,
} from './value-counts.ts';

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

/** What is known of a query for the open jobs of one employer or one place. */
export interface NarrowedFrom extends Narrowing {
  /** Counts of all open jobs: those of the narrowing group are the same. */
  counts: FacetCounts;
}

/** Takes columns, the query, and what is known of a narrowed one; gives exact counts for the present state of the other groups. A narrowed one's form shows no area inside another, so that only the outermost are counted unless the query asks for a place. */
export function facetCounts(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
  narrowed?: NarrowedFrom,
): FacetCounts {
  const passing = passingButOne(columns, query, context, narrowed?.jobs);
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

  const countPlaces = () => {
    const areas = countAreas(columns, others('places'));
    const ids = narrowed === undefined ? undefined : outermostAreas(columns);
    const places = named(columns.areas.paths, areas, open.areas, query.places, ids);
    if (query.within > 0) countNearby(columns, others('places'), query.within, places);
    return places;
  };
  return {
    places: narrowed?.group === 'places' ? narrowed.counts.places : countPlaces(),
    remote: having('remote', (job) => columns.remote[job] === 1),
    livesIn: countCountries(columns, others('livesIn'), open.countries, query.livesIn),
    types: countTypes(columns, others('types'), open.types, query.types),
    companies:
      narrowed?.group === 'companies'
        ? narrowed.counts.companies
        : named(
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

/** The jobs that pass every group ("all"), and for each group that asks something those that pass every other one; all of them among those given. */
function passingButOne(
  columns: JobColumns,
  query: Query,
  context: FilterContext,
  among: readonly number[] | undefined,
): Map<Group | 'all', number[]> {
  const tests = Object.entries(groupTests(columns, query, context)) as [Group, Test][];
  const all: number[] = [];
  const lists = tests.map(([group]): [Group, number[]] => [group, []]);
  const count = among?.length ?? columns.count;
  for (let place = 0; place < count; place += 1) {
    const job = among?.[place] ?? place;
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

/** The values that any open job has, that were found, or that are asked for, with their counts; of some values alone where their numbers are given. */
function named(
  names: readonly string[],
  found: Int32Array,
  open: Int32Array,
  asked: readonly string[],
  ids: Iterable<number> = names.keys(),
): Map<string, number> {
  const counts = new Map(asked.map((name) => [name, 0]));
  for (const id of ids) {
    const name = names[id] ?? '';
    const count = found[id] ?? 0;
    if (count > 0 || (open[id] ?? 0) > 0 || counts.has(name)) counts.set(name, count);
  }
  return counts;
}

const outermost = new WeakMap<JobColumns, readonly number[]>();

function outermostAreas(columns: JobColumns): readonly number[] {
  const { parents } = columns.areas;
  const ids = outermost.get(columns) ?? [...parents.keys()].filter((id) => parents[id] === -1);
  outermost.set(columns, ids);
  return ids;
}
