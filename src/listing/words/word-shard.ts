// The word index of a large board in pieces, by how words begin, so that a search fetches only what it needs.

import { startsOf } from '../columns.ts';
import { pack, type Packed, packGaps, unpack, unpackGaps } from '../wire.ts';
import type { WordIndex } from './word-index.ts';

/** A piece of the index as it travels. */
export interface WordShard {
  words: string[];
  lengths: Packed;
  /** Each word's jobs as gaps, starting anew. */
  jobs: Packed[];
  weights: Packed;
}

/** How many letters words of one piece share. */
const LETTERS_SHARED = 2;

/** Takes a word; gives the name of the piece that it is in. */
export function shardOf(word: string): string {
  return [...word].slice(0, LETTERS_SHARED).join('');
}

/** Takes an index; gives its pieces by name. */
export function toWordShards({ words, starts, jobs, weights }: WordIndex): Map<string, WordShard> {
  const ids = new Map<string, number[]>();
  words.forEach((word, id) => ids.set(shardOf(word), [...(ids.get(shardOf(word)) ?? []), id]));
  return new Map(
    [...ids].map(([name, own]) => {
      const spans = own.map((id) => [starts[id] ?? 0, starts[id + 1] ?? 0] as const);
      const shard: WordShard = {
        words: own.map((id) => words[id] ?? ''),
        lengths: pack(spans.map(([start, end]) => end - start)),
        jobs: spans.map(([start, end]) => packGaps(jobs.subarray(start, end))),
        weights: spans.map(([start, end]) => pack(weights.subarray(start, end))).join(''),
      };
      return [name, shard];
    }),
  );
}

/** Takes pieces; gives them as one index. */
export function fromWordShards(shards: readonly WordShard[]): WordIndex {
  const all = shards
    .flatMap((shard) => {
      const weights = unpack(shard.weights);
      let start = 0;
      return Array.from(unpack(shard.lengths), (length, id) => {
        const own = weights.slice(start, (start += length));
        return {
          word: shard.words[id] ?? '',
          jobs: unpackGaps(shard.jobs[id] ?? ''),
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
