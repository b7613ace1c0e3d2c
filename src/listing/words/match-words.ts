// How well jobs match the words that someone typed: every word must be found, begun or slightly misspelled.

import { splitWords } from './split-words.ts';
import { isWithin } from './spelling.ts';
import type { WordIndex } from './word-index.ts';

/** What a found word counts, by how it was found. */
const EXACT = 1;
const BEGUN = 0.75;
const MISSPELLED = 0.4;
const TWICE_MISSPELLED = 0.2;
/** Shorter words are too near to each other. */
const MISSPELLED_FROM = 4;
const TWICE_MISSPELLED_FROM = 8;

/** Finds the index that holds the words which a typed one may mean. */
export type LookUp = (typed: string) => WordIndex;

/** Takes what someone typed, what looks words up and how many jobs there are; gives each job's score, 0 where it lacks a word. */
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
  for (const [id, likeness] of meantWords(typed, index.words)) {
    const [start, end] = [index.starts[id] ?? 0, index.starts[id + 1] ?? 0];
    // What few jobs have tells more.
    const rarity = 1 + Math.log2(1 + count / (1 + end - start)) / 8;
    for (let at = start; at < end; at += 1) {
      const job = index.jobs[at]!;
      const score = likeness * index.weights[at]! * rarity;
      if (score > scores[job]!) scores[job] = score;
    }
  }
  return scores;
}

/** Takes a typed word and all words there are; gives those that it may mean by their position, each with what it counts. */
export function meantWords(typed: string, words: readonly string[]): Map<number, number> {
  const meant = new Map<number, number>();
  words.forEach((word, id) => {
    if (!word.startsWith(typed)) return;
    const isWhole = word.length === typed.length;
    meant.set(id, isWhole ? EXACT : BEGUN * (0.5 + typed.length / word.length / 2));
  });
  // A word that is there is no misspelling of another.
  if (meant.size > 0 || typed.length < MISSPELLED_FROM) return meant;
  const addWithin = (slips: number, likeness: number) =>
    words.forEach((word, id) => {
      if (isWithin(slips, typed, word)) meant.set(id, likeness);
      // The word may not be typed to its end yet.
      else if (isWithin(slips, typed, word.slice(0, typed.length))) meant.set(id, likeness / 2);
    });
  addWithin(1, MISSPELLED);
  if (meant.size === 0 && typed.length >= TWICE_MISSPELLED_FROM) addWithin(2, TWICE_MISSPELLED);
  return meant;
}
