// Readable parts of URLs: lower-case ASCII letters, digits and hyphens.

import { hash } from 'node:crypto';
import anyAscii from 'any-ascii';

const MAX_LENGTH = 60;

/** Names that are reserved by the site's pages or by file systems. */
const RESERVED = new Set(['page', 'con', 'prn', 'aux', 'nul']);

/** Transliterates text of any script to `[a-z0-9-]`, at most 60 characters, possibly none. */
export function toSlugPart(text: string): string {
  // Cut before the transliteration to bound its work; one character may become several.
  const ascii = anyAscii(text.slice(0, 4 * MAX_LENGTH)).toLowerCase();
  const hyphenated = ascii
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (hyphenated.length <= MAX_LENGTH) return hyphenated;
  const cut = hyphenated.slice(0, MAX_LENGTH + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > MAX_LENGTH / 2 ? cut.slice(0, lastHyphen) : cut.slice(0, MAX_LENGTH);
}

/** Names recur, unless a board is hostile. */
const MAX_CACHED = 20_000;
const segmentsByName = new Map<string, string>();

/** Turns the name of an area or a company into a path segment that is never empty or reserved. */
export function toPathSegment(name: string): string {
  const cached = segmentsByName.get(name);
  if (cached !== undefined) return cached;
  const segment = makePathSegment(name);
  if (segmentsByName.size >= MAX_CACHED) segmentsByName.clear();
  segmentsByName.set(name, segment);
  return segment;
}

function makePathSegment(name: string): string {
  const part = toSlugPart(name);
  if (part === '') return `x-${hashOf(name).slice(0, 8)}`;
  return RESERVED.has(part) || /^(?:com|lpt)\d$/.test(part) ? `${part}-area` : part;
}

/** Enough to avoid collisions by accident, not those that somebody searches for. */
const MIN_DIGITS = 10;
const DIGIT_STEP = 2;

/** The first ten digits of each hash in hex, and more where an earlier one has the same. */
export function toDistinctDigits(hashes: readonly string[]): string[] {
  const taken = new Set<string>();
  return hashes.map((hash) => {
    let length = MIN_DIGITS;
    while (length < hash.length && taken.has(hash.slice(0, length))) length += DIGIT_STEP;
    const digits = hash.slice(0, length);
    taken.add(digits);
    return digits;
  });
}

/** SHA-256 in hex. */
export function hashOf(text: string): string {
  return hash('sha256', text);
}
