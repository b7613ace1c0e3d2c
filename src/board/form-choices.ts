// The choices of a list's form. A board has thousands of employers, of which a list shows six: the others are counted,
// and neither named nor sorted.

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

/** Makes the choices of a list of open jobs from what it asks and its counts. */
type ToFormChoices = (
  query: Pick<Query, 'places' | 'companies' | 'livesIn'>,
  counts: FacetCounts,
) => FormChoices;

/** What the names of employers stand under. */
const COMPANIES = 'companies/';
/** How many values a group shows at first. */
const MOST_SHOWN = 6;

/** Does once what the forms of all lists share. */
export function createFormChoices({
  openCounts,
  openAreaTree: tree,
  areaNames: names,
}: OpenJobs): ToFormChoices {
  const companies = companyOrder(names);
  // Lists of employers share their counts of employers.
  const ofAll = topOf(openCounts.companies, companies);
  return (query, counts) => {
    const topCompanies =
      counts.companies === openCounts.companies ? ofAll : topOf(counts.companies, companies);
    const countries = countryOrder(names);
    return {
      types: {
        // There are few, and people know their order.
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

/** Where no place is asked for, what is inside the outermost areas is not shown, but that there is something. */
function outermost(tree: readonly AreaNode[], counts: FacetCounts['places']): AreaNode[] {
  return tree.map((node) => ({ ...node, count: counts.get(node.path) ?? 0 })).sort(byCountThenName);
}

/** How the values of a group are called, and which of two stands first by its name. */
interface NameOrder {
  nameOf: (value: string) => string;
  isBefore: (a: string, b: string) => boolean;
}

/** Sorts all employers in advance: thousands may have as many jobs, and only their names say which stands first. */
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

/** To name a country that no place of the board is in takes long: each is named once, and only where it counts. */
function countryOrder(names: Names): NameOrder {
  const known = new Map<string, string>();
  const nameOf = (country: string) => {
    const name = known.get(country) ?? countryName(country, names);
    known.set(country, name);
    return name;
  };
  return { nameOf, isBefore: (a, b) => nameOf(a) < nameOf(b) };
}

/** The values at the top and those that are checked, in their order. */
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

/** The highest count first, by name where counts are equal. */
function byCount(counts: ReadonlyMap<string, number>, { isBefore }: NameOrder) {
  const countOf = (value: string) => counts.get(value) ?? 0;
  return (a: string, b: string) => countOf(b) - countOf(a) || (isBefore(a, b) ? -1 : 1);
}

function topOf(counts: ReadonlyMap<string, number>, order: NameOrder): string[] {
  const compare = byCount(counts, order);
  const top: string[] = [];
  let least = 0;
  for (const [value, count] of counts) {
    const last = top[MOST_SHOWN - 1];
    if (last !== undefined && (count < least || compare(value, last) > 0)) continue;
    top.push(value);
    top.sort(compare).splice(MOST_SHOWN);
    least = counts.get(top.at(-1) ?? '') ?? 0;
  }
  return top;
}
