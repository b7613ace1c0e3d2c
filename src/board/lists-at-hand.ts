// The pages of a list follow each other, and what is counted for one serves the next; that of all lists would fill the memory.

import type { Query } from '../listing/query.ts';

const LISTS_AT_HAND = 8;

/** Keeps what is made for the last few lists, whichever of their pages asks. */
export function keepLastLists<Made>(make: (query: Query) => Made): (query: Query) => Made {
  const made = new Map<string, Made>();
  return (query) => {
    const list = JSON.stringify({ ...query, page: 1 });
    const value = made.get(list) ?? make(query);
    // The one that was asked for last goes last.
    made.delete(list);
    made.set(list, value);
    const [oldest] = made.keys();
    if (made.size > LISTS_AT_HAND && oldest !== undefined) made.delete(oldest);
    return value;
  };
}
