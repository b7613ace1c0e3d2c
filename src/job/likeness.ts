// How alike two texts are, from a short print of each, so that ten thousand can be compared.
// MinHash: Broder, "On the resemblance and containment of documents" (1997).

import { countOf } from '../html/count-of.ts';
import { foldText } from './fold.ts';

/** The print's length: its shares of equal parts estimates likeness to about one in sixteen. */
const PARTS = 16;
/** Parts that are compared at once when candidates are looked up. */
const PARTS_IN_BAND = 4;
/** Words that follow each other and are taken as one; single words are too common to tell texts apart. */
const WORDS_IN_SHINGLE = 4;
/** Where words are longer than this in the mean, the script does not part them. */
const LONGEST_MEAN_WORD = 12;
/** At least this many equal parts: about nine tenths of the text is the same. */
const ALIKE_PARTS = 14;
/** A text of three shingles apart, or fewer, is too short to tell. */
const FEWEST_SHINGLES = 2 * WORDS_IN_SHINGLE + 1;
const SPACE = 0x20;
/** A code that no folded text holds. */
const BETWEEN_LETTERS = 0;
const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const FIRST_BIT = 1 << 31;

/** Takes plain text; gives its print: 16 numbers of 32 bits in hex, empty for a text of few words. */
export function toPrint(text: string): string {
  const folded = foldText(text);
  // Scripts without spaces are taken letter by letter.
  const isSpaced = folded.length <= LONGEST_MEAN_WORD * (countOf(' ', folded) + 1);
  const hashes = isSpaced
    ? hashShingles(folded, SPACE)
    : hashShingles([...folded].join('\0'), BETWEEN_LETTERS);
  if (hashes.length < FEWEST_SHINGLES) return '';
  const parts = Array.from({ length: PARTS }, (_, part) =>
    leastOf(hashes, Math.imul(part + 1, 0x9e3779b1)),
  );
  return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
}

/** Where hashes are written; to make room for each text anew takes longer than to hash it. */
let room = new Int32Array(8_192);

/** Takes a text and the code that stands between its words; gives, until the next text, FNV-1a over each shingle, its words ending in a space. */
function hashShingles(text: string, between: number): Int32Array {
  if (room.length <= text.length) room = new Int32Array(2 * text.length);
  let words = 0;
  // A letter goes into the four shingles that hold it at once.
  let first = OFFSET;
  let second = OFFSET;
  let third = OFFSET;
  let fourth = OFFSET;
  for (let at = 0; at <= text.length; at += 1) {
    const read = at < text.length ? text.charCodeAt(at) : between;
    const code = read === between ? SPACE : read;
    first = Math.imul(first ^ code, PRIME);
    second = Math.imul(second ^ code, PRIME);
    third = Math.imul(third ^ code, PRIME);
    fourth = Math.imul(fourth ^ code, PRIME);
    if (read !== between) continue;
    room[words] = first;
    words += 1;
    first = second;
    second = third;
    third = fourth;
    fourth = OFFSET;
  }
  // The first three are of shingles that begin before the text.
  return room.subarray(WORDS_IN_SHINGLE - 1, words);
}

/** The least of the hashes, each changed by the seed and mixed by the finalizer of MurmurHash3. */
function leastOf(hashes: Int32Array, seed: number): number {
  // Unsigned order is signed order with the first bit turned; most of the time goes into this loop.
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

/** Takes two prints; says whether about nine tenths of their texts are the same. */
export function areAlike(print: string, other: string): boolean {
  return print !== '' && other !== '' && equalParts(print, other) >= ALIKE_PARTS;
}

/** Takes a print; gives the keys of which alike texts share at least one. */
export function bandsOf(print: string): string[] {
  const width = PARTS_IN_BAND * 8;
  return Array.from(
    { length: PARTS / PARTS_IN_BAND },
    (_, band) => `${band}:${print.slice(band * width, (band + 1) * width)}`,
  );
}

function equalParts(print: string, other: string): number {
  let equal = 0;
  for (let at = 0; at < PARTS * 8; at += 8) {
    if (print.slice(at, at + 8) === other.slice(at, at + 8)) equal += 1;
  }
  return equal;
}
