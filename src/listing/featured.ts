// Which jobs stand first on a list because the owner asks for it.

import type { JobColumns } from './columns.ts';
import { FIRST_PART, type FilterContext } from './filter.ts';
import type { Query } from './query.ts';

const MOST = 3;

/**
 * Returns the newest featured ones of the found jobs. An order that a visitor chooses is kept as it is, and so are jobs
 * that are looked up by their dates; among words, only a job that says them in its title or facts stands first.
 */
export function featuredOf(
  { featured }: JobColumns,
  { order, validity }: Query,
  { scores }: FilterContext,
  found: readonly number[],
): number[] {
  if (order !== 'default' || validity !== 'open') return [];
  return found
    .filter((job) => featured.has(job) && (scores?.[job] ?? FIRST_PART) >= FIRST_PART)
    .slice(0, MOST);
}
