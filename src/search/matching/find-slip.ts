// The word that was meant where hardly any job has the one that was typed: near enough that another word is no likelier.

import { isWithin } from '../spelling.ts';
import { FACTS, type WordIndex } from '../word-index.ts';

/** Shorter words are too near to each other. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 8;
/** At two slips, words that differ at their end alone are other words: "paramedic" is no "parametric". */
const END = 3;
const LATIN = /^\p{Script=Latin}+$/u;

/** So few jobs say a word by mistake. */
export const FEW = 2;
/** Below so many jobs, one that has the word is enough. */
const SMALL_BOARD = 300;
const LEAST = 3;

export interface Slip {
  /** The term that was meant. */
  term: string;
  /** As it is written. */
  shown: string;
}

/** `forms` are the terms of the typed word; finds the commonest term that is a slip away, else two. */
export function findSlip(
  word: string,
  forms: readonly string[],
  index: WordIndex,
  written: ReadonlyMap<string, string>,
  jobs: number,
): Slip | undefined {
  if (word.length < ONE_SLIP_FROM || !LATIN.test(word)) return undefined;
  const least = jobs < SMALL_BOARD ? 1 : LEAST;
  const most = word.length < TWO_SLIPS_FROM ? 1 : 2;
  for (let slips = 1; slips <= most; slips += 1) {
    let best: Slip | undefined;
    let bestCount = 0;
    index.terms.forEach((term, at) => {
      if (term[0] !== word[0] || term.length < ONE_SLIP_FROM - 1 || forms.includes(term)) return;
      const shown = written.get(term) ?? term;
      const isNear =
        isWithin(slips, word, shown) || forms.some((form) => isWithin(slips, form, term));
      if (!isNear || (slips === 2 && differAtTheEnd(word, shown))) return;
      const count = countSaying(index, at);
      if (count < Math.max(least, bestCount + 1)) return;
      [best, bestCount] = [{ term, shown }, count];
    });
    if (best !== undefined) return best;
  }
  return undefined;
}

function differAtTheEnd(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= Math.min(a.length, b.length) - END;
}

function countSaying({ starts, fields }: WordIndex, term: number): number {
  let count = 0;
  for (let pair = starts[term]!; pair < starts[term + 1]!; pair += 1) {
    if ((fields[pair]! & ~FACTS) !== 0) count += 1;
  }
  return count;
}
