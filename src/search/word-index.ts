// Which jobs have which words, and where: the index that a search looks words up in.

import { startsOf } from '../listing/columns.ts';
import type { IndexedField } from './indexed-fields.ts';
import { splitWords } from './split-words.ts';

/**
 * Sorted words. The jobs of word i stand from starts[i] to before starts[i + 1], each with the weight of its best
 * field.
 */
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
  /** By field and text, the indexes of its words in `words`. */
  ofTexts: readonly (readonly (readonly number[])[])[];
}

/** Splits fields that are sorted by weight, heaviest first. */
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

/** Indexes the wanted words, given by their indexes in the fields' words. */
export function indexWords(
  { fields, words, ofTexts }: SplitFields,
  count: number,
  wanted: Iterable<number> = words.keys(),
): WordIndex {
  const sorted = [...wanted].sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  const sortedIndexes = new Int32Array(words.length).fill(-1);
  sorted.forEach((id, index) => (sortedIndexes[id] = index));
  const isWanted = (id: number) => sortedIndexes[id] !== -1;
  const pairs = pairWithJobs(
    fields,
    ofTexts.map((texts) =>
      texts.map((ids) => ids.filter(isWanted).map((id) => sortedIndexes[id]!)),
    ),
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
  // By word, one more than the last job that has it.
  const lastJob = new Uint32Array(count.words);
  const pairs: Pairs = { words: [], jobs: [], weights: [] };
  for (let job = 0; job < count.jobs; job += 1) {
    for (let field = 0; field < fields.length; field += 1) {
      const { weight, of } = fields[field]!;
      const wordsOf = ofTexts[field]!;
      const end = of.starts[job + 1]!;
      for (let offset = of.starts[job]!; offset < end; offset += 1) {
        const own = wordsOf[of.values[offset]!]!;
        for (let index = 0; index < own.length; index += 1) {
          const word = own[index]!;
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
    const offset = free[word]!;
    free[word] = offset + 1;
    jobs[offset] = pairs.jobs[pair]!;
    weights[offset] = pairs.weights[pair]!;
  });
  return { starts, jobs, weights };
}
