// How similar two texts are, from a short hash of each, so that ten thousand can be compared.
// MinHash: Broder, "On the resemblance and containment of documents" (1997).

import { countOf } from '../html/count-of.ts';
import { foldText } from './fold.ts';

/** The share of equal parts estimates similarity to about one in sixteen. */
const PARTS = 16;
/** Parts that are compared at once when candidates are looked up. */
const PARTS_IN_BAND = 4;
/** Single words are too common to distinguish texts. */
const WORDS_IN_SHINGLE = 4;
/** Where words are longer than this on average, the script does not separate them. */
const MAX_MEAN_WORD = 12;
/** With this many equal parts about nine tenths of the text is the same. */
const MIN_EQUAL_PARTS = 14;
/** With fewer shingles a text is too short to compare. */
const MIN_SHINGLES = 2 * WORDS_IN_SHINGLE + 1;
const SPACE = 0x20;
/** A code that no folded text contains. */
const BETWEEN_LETTERS = 0;
const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const FIRST_BIT = 1 << 31;

/** Returns 16 numbers of 32 bits in hex; empty for a text of few words. */
export function toMinHash(text: string): string {
  const folded = foldText(text);
  // Scripts without spaces are hashed letter by letter.
  const isSpaced = folded.length <= MAX_MEAN_WORD * (countOf(' ', folded) + 1);
  const hashes = isSpaced
    ? hashShingles(folded, SPACE)
    : hashShingles([...folded].join('\0'), BETWEEN_LETTERS);
  if (hashes.length < MIN_SHINGLES) return '';
  const parts = Array.from({ length: PARTS }, (_, part) =>
    leastOf(hashes, Math.imul(part + 1, 0x9e3779b1)),
  );
  return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
}

/** Reused: allocating an array for each text takes longer than hashing it. */
let buffer = new Int32Array(8_192);

/** FNV-1a over each shingle, its words ending in a space; valid until the next call. */
function hashShingles(text: string, separator: number): Int32Array {
  if (buffer.length <= text.length) buffer = new Int32Array(2 * text.length);
  let words = 0;
  // A letter goes into the four shingles that contain it at once.
  let first = OFFSET;
  let second = OFFSET;
  let third = OFFSET;
  let fourth = OFFSET;
  for (let index = 0; index <= text.length; index += 1) {
    const read = index < text.length ? text.charCodeAt(index) : separator;
    const code = read === separator ? SPACE : read;
    first = Math.imul(first ^ code, PRIME);
    second = Math.imul(second ^ code, PRIME);
    third = Math.imul(third ^ code, PRIME);
    fourth = Math.imul(fourth ^ code, PRIME);
    if (read !== separator) continue;
    buffer[words] = first;
    words += 1;
    first = second;
    second = third;
    third = fourth;
    fourth = OFFSET;
  }
  // The first three are of shingles that begin before the text.
  return buffer.subarray(WORDS_IN_SHINGLE - 1, words);
}

/** The least of the hashes, each changed by the seed and mixed by the finalizer of MurmurHash3. */
function leastOf(hashes: Int32Array, seed: number): number {
  // Unsigned order is signed order with the first bit flipped; this loop takes most of the time.
  let least = 0x7fffffff;
  for (let index = 0; index < hashes.length; index += 1) {
    let hash = (hashes[index] ?? 0) ^ seed;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash = hash ^ (hash >>> 16) ^ FIRST_BIT;
    if (hash < least) least = hash;
  }
  return (least ^ FIRST_BIT) >>> 0;
}

/** Whether about nine tenths of the texts of two MinHashes are the same. */
export function areSimilar(minHash: string, other: string): boolean {
  return minHash !== '' && other !== '' && countEqualParts(minHash, other) >= MIN_EQUAL_PARTS;
}

/** The keys of which similar texts share at least one. */
export function bandsOf(minHash: string): string[] {
  const width = PARTS_IN_BAND * 8;
  return Array.from(
    { length: PARTS / PARTS_IN_BAND },
    (_, band) => `${band}:${minHash.slice(band * width, (band + 1) * width)}`,
  );
}

function countEqualParts(minHash: string, other: string): number {
  let equal = 0;
  for (let offset = 0; offset < PARTS * 8; offset += 8) {
    if (minHash.slice(offset, offset + 8) === other.slice(offset, offset + 8)) equal += 1;
  }
  return equal;
}
