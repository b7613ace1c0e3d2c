// Writes the index of texts: terms sorted, cut into shards of equal size.

import { startsOf } from '../../listing/columns.ts';
import { encodeNumbers } from '../column-encoding.ts';
import { createTermIds } from '../term-ids.ts';
import { encodeGaps } from '../word-shard.ts';
import type { TextShard } from './text-shard.ts';

/** Letters of a shard before it is compressed, by the size of the board. */
const MOST_LETTERS = 24_000;
const MOST_LETTERS_LARGE = 72_000;
const LARGE = 20_000;

export interface TextIndexBuilder {
  /** Adds what a job's texts say; jobs must come in order. */
  add: (job: number, term: string, level: number) => void;
  /** Yields the shards in the order of their terms, each with letters that come after the shard before and not after its own first term. */
  shards: () => Generator<{ first: string; shard: TextShard }>;
}

export function createTextIndex(jobs: number): TextIndexBuilder {
  const { terms, idOf } = createTermIds();
  const lastPair: number[] = [];
  let termOf = new Uint32Array(1 << 16);
  let jobOf = new Uint32Array(termOf.length);
  let levelOf = new Uint8Array(termOf.length);
  let count = 0;

  function grow(): void {
    const length = termOf.length * 2;
    const [largerTerms, largerJobs] = [new Uint32Array(length), new Uint32Array(length)];
    const largerLevels = new Uint8Array(length);
    largerTerms.set(termOf);
    largerJobs.set(jobOf);
    largerLevels.set(levelOf);
    [termOf, jobOf, levelOf] = [largerTerms, largerJobs, largerLevels];
  }

  return {
    add: (job, term, level) => {
      const id = idOf(term);
      const last = lastPair[id] ?? -1;
      if (last >= 0 && jobOf[last] === job) {
        if (level > levelOf[last]!) levelOf[last] = level;
        return;
      }
      if (count === termOf.length) grow();
      termOf[count] = id;
      jobOf[count] = job;
      levelOf[count] = level;
      lastPair[id] = count;
      count += 1;
    },
    shards: function* () {
      const order = [...terms.keys()].sort((a, b) => (terms[a]! < terms[b]! ? -1 : 1));
      const lengths = new Uint32Array(terms.length);
      for (let pair = 0; pair < count; pair += 1) lengths[termOf[pair]!]! += 1;
      const starts = startsOf(lengths);
      const free = starts.slice();
      const jobsOf = new Uint32Array(count);
      const levelsOf = new Uint8Array(count);
      for (let pair = 0; pair < count; pair += 1) {
        const offset = free[termOf[pair]!]!;
        free[termOf[pair]!] = offset + 1;
        jobsOf[offset] = jobOf[pair]!;
        levelsOf[offset] = levelOf[pair]!;
      }
      const most = jobs > LARGE ? MOST_LETTERS_LARGE : MOST_LETTERS;
      let shard: TextShard | undefined;
      let first = '';
      let last = '';
      let letters = 0;
      for (const id of order) {
        const [start, end] = [starts[id]!, starts[id + 1]!];
        const gaps = encodeGaps(jobsOf.subarray(start, end));
        const length = terms[id]!.length + gaps.length + (end - start) + 4;
        if (shard !== undefined && letters + length > most) {
          yield { first, shard };
          shard = undefined;
        }
        if (shard === undefined) {
          shard = { terms: '', lengths: '', jobs: [], levels: '' };
          first = shortestAfter(last, terms[id]!);
          letters = 0;
        }
        last = terms[id]!;
        letters += length;
        shard.terms += shard.terms === '' ? terms[id]! : ` ${terms[id]!}`;
        shard.lengths += encodeNumbers([end - start]);
        shard.jobs.push(gaps);
        shard.levels += encodeNumbers(levelsOf.subarray(start, end));
      }
      if (shard !== undefined) yield { first, shard };
    },
  };
}

/** The shortest beginning of a term that sorts after another, lesser term. */
function shortestAfter(lesser: string, term: string): string {
  let length = 1;
  while (term.slice(0, length) <= lesser) length += 1;
  return term.slice(0, length);
}
