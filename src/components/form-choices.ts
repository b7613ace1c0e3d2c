// The choices of the form, made once for all pages of a list. A board has thousands of employers, of which a list shows
// six: the others are counted, and neither named nor sorted.

import { listWords } from '#words';
import type { Choice } from '../browser/choices.ts';
import { companyName, countryName } from '../browser/list-heading.ts';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { type AreaNode, byCountThenName } from '../listing/areas.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import type { Query } from '../listing/query.ts';

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

/** What the names of employers stand under. */
const COMPANIES = 'companies/';
/** How many values a group shows at first. */
const MOST_SHOWN = 6;

const made = new WeakMap<FacetCounts, FormChoices>();

/** Takes the query of a list of open jobs, its counts, the tree of the areas that have an open job, and the names; gives the choices of its form. Where a place is all that is asked for, its counts of places are those of the tree. */
export function formChoices(
  { places, companies, livesIn }: Pick<Query, 'places' | 'companies' | 'livesIn'>,
  counts: FacetCounts,
  tree: readonly AreaNode[],
  names: Readonly<Record<string, string>>,
): FormChoices {
  const known = made.get(counts);
  if (known !== undefined) return known;
  const choices: FormChoices = {
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
    places: places.length > 0 ? tree : outermost(tree, counts.places),
    companies: fullest(counts.companies, companies, companyOrder(names)),
    livesIn: fullest(counts.livesIn, livesIn, countryOrder(names)),
  };
  made.set(counts, choices);
  return choices;
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

const companyOrders = new WeakMap<Readonly<Record<string, string>>, NameOrder>();

/** Made once: thousands of employers have as many jobs, and only their names tell which stands first. */
function companyOrder(names: Readonly<Record<string, string>>): NameOrder {
  const known = companyOrders.get(names);
  if (known !== undefined) return known;
  const sorted = Object.entries(names)
    .filter(([path]) => path.startsWith(COMPANIES))
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  const places = new Map(sorted.map(([path], place) => [path.slice(COMPANIES.length), place]));
  const placeOf = (company: string) => places.get(company) ?? Infinity;
  const order: NameOrder = {
    nameOf: (company) => companyName(company, names),
    isBefore: (a, b) => placeOf(a) < placeOf(b),
  };
  companyOrders.set(names, order);
  return order;
}

/** To name a country that no place of the board is in takes long: each is named once, and only where it counts. */
function countryOrder(names: Readonly<Record<string, string>>): NameOrder {
  const known = new Map<string, string>();
  const nameOf = (country: string) => {
    const name = known.get(country) ?? countryName(country, names);
    known.set(country, name);
    return name;
  };
  return { nameOf, isBefore: (a, b) => nameOf(a) < nameOf(b) };
}

/** Lists of employers share their counts of employers. */
const tops = new WeakMap<ReadonlyMap<string, number>, readonly string[]>();

/** The values with the highest counts, by name where counts are equal, and those that are checked. */
function fullest(
  counts: ReadonlyMap<string, number>,
  checked: readonly string[],
  { nameOf, isBefore }: NameOrder,
): ShownChoices {
  const countOf = (value: string) => counts.get(value) ?? 0;
  const byCount = (a: string, b: string) => countOf(b) - countOf(a) || (isBefore(a, b) ? -1 : 1);
  const top = tops.get(counts) ?? topOf(counts, byCount);
  tops.set(counts, top);
  const others = checked.filter((value) => counts.has(value) && !top.includes(value));
  const shown = [...top, ...others]
    .sort(byCount)
    .map((value) => ({ value, label: nameOf(value), count: countOf(value) }));
  return { shown, rest: counts.size - shown.length };
}

function topOf(
  counts: ReadonlyMap<string, number>,
  byCount: (a: string, b: string) => number,
): string[] {
  const top: string[] = [];
  let least = 0;
  for (const [value, count] of counts) {
    const last = top[MOST_SHOWN - 1];
    if (last !== undefined && (count < least || byCount(value, last) > 0)) continue;
    top.push(value);
    top.sort(byCount).splice(MOST_SHOWN);
    least = counts.get(top.at(-1) ?? '') ?? 0;
  }
  return top;
}
