// The word index of a large board in shards, each with a range of its sorted terms, so that a search fetches only what
// it needs: a word's neighbors, which begin as it does, are in the same file.

import { startsOf } from '../listing/columns.ts';
import { decodeNumbers, type EncodedNumbers, encodeNumbers } from './column-encoding.ts';
import type { WordIndex } from './word-index.ts';

export interface WordShard {
  /** Sorted, with a space between two. */
  terms: string;
  /** How many jobs each term has. */
  lengths: EncodedNumbers;
  /** For each term, the gaps between its jobs, less one. */
  jobs: EncodedNumbers[];
  /** A letter for each pair of term and job. */
  fields: EncodedNumbers;
  spots: EncodedNumbers;
  /** A letter for each term. */
  compounds: EncodedNumbers;
}

/** Letters of a shard before it is compressed. */
const MOST_LETTERS = 72_000;

/** Returns the shards of an index by their first term. */
export function toWordShards({
  terms,
  starts,
  jobs,
  fields,
  spots,
  compounds,
}: WordIndex): Map<string, WordShard> {
  const shards = new Map<string, WordShard>();
  let letters = Infinity;
  let shard: WordShard | undefined;
  terms.forEach((term, index) => {
    const [start, end] = [starts[index]!, starts[index + 1]!];
    const gaps = encodeGaps(jobs.subarray(start, end));
    const length = term.length + gaps.length + 2 * (end - start);
    if (shard === undefined || letters + length > MOST_LETTERS) {
      shard = { terms: '', lengths: '', jobs: [], fields: '', spots: '', compounds: '' };
      shards.set(term, shard);
      letters = 0;
    }
    letters += length;
    shard.terms += shard.terms === '' ? term : ` ${term}`;
    shard.lengths += encodeNumbers([end - start]);
    shard.jobs.push(gaps);
    shard.fields += encodeNumbers(fields.subarray(start, end));
    shard.spots += encodeNumbers(spots.subarray(start, end));
    shard.compounds += encodeNumbers([compounds[index]!]);
  });
  return shards;
}

/** Makes one index of shards in their order; terms of shards that are left out have no jobs in it. */
export function fromWordShards(shards: readonly WordShard[]): WordIndex {
  const terms = shards.flatMap((shard) => shard.terms.split(' '));
  const lengths = shards.flatMap((shard) => [...decodeNumbers(shard.lengths)]);
  const starts = startsOf(lengths);
  const jobs = new Uint32Array(starts.at(-1) ?? 0);
  let free = 0;
  for (const shard of shards) {
    for (const gaps of shard.jobs) free = decodeGaps(gaps, jobs, free);
  }
  const together = (of: (shard: WordShard) => EncodedNumbers) =>
    Uint8Array.from(decodeNumbers(shards.map(of).join('')));
  return {
    ...{ terms, starts, jobs },
    fields: together((shard) => shard.fields),
    spots: together((shard) => shard.spots),
    compounds: together((shard) => shard.compounds),
  };
}

/** Encodes rising numbers as what lies between two of them. */
export function encodeGaps(jobs: Iterable<number>): EncodedNumbers {
  let previous = -1;
  const gaps: number[] = [];
  for (const job of jobs) {
    gaps.push(job - previous - 1);
    previous = job;
  }
  return encodeNumbers(gaps);
}

function decodeGaps(encoded: EncodedNumbers, jobs: Uint32Array, from: number): number {
  let job = -1;
  let free = from;
  for (const gap of decodeNumbers(encoded)) {
    job += gap + 1;
    jobs[free] = job;
    free += 1;
  }
  return free;
}

/** Returns the indexes of the shards that may have terms from one to another, both included. */
export function shardsBetween(firsts: readonly string[], from: string, to: string): number[] {
  return [...firsts.keys()].filter((shard) => {
    const next = firsts[shard + 1];
    return (firsts[shard] ?? '') <= to && (next === undefined || next > from);
  });
}
