// How well jobs match typed words: each must be found as it is, as the beginning of a word, or slightly misspelled.

import { splitWords } from './split-words.ts';
import { isWithin } from './spelling.ts';
import type { WordIndex } from './word-index.ts';

/** What a found word counts, by how it matches. */
const EXACT = 1;
const PREFIX = 0.75;
const MISSPELLED = 0.4;
const TWICE_MISSPELLED = 0.2;
/** Shorter words are too near to each other. */
const MISSPELLED_FROM = 4;
const TWICE_MISSPELLED_FROM = 8;

/** Finds the index that holds the words which a typed one may mean. */
export type LookUp = (typed: string) => WordIndex;

/** Scores each of `count` jobs; 0 where it lacks a word. */
export function matchWords(typed: string, lookUp: LookUp, count: number): Float64Array {
  const [first, ...others] = [...new Set(splitWords(typed))].map((word) =>
    matchWord(word, lookUp(word), count),
  );
  const scores = first ?? new Float64Array(count);
  for (const other of others) {
    for (let job = 0; job < count; job += 1) {
      scores[job] = scores[job] === 0 || other[job] === 0 ? 0 : scores[job]! + other[job]!;
    }
  }
  return scores;
}

function matchWord(typed: string, index: WordIndex, count: number): Float64Array {
  const scores = new Float64Array(count);
  for (const [word, likeness] of meantWords(typed, index.words)) {
    const [start, end] = [index.starts[word] ?? 0, index.starts[word + 1] ?? 0];
    // What few jobs have says more.
    const rarity = 1 + Math.log2(1 + count / (1 + end - start)) / 8;
    for (let pair = start; pair < end; pair += 1) {
      const job = index.jobs[pair]!;
      const score = likeness * index.weights[pair]! * rarity;
      if (score > scores[job]!) scores[job] = score;
    }
  }
  return scores;
}

/** Returns the words that a typed one may mean: their indexes in `words`, each with what it counts. */
export function meantWords(typed: string, words: readonly string[]): Map<number, number> {
  const meant = new Map<number, number>();
  words.forEach((word, index) => {
    if (!word.startsWith(typed)) return;
    const isWhole = word.length === typed.length;
    meant.set(index, isWhole ? EXACT : PREFIX * (0.5 + typed.length / word.length / 2));
  });
  // A word that is there is no misspelling of another.
  if (meant.size > 0 || typed.length < MISSPELLED_FROM) return meant;
  const addWithin = (slips: number, likeness: number) =>
    words.forEach((word, index) => {
      if (isWithin(slips, typed, word)) meant.set(index, likeness);
      // The word may not be typed to its end yet.
      else if (isWithin(slips, typed, word.slice(0, typed.length))) meant.set(index, likeness / 2);
    });
  addWithin(1, MISSPELLED);
  if (meant.size === 0 && typed.length >= TWICE_MISSPELLED_FROM) addWithin(2, TWICE_MISSPELLED);
  return meant;
}
