// Which jobs have which words, and where: the index that a search looks words up in.

import { startsOf } from '../columns.ts';
import type { IndexedField } from './indexed-fields.ts';
import { splitWords } from './split-words.ts';

/** Words in sorted order; the jobs of word i stand from starts[i] to before starts[i + 1], each with the weight of its best field. */
export interface WordIndex {
  words: readonly string[];
  starts: Uint32Array;
  jobs: Uint32Array;
  weights: Uint8Array;
}

/** The words of fields' texts: each text is split once, however many jobs have it. */
export interface SplitFields {
  fields: readonly IndexedField[];
  words: readonly string[];
  /** By field and text, its words as numbers of `words`. */
  ofTexts: readonly (readonly (readonly number[])[])[];
}

/** Takes fields, heaviest first; gives their words. */
export function splitFields(fields: readonly IndexedField[]): SplitFields {
  const ids = new Map<string, number>();
  const toId = (word: string) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const ofTexts = fields.map(({ texts }) => texts.map((text) => splitWords(text).map(toId)));
  return { fields, words: [...ids.keys()], ofTexts };
}

/** Takes split fields, how many jobs there are and the wanted words as numbers of theirs; gives the index of those words. */
export function indexWords(
  { fields, words, ofTexts }: SplitFields,
  count: number,
  wanted: Iterable<number> = words.keys(),
): WordIndex {
  const sorted = [...wanted].sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  const placeOf = new Int32Array(words.length).fill(-1);
  sorted.forEach((id, place) => (placeOf[id] = place));
  const isWanted = (id: number) => placeOf[id] !== -1;
  const pairs = pairWithJobs(
    fields,
    ofTexts.map((texts) => texts.map((ids) => ids.filter(isWanted).map((id) => placeOf[id]!))),
    { words: sorted.length, jobs: count },
  );
  return { words: sorted.map((id) => words[id]!), ...sortPairs(pairs, sorted.length) };
}

/** Words with the jobs that have them, a weight for each pair; jobs in order. */
interface Pairs {
  words: number[];
  jobs: number[];
  weights: number[];
}

function pairWithJobs(
  fields: readonly IndexedField[],
  ofTexts: SplitFields['ofTexts'],
  count: { words: number; jobs: number },
): Pairs {
  /** By word, one more than the last job that has it. */
  const lastJob = new Uint32Array(count.words);
  const pairs: Pairs = { words: [], jobs: [], weights: [] };
  for (let job = 0; job < count.jobs; job += 1) {
    for (let field = 0; field < fields.length; field += 1) {
      const { weight, of } = fields[field]!;
      const wordsOf = ofTexts[field]!;
      const end = of.starts[job + 1]!;
      for (let at = of.starts[job]!; at < end; at += 1) {
        const own = wordsOf[of.values[at]!]!;
        for (let nth = 0; nth < own.length; nth += 1) {
          const word = own[nth]!;
          // A word keeps the weight of its best field.
          if (lastJob[word] === job + 1) continue;
          lastJob[word] = job + 1;
          pairs.words.push(word);
          pairs.jobs.push(job);
          pairs.weights.push(weight);
        }
      }
    }
  }
  return pairs;
}

function sortPairs(pairs: Pairs, wordCount: number): Omit<WordIndex, 'words'> {
  const lengths = new Uint32Array(wordCount);
  for (const word of pairs.words) lengths[word] = lengths[word]! + 1;
  const starts = startsOf(lengths);
  const free = starts.slice();
  const jobs = new Uint32Array(pairs.words.length);
  const weights = new Uint8Array(pairs.words.length);
  pairs.words.forEach((word, pair) => {
    const at = free[word]!;
    free[word] = at + 1;
    jobs[at] = pairs.jobs[pair]!;
    weights[at] = pairs.weights[pair]!;
  });
  return { starts, jobs, weights };
}
