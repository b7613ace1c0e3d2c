// The word index of a large board in shards, by how words begin, so that a search fetches only what it needs.

import { startsOf } from '../listing/columns.ts';
import {
  encodeNumbers,
  type EncodedNumbers,
  encodeDeltas,
  decodeNumbers,
  decodeDeltas,
} from './column-encoding.ts';
import type { WordIndex } from './word-index.ts';

export interface WordShard {
  words: string[];
  lengths: EncodedNumbers;
  /** Each word's jobs as deltas, the first from 0. */
  jobs: EncodedNumbers[];
  weights: EncodedNumbers;
}

/** How many letters words of one shard share. */
const LETTERS_SHARED = 2;

/** Returns the name of the shard that a word is in. */
export function shardOf(word: string): string {
  return [...word].slice(0, LETTERS_SHARED).join('');
}

/** Returns an index's shards by name. */
export function toWordShards({ words, starts, jobs, weights }: WordIndex): Map<string, WordShard> {
  const ids = new Map<string, number[]>();
  words.forEach((word, id) => ids.set(shardOf(word), [...(ids.get(shardOf(word)) ?? []), id]));
  return new Map(
    [...ids].map(([name, own]) => {
      const spans = own.map((id) => [starts[id] ?? 0, starts[id + 1] ?? 0] as const);
      const shard: WordShard = {
        words: own.map((id) => words[id] ?? ''),
        lengths: encodeNumbers(spans.map(([start, end]) => end - start)),
        jobs: spans.map(([start, end]) => encodeDeltas(jobs.subarray(start, end))),
        weights: spans.map(([start, end]) => encodeNumbers(weights.subarray(start, end))).join(''),
      };
      return [name, shard];
    }),
  );
}

export function fromWordShards(shards: readonly WordShard[]): WordIndex {
  const all = shards
    .flatMap((shard) => {
      const weights = decodeNumbers(shard.weights);
      let start = 0;
      return Array.from(decodeNumbers(shard.lengths), (length, id) => {
        const own = weights.slice(start, (start += length));
        return {
          word: shard.words[id] ?? '',
          jobs: decodeDeltas(shard.jobs[id] ?? ''),
          weights: own,
        };
      });
    })
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  const starts = startsOf(all.map((own) => own.jobs.length));
  const jobs = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Uint8Array(jobs.length);
  all.forEach((own, id) => {
    jobs.set(own.jobs, starts[id]);
    weights.set(own.weights, starts[id]);
  });
  return { words: all.map(({ word }) => word), starts, jobs, weights };
}
