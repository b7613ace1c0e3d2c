// Caches results for the last few lists: the pages of a list are rendered in a row; a cache of all lists would fill memory.

import type { Query } from '../listing/query.ts';

const MAX_LISTS = 8;

/** Caches by query, whatever its page. */
export function cacheRecentLists<Result>(
  compute: (query: Query) => Result,
): (query: Query) => Result {
  const cache = new Map<string, Result>();
  return (query) => {
    const list = JSON.stringify({ ...query, page: 1 });
    const value = cache.get(list) ?? compute(query);
    // Moves the list to the end, as the most recent one.
    cache.delete(list);
    cache.set(list, value);
    const [oldest] = cache.keys();
    if (cache.size > MAX_LISTS && oldest !== undefined) cache.delete(oldest);
    return value;
  };
}
