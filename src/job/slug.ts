// Readable parts of addresses: small letters, digits and hyphens.

import { hash } from 'node:crypto';
import anyAscii from 'any-ascii';

const MAX_LENGTH = 60;
/** Of the address as it is sent: a Japanese letter is nine characters there. */
const MAX_ENCODED_LENGTH = 180;

/** Names that are reserved by the site's pages or by file systems. */
const RESERVED = new Set(['page', 'con', 'prn', 'aux', 'nul']);

/** Scripts whose words survive in Latin letters, and signs that all scripts share. */
const SPELT = String.raw`\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Armenian}\p{scx=Georgian}\p{scx=Common}\p{scx=Inherited}`;
/** Letters of Arabic, Hebrew, Han, Kana, Hangul, Thai and the like, which Latin letters can't tell. */
const KEPT = String.raw`[[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]--[${SPELT}]]`;
const NOT_KEPT = new RegExp(`[^${KEPT}]+`, 'gv');
const BETWEEN_WORDS = new RegExp(`[^a-z0-9${KEPT}]+`, 'gv');

/** `latin`: as before 0.2, when words of every script were spelt in Latin letters. */
type Spelling = 'own' | 'latin';

/** Spells Latin, Greek and Cyrillic words in `[a-z0-9-]` and keeps letters of other scripts; at most 60 characters, possibly none. */
export function toSlugPart(text: string): string {
  return toReadable(text, 'own');
}

function toReadable(text: string, spelling: Spelling): string {
  // Cut before the work to bound it; one character may become several.
  const cut = text.slice(0, 4 * MAX_LENGTH);
  const spelt =
    spelling === 'latin'
      ? anyAscii(cut)
      : cut.normalize('NFC').replace(NOT_KEPT, (words) => anyAscii(words));
  const hyphenated = spelt
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(BETWEEN_WORDS, '-')
    .replace(/^-|-$/g, '');
  return cutToLength(hyphenated);
}

/** The last part of a job's address: its title, as far as there is room, and the digits of its key. */
export function toSlug(title: string, digits: string, spelling: Spelling = 'own'): string {
  const readable = toReadable(title, spelling);
  return readable === '' ? `job-${digits}` : `${readable}-${digits}`;
}

/** Between words, where that keeps more than half. */
function cutToLength(hyphenated: string): string {
  const most = longestThatFits(hyphenated);
  if (most === hyphenated.length) return hyphenated;
  const lastHyphen = hyphenated.slice(0, most + 1).lastIndexOf('-');
  return hyphenated.slice(0, lastHyphen > most / 2 ? lastHyphen : most).replace(/-$/, '');
}

/** How many of its code units fit; a letter is kept or left out whole. */
function longestThatFits(text: string): number {
  let [length, encoded] = [0, 0];
  for (const letter of text) {
    const isAscii = letter <= '\x7f';
    encoded += isAscii ? 1 : 3 * Buffer.byteLength(letter);
    if (length + letter.length > MAX_LENGTH || encoded > MAX_ENCODED_LENGTH) return length;
    length += letter.length;
  }
  return length;
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

/** The segment that a name had before 0.2. */
export function toLatinSegment(name: string): string {
  return makePathSegment(name, 'latin');
}

function makePathSegment(name: string, spelling: Spelling = 'own'): string {
  const part = toReadable(name, spelling);
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
