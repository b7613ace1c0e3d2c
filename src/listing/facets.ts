// What jobs can be filtered by: one table for the addresses, the form, the counts and the search's data.

import { site } from '../site.ts';
import { ALL_TYPES, typeSegment } from '../job/employment-type-segment.ts';
import { WORK_MODES } from '../job/place/work-modes.ts';
import { SENIORITY_LEVELS } from '../job/seniority-levels.ts';

/** Values join by or within a facet, and by and between facets. */
export interface Facet {
  /** The parameter of addresses, "type"; a `-` before its value excludes it. */
  key: string;
  /** The folder of its lists, "types"; absent where it has no lists. */
  folder?: string;
  /** Every value that there can be, in the form's order; absent where postings name them. */
  values?: readonly string[];
  /** The owner's declaration of a property. */
  own?: OwnFacet;
}

/** A property of the owner's own, as site.ts declares it. */
type OwnFacet = (typeof site.facets)[number];

/** Those that come from schema.org's properties. */
export const STANDING_FACETS: readonly Facet[] = [
  { key: 'type', folder: 'types', values: ALL_TYPES.map(typeSegment) },
  { key: 'company', folder: 'companies' },
  { key: 'mode', folder: 'work-modes', values: WORK_MODES },
  { key: 'level', folder: 'levels', values: SENIORITY_LEVELS },
  { key: 'occupation', folder: 'occupations' },
  { key: 'industry', folder: 'industries' },
  { key: 'skill' },
  { key: 'language' },
];

/** Those of "x:category", "x:department" and "x:tags", which site.ts may declare otherwise. */
export const READY_FACETS: readonly Facet[] = [
  { key: 'category', folder: 'categories' },
  { key: 'department', folder: 'departments' },
  { key: 'tags', folder: 'tags' },
];

/** The property of a facet that needs no declaration. */
export function readyProperty(key: string): string {
  return `x:${key}`;
}

/** What addresses call an owner's property. */
export function ownKeyOf({ property, key }: { property: string; key?: string }): string {
  return key ?? property.slice('x:'.length);
}

/** Adds those that the owner declares to the others. */
function createFacets(own: readonly OwnFacet[]): readonly Facet[] {
  const declared = own
    .filter(({ facet, list }) => facet || list)
    .map((facet): Facet => {
      const key = ownKeyOf(facet);
      return { key, ...(facet.list && { folder: key }), own: facet };
    });
  const ready = READY_FACETS.filter(
    ({ key }) => !own.some(({ property }) => property === readyProperty(key)),
  );
  return [...ready, ...STANDING_FACETS, ...declared];
}

export const FACETS = createFacets(site.facets);

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
