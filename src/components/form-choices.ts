// The choices of the form, made once for all pages of a list. A board has thousands of employers, of which a list shows
// six: the others are counted, and neither named nor sorted.

import { listWords } from '#words';
import type { Choice } from '../browser/choices.ts';
import { companyName, countryName } from '../browser/list-heading.ts';
import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { type AreaNode, areaTree, byCountThenName } from '../listing/areas.ts';
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

/** How many values a group shows at first. */
const MOST_SHOWN = 6;

const made = new WeakMap<FacetCounts, FormChoices>();

/** Takes a list's query, its counts, the tree of areas with an open job, and the names; gives the choices of its form. */
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
    places: places.length > 0 ? treeOf(counts.places, names) : outermost(tree, counts.places),
    companies: fullest(counts.companies, companies, companyOrder(counts.companies, names)),
    livesIn: fullest(counts.livesIn, livesIn, {
      nameOf: (country) => countryName(country, names),
      isBefore: (a, b) => countryName(a, names) < countryName(b, names),
    }),
  };
  made.set(counts, choices);
  return choices;
}

/** Lists of places share their counts of places, and so the tree. */
const trees = new WeakMap<FacetCounts['places'], AreaNode[]>();

function treeOf(
  counts: FacetCounts['places'],
  names: Readonly<Record<string, string>>,
): readonly AreaNode[] {
  const tree = trees.get(counts) ?? areaTree(counts, names);
  trees.set(counts, tree);
  return tree;
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

/** The place of each employer among all by name: thousands of them have as many jobs. */
const placesByName = new WeakMap<Readonly<Record<string, string>>, Map<string, number>>();

function companyOrder(
  counts: FacetCounts['companies'],
  names: Readonly<Record<string, string>>,
): NameOrder {
  const nameOf = (company: string) => companyName(company, names);
  const sorted = () =>
    [...counts.keys()].map((company) => ({ company, name: nameOf(company) })).sort(byName);
  const places =
    placesByName.get(names) ?? new Map(sorted().map(({ company }, place) => [company, place]));
  placesByName.set(names, places);
  const placeOf = (company: string) => places.get(company) ?? Infinity;
  return { nameOf, isBefore: (a, b) => placeOf(a) < placeOf(b) };
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
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
