// The choices of a list's form. A board has thousands of employers, of which a list shows six: the others are only
// counted, not named or sorted.

import { type AreaNode, byCountThenName } from '../listing/areas.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import { type Facet, facetNameKey, FACETS } from '../listing/facets.ts';
import type { Query } from '../listing/query.ts';
import type { Choice } from '../wording/choices.ts';
import { countryName, facetValueName } from '../wording/list-heading.ts';

/** The values of a group that a page shows, and how many more there are. */
export interface ShownChoices {
  shown: Choice[];
  rest: number;
}

export interface FormChoices {
  /** By key, of the facets that the board has. */
  facets: Readonly<Record<string, ShownChoices>>;
  places: readonly AreaNode[];
  livesIn: ShownChoices;
}

type Names = Readonly<Record<string, string>>;

/** The parts of a board that every form is made of. */
interface OpenJobs {
  openCounts: Pick<FacetCounts, 'facets'>;
  openAreaTree: readonly AreaNode[];
  areaNames: Names;
  /** By facet, the values that the owner states, in the form's order. */
  statedValues?: Readonly<Record<string, readonly string[]>>;
}

type ToFormChoices = (
  query: Pick<Query, 'places' | 'facets' | 'excluded' | 'livesIn'>,
  counts: FacetCounts,
) => FormChoices;

/** How many values a group shows at first. */
const MAX_SHOWN = 6;

/** Computes once what the forms of all lists share. */
export function createFormChoices({
  openCounts,
  openAreaTree: tree,
  areaNames: names,
  statedValues = {},
}: OpenJobs): ToFormChoices {
  const valuesOf = ({ key, values }: Facet) => values ?? statedValues[key];
  const named = FACETS.filter((facet) => valuesOf(facet) === undefined).map(({ key }) => {
    const order = nameOrder(key, names);
    const ofAll = openCounts.facets[key] ?? new Map<string, number>();
    return { key, order, ofAll, topOfAll: topOf(ofAll, order) };
  });
  return (query, counts) => {
    const countries = countryOrder(names);
    const chosen = (key: string) => [...(query.facets[key] ?? []), ...(query.excluded[key] ?? [])];
    const known = FACETS.flatMap((facet) => {
      const { key } = facet;
      const [own, values] = [counts.facets[key], valuesOf(facet)];
      if (own === undefined || values === undefined) return [];
      return [[key, inOrder(key, values, own, names)] as const];
    });
    const fullestNamed = named.flatMap(({ key, order, ofAll, topOfAll }) => {
      const own = counts.facets[key];
      if (own === undefined) return [];
      const top = own === ofAll ? topOfAll : topOf(own, order);
      return [[key, fullest(own, top, chosen(key), order)] as const];
    });
    return {
      facets: Object.fromEntries([...known, ...fullestNamed]),
      // Where a place is all that is asked for, its counts of places are those of all open jobs.
      places: query.places.length > 0 ? tree : outermost(tree, counts.places),
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

/** The values of a facet that has all of them from the start. */
function inOrder(
  key: string,
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
  names: Names,
): ShownChoices {
  const shown = values.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, label: facetValueName(key, value, names), count }];
  });
  return { shown, rest: 0 };
}

/** Sorts all values in advance: thousands of employers may have equal counts, and are then ordered by name. */
function nameOrder(key: string, names: Names): NameOrder {
  const prefix = facetNameKey(key, '');
  const sorted = Object.entries(names)
    .filter(([path]) => path.startsWith(prefix))
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  const indexes = new Map(sorted.map(([path], index) => [path.slice(prefix.length), index]));
  const indexOf = (value: string) => indexes.get(value) ?? Infinity;
  return {
    nameOf: (value) => facetValueName(key, value, names),
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
