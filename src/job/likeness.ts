// How alike two texts are, from a short print of each, so that ten thousand can be compared.
// MinHash: Broder, "On the resemblance and containment of documents" (1997).

import { foldName } from './fold.ts';

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

/** Each part mixes with a number of its own. */
const SEEDS = Int32Array.from({ length: PARTS }, (_, part) => Math.imul(part + 1, 0x9e3779b1));

/** Takes plain text; gives its print: 16 numbers of 32 bits in hex, empty for a text of few words. */
export function toPrint(text: string): string {
  const folded = foldName(text);
  const spaced = folded.split(' ');
  // Scripts without spaces are taken letter by letter.
  const words = folded.length > LONGEST_MEAN_WORD * spaced.length ? [...folded] : spaced;
  if (words.length < 3 * WORDS_IN_SHINGLE) return '';
  const least = new Uint32Array(PARTS).fill(0xffffffff);
  const seen = new Set<number>();
  for (let start = 0; start + WORDS_IN_SHINGLE <= words.length; start += 1) {
    const hash = hashWords(words, start);
    // What was mixed once can't become the least any more.
    if (seen.has(hash)) continue;
    seen.add(hash);
    for (let part = 0; part < PARTS; part += 1) {
      const mixed = mix(hash ^ (SEEDS[part] ?? 0));
      if (mixed < (least[part] ?? 0)) least[part] = mixed;
    }
  }
  return [...least].map((part) => part.toString(16).padStart(8, '0')).join('');
}

/** FNV-1a over the shingle's letters. */
function hashWords(words: readonly string[], start: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + WORDS_IN_SHINGLE; index += 1) {
    const word = words[index] ?? '';
    for (let at = 0; at < word.length; at += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash;
}

/** The finalizer of MurmurHash3. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
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
