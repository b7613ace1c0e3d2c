// What jobs can be filtered by: one table for the addresses, the form, the counts and the search's data.

import { ALL_TYPES, typeSegment } from '../job/employment-type-segment.ts';

/** Values join by or within a facet, and by and between facets. */
export interface Facet {
  /** The parameter of addresses, "type"; a `-` before its value excludes it. */
  key: string;
  /** The folder of its lists, "types"; absent where it has no lists. */
  folder?: string;
  /** Every value that there can be, in the form's order; absent where postings name them. */
  values?: readonly string[];
}

export const FACETS: readonly Facet[] = [
  { key: 'type', folder: 'types', values: ALL_TYPES.map(typeSegment) },
  { key: 'company', folder: 'companies' },
];

/** Values, as addresses write them, by the key of their facet; no list is empty. */
export type FacetValues = Readonly<Record<string, readonly string[]>>;

export interface FacetValue {
  key: string;
  value: string;
}

/** Returns the same values with others of one facet. */
export function withFacet(
  facets: FacetValues,
  key: string,
  values: readonly string[],
): FacetValues {
  const { [key]: _before, ...others } = facets;
  return values.length === 0 ? others : { ...others, [key]: values };
}

/** Collects values of every facet. */
export function collectFacets(valuesOf: (facet: Facet) => readonly string[]): FacetValues {
  return FACETS.reduce(
    (facets: FacetValues, facet) => withFacet(facets, facet.key, valuesOf(facet)),
    {},
  );
}

/** Returns where the name of a value stands among the names of areas. */
export function facetNameKey(key: string, value: string): string {
  return `${key}:${value}`;
}
