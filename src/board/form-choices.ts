// The choices of a list's form. A board has thousands of employers, of which a list shows six: the others are only
// counted, not named or sorted.

import { listWords } from '#words';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { type AreaNode, byCountThenName } from '../listing/areas.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import type { Query } from '../listing/query.ts';
import type { Choice } from '../wording/choices.ts';
import { companyName, countryName } from '../wording/list-heading.ts';

/** The values of a group that a page shows, and how many more there are. */
export interface ShownChoices {
  shown: Choice[];
  rest: number;
}

export interface FormChoices {
  types: ShownChoices;
  places: readonly AreaNode[];
  companies: ShownChoices;
  livesIn: ShownChoices;
}

type Names = Readonly<Record<string, string>>;

/** The parts of a board that every form is made of. */
interface OpenJobs {
  openCounts: Pick<FacetCounts, 'companies'>;
  openAreaTree: readonly AreaNode[];
  areaNames: Names;
}

type ToFormChoices = (
  query: Pick<Query, 'places' | 'companies' | 'livesIn'>,
  counts: FacetCounts,
) => FormChoices;

/** The prefix of employers in the names of areas. */
const COMPANIES = 'companies/';
/** How many values a group shows at first. */
const MAX_SHOWN = 6;

/** Computes once what the forms of all lists share. */
export function createFormChoices({
  openCounts,
  openAreaTree: tree,
  areaNames: names,
}: OpenJobs): ToFormChoices {
  const companies = companyOrder(names);
  const ofAll = topOf(openCounts.companies, companies);
  return (query, counts) => {
    const topCompanies =
      counts.companies === openCounts.companies ? ofAll : topOf(counts.companies, companies);
    const countries = countryOrder(names);
    return {
      types: {
        // In their fixed order.
        shown: ALL_TYPES.flatMap((type) => {
          const count = counts.types.get(type);
          return count === undefined
            ? []
            : [{ value: type, label: listWords.employmentTypes[type], count }];
        }),
        rest: 0,
      },
      // Where a place is all that is asked for, its counts of places are those of all open jobs.
      places: query.places.length > 0 ? tree : outermost(tree, counts.places),
      companies: fullest(counts.companies, topCompanies, query.companies, companies),
      livesIn: fullest(counts.livesIn, topOf(counts.livesIn, countries), query.livesIn, countries),
    };
  };
}

/** Without a chosen place, the form shows only the outermost areas, and whether they have others inside. */
function outermost(tree: readonly AreaNode[], counts: FacetCounts['places']): AreaNode[] {
  return tree.map((node) => ({ ...node, count: counts.get(node.path) ?? 0 })).sort(byCountThenName);
}

/** The names of a group's values and their order. */
interface NameOrder {
  nameOf: (value: string) => string;
  isBefore: (a: string, b: string) => boolean;
}

/** Sorts all employers in advance: thousands may have equal counts, and are then ordered by name. */
function companyOrder(names: Names): NameOrder {
  const sorted = Object.entries(names)
    .filter(([path]) => path.startsWith(COMPANIES))
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  const indexes = new Map(sorted.map(([path], index) => [path.slice(COMPANIES.length), index]));
  const indexOf = (company: string) => indexes.get(company) ?? Infinity;
  return {
    nameOf: (company) => companyName(company, names),
    isBefore: (a, b) => indexOf(a) < indexOf(b),
  };
}

/** Naming a country that no place of the board is in is slow, so each name is cached and made only when needed. */
function countryOrder(names: Names): NameOrder {
  const known = new Map<string, string>();
  const nameOf = (country: string) => {
    const name = known.get(country) ?? countryName(country, names);
    known.set(country, name);
    return name;
  };
  return { nameOf, isBefore: (a, b) => nameOf(a) < nameOf(b) };
}

/** The top values and the checked ones, in their order. */
function fullest(
  counts: ReadonlyMap<string, number>,
  top: readonly string[],
  checked: readonly string[],
  order: NameOrder,
): ShownChoices {
  const others = checked.filter((value) => counts.has(value) && !top.includes(value));
  const shown = [...top, ...others]
    .sort(byCount(counts, order))
    .map((value) => ({ value, label: order.nameOf(value), count: counts.get(value) ?? 0 }));
  return { shown, rest: counts.size - shown.length };
}

/** Highest count first, then by name. */
function byCount(counts: ReadonlyMap<string, number>, { isBefore }: NameOrder) {
  const countOf = (value: string) => counts.get(value) ?? 0;
  return (a: string, b: string) => countOf(b) - countOf(a) || (isBefore(a, b) ? -1 : 1);
}

function topOf(counts: ReadonlyMap<string, number>, order: NameOrder): string[] {
  const compare = byCount(counts, order);
  const top: string[] = [];
  let least = 0;
  for (const [value, count] of counts) {
    const last = top[MAX_SHOWN - 1];
    if (last !== undefined && (count < least || compare(value, last) > 0)) continue;
    top.push(value);
    top.sort(compare).splice(MAX_SHOWN);
    least = counts.get(top.at(-1) ?? '') ?? 0;
  }
  return top;
}
