// Which jobs have which words, and where: the index that a search looks words up in.

import { splitWords } from './split-words.ts';

/** What a job's words may stand in, and how much a word there counts. */
const FIELD_WEIGHTS = { title: 8, employer: 4, place: 3, skill: 3 } as const;

/** What the index reads of a job. */
export interface IndexedJob {
  title: string;
  employer: string;
  /** Names of every area that holds it. */
  places: readonly string[];
  skills: readonly string[];
}

/** Words in sorted order; the jobs of word i stand from starts[i] to before starts[i + 1], each with the weight of its best field. */
export interface WordIndex {
  words: readonly string[];
  starts: Uint32Array;
  jobs: Uint32Array;
  weights: Uint8Array;
}

/** Takes jobs in the columns' order; gives the index of their words. */
export function indexWords(jobs: readonly IndexedJob[]): WordIndex {
  const ids = new Map<string, number>();
  const pairWord: number[] = [];
  const pairJob: number[] = [];
  const pairWeight: number[] = [];
  /** By word, the last job that has it. */
  const lastJob: number[] = [];
  // Employers, places and many titles repeat: each text is split once.
  const known = new Map<string, readonly number[]>();
  const idsOf = (text: string): readonly number[] => {
    const split = known.get(text);
    if (split !== undefined) return split;
    const found = splitWords(text).map((word) => {
      const id = ids.get(word) ?? ids.size;
      if (id === ids.size) {
        ids.set(word, id);
        lastJob.push(-1);
      }
      return id;
    });
    known.set(text, found);
    return found;
  };
  jobs.forEach((job, number) => {
    const add = (text: string, weight: number) => {
      for (const id of idsOf(text)) {
        if (lastJob[id] === number) continue;
        lastJob[id] = number;
        pairWord.push(id);
        pairJob.push(number);
        pairWeight.push(weight);
      }
    };
    // Heaviest first: a word keeps the weight of its best field.
    add(job.title, FIELD_WEIGHTS.title);
    add(job.employer, FIELD_WEIGHTS.employer);
    for (const place of job.places) add(place, FIELD_WEIGHTS.place);
    for (const skill of job.skills) add(skill, FIELD_WEIGHTS.skill);
  });
  return sortPairs([...ids.keys()], pairWord, pairJob, pairWeight);
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
