// The index of all texts in shards, each with a range of its sorted terms: the format that the build writes and the
// browser reads.

import { decodeNumbers, type EncodedNumbers } from '../column-encoding.ts';

/** What a browser fetches first, to know which file has which terms. */
export interface TextDirectory {
  /** Equal to the core's: the numbers of jobs mean the same. */
  jobs: string;
  /** For each shard the shortest letters after the terms of the one before and not after its own, with a space between two; empty where no text has a term. */
  firsts: string;
  /** The shards' names, of their content. */
  names: string[];
}

export interface TextShard {
  /** Sorted, with a space between two. */
  terms: string;
  /** How many jobs each term has. */
  lengths: EncodedNumbers;
  /** For each term, the gaps between its jobs, less one. */
  jobs: EncodedNumbers[];
  /** A letter for each pair of term and job: how much the text says it, as an index of LEVELS. */
  levels: EncodedNumbers;
}

/** What a mention in a text is worth by how often it says so, the longer the text the less. */
export const LEVELS: readonly number[] = [60, 90, 116, 140];

/** An opened shard. */
export interface OpenShard {
  terms: readonly string[];
  jobs: readonly EncodedNumbers[];
  levels: EncodedNumbers;
  /** Where each term's levels begin. */
  starts: Float64Array;
}

export function openShard({ terms, lengths, jobs, levels }: TextShard): OpenShard {
  const starts = decodeNumbers(lengths);
  let start = 0;
  for (let term = 0; term < starts.length; term += 1) {
    const length = starts[term]!;
    starts[term] = start;
    start += length;
  }
  return { terms: terms.split(' '), jobs, levels, starts };
}
