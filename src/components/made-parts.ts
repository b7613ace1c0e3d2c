// The markup that MadeOnce repeats, kept for as long as what it was made of is in use.

/** The cards of a board of a hundred thousand jobs would fill each thread's memory. */
const MOST_PARTS = 30_000;
const parts = new WeakMap<object, string>();
let count = 0;

export function partOf(source: object): string | undefined {
  return parts.get(source);
}

/** Keeps the first part of a source, unless there are many already. */
export function keepPart(source: object, part: string): void {
  if (count >= MOST_PARTS || parts.has(source)) return;
  count += 1;
  parts.set(source, part);
}
