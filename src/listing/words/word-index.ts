// Which jobs have which words, and where: the index that a search looks words up in.

import type { IndexedField } from './indexed-fields.ts';
import { splitWords } from './split-words.ts';

/** Words in sorted order; the jobs of word i stand from starts[i] to before starts[i + 1], each with the weight of its best field. */
export interface WordIndex {
  words: readonly string[];
  starts: Uint32Array;
  jobs: Uint32Array;
  weights: Uint8Array;
}

/** Takes fields, heaviest first, and how many jobs there are; gives the index of their words. */
export function indexWords(fields: readonly IndexedField[], count: number): WordIndex {
  const ids = new Map<string, number>();
  // Texts repeat: each is split once, and jobs are walked as numbers.
  const split = fields.map(({ texts }) => texts.map((text) => toIds(splitWords(text), ids)));
  /** By word, one more than the last job that has it. */
  const lastJob = new Uint32Array(ids.size);
  const pairWord: number[] = [];
  const pairJob: number[] = [];
  const pairWeight: number[] = [];
  for (let job = 0; job < count; job += 1) {
    for (let field = 0; field < fields.length; field += 1) {
      const { weight, of } = fields[field]!;
      const wordsOf = split[field]!;
      const end = of.starts[job + 1]!;
      for (let at = of.starts[job]!; at < end; at += 1) {
        for (const word of wordsOf[of.values[at]!] ?? []) {
          // A word keeps the weight of its best field.
          if (lastJob[word] === job + 1) continue;
          lastJob[word] = job + 1;
          pairWord.push(word);
          pairJob.push(job);
          pairWeight.push(weight);
        }
      }
    }
  }
  return sortPairs([...ids.keys()], pairWord, pairJob, pairWeight);
}

function toIds(words: readonly string[], ids: Map<string, number>): number[] {
  return words.map((word) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  });
}

function sortPairs(
  unsorted: readonly string[],
  pairWord: readonly number[],
  pairJob: readonly number[],
  pairWeight: readonly number[],
): WordIndex {
  const words = [...unsorted].sort();
  const places = new Map(words.map((word, index) => [word, index]));
  const placeOf = unsorted.map((word) => places.get(word) ?? 0);
  const starts = new Uint32Array(words.length + 1);
  for (const id of pairWord) {
    const next = (placeOf[id] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let index = 1; index < starts.length; index += 1) {
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  }
  const free = starts.slice();
  const jobs = new Uint32Array(pairWord.length);
  const weights = new Uint8Array(pairWord.length);
  pairWord.forEach((id, pair) => {
    const place = placeOf[id] ?? 0;
    const at = free[place] ?? 0;
    free[place] = at + 1;
    jobs[at] = pairJob[pair] ?? 0;
    weights[at] = pairWeight[pair] ?? 0;
  });
  return { words, starts, jobs, weights };
}
