// Readable parts of addresses: lower-case ASCII letters, digits and hyphens.

import { hash } from 'node:crypto';
import anyAscii from 'any-ascii';

const MAX_CHARACTERS = 60;

/** Names that a page of the site or a file system keeps for itself. */
const RESERVED = new Set(['page', 'con', 'prn', 'aux', 'nul']);

/** Takes text in any script; gives `[a-z0-9-]`, at most 60 characters, maybe empty. */
export function toSlugPart(text: string): string {
  // The cap before transliterating bounds the work; one character may become several.
  const ascii = anyAscii(text.slice(0, 4 * MAX_CHARACTERS)).toLowerCase();
  const hyphenated = ascii
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (hyphenated.length <= MAX_CHARACTERS) return hyphenated;
  const cut = hyphenated.slice(0, MAX_CHARACTERS + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > MAX_CHARACTERS / 2 ? cut.slice(0, lastHyphen) : cut.slice(0, MAX_CHARACTERS);
}

/** Names come back: of the same employer, of the same city. Hostile boards have no two alike. */
const MOST_AT_HAND = 20_000;
const segments = new Map<string, string>();

/** Takes a name of an area or a company; gives one path segment that is never empty or reserved. */
export function toPathSegment(name: string): string {
  const known = segments.get(name);
  if (known !== undefined) return known;
  const segment = makePathSegment(name);
  if (segments.size >= MOST_AT_HAND) segments.clear();
  segments.set(name, segment);
  return segment;
}

function makePathSegment(name: string): string {
  const part = toSlugPart(name);
  if (part === '') return `x-${hashOf(name).slice(0, 8)}`;
  return RESERVED.has(part) || /^(?:com|lpt)\d$/.test(part) ? `${part}-area` : part;
}

/** As many can be told from each other by accident; somebody with a minute to spare finds two that can't. */
const FEWEST_DIGITS = 10;
const MORE_DIGITS = 2;

/** Takes different hashes in hex; gives the first ten digits of each, and more to those whose ten an earlier one has. */
export function toDistinctDigits(hashes: readonly string[]): string[] {
  const taken = new Set<string>();
  return hashes.map((hash) => {
    let length = FEWEST_DIGITS;
    while (length < hash.length && taken.has(hash.slice(0, length))) length += MORE_DIGITS;
    const digits = hash.slice(0, length);
    taken.add(digits);
    return digits;
  });
}

/** Takes text; gives its SHA-256 in hex. */
export function hashOf(text: string): string {
  return hash('sha256', text);
}
