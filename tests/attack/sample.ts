// A random sample that can be repeated.

/** Returns about one of `every` members, and always the first and the last. */
export function sampleOf<T>(all: readonly T[], every: number, seed: number): T[] {
  const next = numbersFrom(seed);
  return all.filter((_, index) => next() * every < 1 || index === 0 || index === all.length - 1);
}

/** Returns numbers from 0 to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
