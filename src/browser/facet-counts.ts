// What each value of the form would find, given the form's other groups.

import { ALL_TYPES, typeSegment } from '../job/employment-type-label.ts';
import { type AreaNode, areaTree, countAreas } from '../listing/areas.ts';
import { type FilterContext, matches } from '../listing/filter.ts';
import { EVERYTHING_OPEN, type Query, type Validity } from '../listing/query.ts';
import type { JobRow } from '../listing/row.ts';

/** How many jobs each value finds. */
export interface FacetCounts {
  /** Places that are open or found, fullest first; those without a job now count 0. */
  places: AreaNode[];
  remote: number;
  payStated: number;
  /** By types that are open, found or asked for, as addresses write them, in the form's order. */
  types: Record<string, number>;
  validity: Record<Exclude<Validity, 'on-date'>, number>;
}

/** Takes all rows and the query; gives exact counts for the present state of the other groups. */
export function facetCounts(
  rows: readonly JobRow[],
  query: Query,
  names: Readonly<Record<string, string>>,
  context: FilterContext,
): FacetCounts {
  const count = (change: Partial<Query>) =>
    rows.filter((row) => matches(row, { ...query, ...change }, context)).length;
  const inAnyPlace = rows.filter((row) => matches(row, { ...query, places: [] }, context));
  const listed = rows.filter((row) => matches(row, EVERYTHING_OPEN, context));
  const found = countAreas(inAnyPlace);
  const known = areaTree([...new Set([...listed, ...inAnyPlace])], names);
  return {
    places: known.map((node) => recount(node, found)),
    remote: count({ remote: true }),
    payStated: count({ payStated: true }),
    types: Object.fromEntries(
      ALL_TYPES.map(typeSegment)
        .filter(
          (type) => query.types.includes(type) || listed.some((row) => row.types?.includes(type)),
        )
        .map((type) => [type, count({ types: [type] })]),
    ),
    validity: {
      open: count({ validity: 'open' }),
      'closing-soon': count({ validity: 'closing-soon' }),
      closed: count({ validity: 'closed' }),
    },
  };
}

function recount(node: AreaNode, found: ReadonlyMap<string, number>): AreaNode {
  return {
    ...node,
    count: found.get(node.path) ?? 0,
    children: node.children.map((child) => recount(child, found)),
  };
}
