// Which facets a board has: those that help to choose. The others cost it nothing.

import { FACETS, type Facet } from './facets.ts';
import { type JobRow, valuesOfRow } from './row.ts';

/** By facet, its values in the form's order. */
export type FacetsInUse = ReadonlyMap<string, readonly string[]>;

/** Every board has these. */
const ALWAYS: readonly string[] = ['type', 'company'];
/** A facet is in use where two of its values each have this share of the open jobs. */
const LEAST_SHARE = 0.05;
/** Of a facet whose values postings name, so many of the most used ones; the search for words finds all. */
const MOST_VALUES = 200;
/** What only one job says divides no list; the owner's own values are all there. */
const LEAST_JOBS = 2;

/** `stated` has, by facet, the values that the owner states: they are in use from the first job on. */
export function facetsInUse(
  open: readonly JobRow[],
  stated: Readonly<Record<string, readonly string[]>> = {},
): FacetsInUse {
  return new Map(
    FACETS.flatMap((facet): [string, readonly string[]][] => {
      const uses = countUses(open, facet);
      const values = stated[facet.key];
      if (values !== undefined) return uses.size > 0 ? [[facet.key, values]] : [];
      const isUsed = isInUse(facet, uses, open.length);
      return isUsed ? [[facet.key, valuesInUse(facet, uses)]] : [];
    }),
  );
}

function countUses(rows: readonly JobRow[], { key }: Facet): Map<string, number> {
  const uses = new Map<string, number>();
  for (const row of rows) {
    for (const value of valuesOfRow(row, key)) uses.set(value, (uses.get(value) ?? 0) + 1);
  }
  return uses;
}

function isInUse({ key, own, folder }: Facet, uses: Map<string, number>, jobs: number) {
  if (ALWAYS.includes(key)) return true;
  // The owner asks for it.
  if (own !== undefined) return uses.size >= (folder === undefined ? 2 : 1);
  return [...uses.values()].filter((count) => count >= jobs * LEAST_SHARE).length >= 2;
}

function valuesInUse({ key, values, own }: Facet, uses: Map<string, number>): readonly string[] {
  if (values !== undefined) return values;
  if (ALWAYS.includes(key) || own !== undefined) return [...uses.keys()].sort();
  return [...uses]
    .filter(([, count]) => count >= LEAST_JOBS)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => value)
    .sort();
}
