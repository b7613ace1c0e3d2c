// Many postings of a board share a text; what is derived from all of it is computed once.

/** Of the texts whose results are cached. */
const MAX_CHARACTERS = 1_000_000;

/** Returns the function with a cache of its results for the latest texts. */
export function memoize(compute: (text: string) => string): (text: string) => string {
  const cache = new Map<string, string>();
  let characters = 0;
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const result = compute(text);
    cache.set(text, result);
    characters += text.length;
    for (const [oldest] of cache) {
      if (characters <= MAX_CHARACTERS) break;
      cache.delete(oldest);
      characters -= oldest.length;
    }
    return result;
  };
}
