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

/** Takes what someone typed, what looks words up and how many jobs there are; gives a score for each job that has every word. */
export function matchWords(typed: string, lookUp: LookUp, count: number): Map<number, number> {
  const [first, ...others] = [...new Set(splitWords(typed))].map((word) =>
    matchWord(word, lookUp(word), count),
  );
  const scores = first ?? new Map<number, number>();
  for (const other of others) {
    for (const [job, score] of scores) {
      const more = other.get(job);
      if (more === undefined) scores.delete(job);
      else scores.set(job, score + more);
    }
  }
  return scores;
}

function matchWord(typed: string, index: WordIndex, count: number): Map<number, number> {
  const scores = new Map<number, number>();
  const add = (id: number, likeness: number) => {
    const [start, end] = [index.starts[id] ?? 0, index.starts[id + 1] ?? 0];
    // What few jobs have tells more.
    const rarity = Math.log2(1 + count / (1 + end - start));
    for (let at = start; at < end; at += 1) {
      const job = index.jobs[at] ?? 0;
      const score = likeness * (index.weights[at] ?? 0) * (1 + rarity / 8);
      if (score > (scores.get(job) ?? 0)) scores.set(job, score);
    }
  };
  const { words } = index;
  for (let id = firstFrom(words, typed); words[id]?.startsWith(typed); id += 1) {
    const { length } = words[id] ?? '';
    add(id, length === typed.length ? EXACT : BEGUN * (0.5 + typed.length / length / 2));
  }
  // A word that is there is no misspelling of another.
  if (scores.size > 0 || typed.length < MISSPELLED_FROM) return scores;
  const addWithin = (slips: number, likeness: number) =>
    words.forEach((word, id) => {
      if (isWithin(slips, typed, word)) add(id, likeness);
      // The word may not be typed to its end yet.
      else if (isWithin(slips, typed, word.slice(0, typed.length))) add(id, likeness / 2);
    });
  addWithin(1, MISSPELLED);
  if (scores.size === 0 && typed.length >= TWICE_MISSPELLED_FROM) addWithin(2, TWICE_MISSPELLED);
  return scores;
}

/** The first of the sorted words that is not before another. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
