// The addresses of lists, as the script writes and compares them.

import type { Query } from '../listing/query.ts';
import { paths } from '../settings/list-paths.ts';
import { part } from './parts.ts';

const { fewest, country } = part('results').dataset;

/** Says of a query how many jobs it found: a category has a list of its own where they are enough. */
export function withTotal(query: Query, total: number): Query {
  return {
    ...query,
    hasOwnList: total >= Number(fewest) && query.places[0] !== country,
  };
}

/** A place or a type without an open job has no page of its own: its address is that of the form. */
export function addressOf(query: Query, total: number): string {
  return total > 0 ? paths.forQuery(withTotal(query, total)) : paths.formFor(query);
}

/** Whether two queries ask for the same list. */
export function isSame(a: Query, b: Query): boolean {
  return paths.formFor(a) === paths.formFor(b);
}
