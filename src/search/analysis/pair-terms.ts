// Two words side by side as one term, by which a quoted phrase is found in texts: "machine_learning".

import { STOP_WORDS } from './small-words.ts';

/** Is in no word, and sorts a pair right behind its first word. */
const BETWEEN = '_';

export function pairTerm(first: string, second: string): string {
  return first + BETWEEN + second;
}

/** Returns the words of a term: two of a pair, else itself. */
export function wordsOfTerm(term: string): string[] {
  return term.split(BETWEEN);
}

/** "of the" says nothing, and such pairs are most of all. */
export function isPaired(first: string, second: string): boolean {
  return !STOP_WORDS.has(first) && !STOP_WORDS.has(second);
}
