// The addresses of lists, as the script writes and compares them.

import type { Query } from '../listing/query.ts';
import { paths } from '../settings/site-paths.ts';

/** A place or a type without an open job has no page of its own: its address is that of the form. */
export function addressOf(query: Query, total: number): string {
  const address = paths.forQuery(query);
  return total > 0 || address.includes('?') ? address : paths.formFor(query);
}

/** Whether two queries ask for the same list. */
export function isSame(a: Query, b: Query): boolean {
  return paths.forQuery(a) === paths.forQuery(b);
}
