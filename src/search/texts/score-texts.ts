// How much the texts of jobs say what is searched, from shards that are read when a term first needs them.

import { decodeNumbers } from '../column-encoding.ts';
import { once } from '../once.ts';
import type { TextWay } from '../matching/unit.ts';
import { findTerm } from '../word-index.ts';
import {
  LEVELS,
  openShard,
  type OpenShard,
  type TextDirectory,
  type TextShard,
} from './text-shard.ts';

/** Where the index of texts comes from; each reads a file. */
export interface TextSource {
  readDirectory: () => Promise<TextDirectory>;
  readShard: (name: string) => Promise<TextShard>;
}

/** The files do not belong to the data that was opened: the site was replaced meanwhile. */
export class OutdatedData extends Error {
  override name = 'OutdatedData';
}

/** `jobs` identifies the jobs whose numbers the files must mean; a failed reading is tried again by the next call. */
export function createScoreTexts(
  source: TextSource,
  jobs: string,
  count: number,
): { prepare: () => Promise<void>; score: (ways: readonly TextWay[]) => Promise<Uint16Array> } {
  const directory = once(async () => {
    const { firsts, names, jobs: own } = await source.readDirectory();
    if (own !== jobs) throw new OutdatedData('The texts are those of other jobs.');
    return { firsts: firsts.split(' '), names };
  });
  const shards = new Map<string, () => Promise<OpenShard>>();

  async function shardOf(term: string): Promise<OpenShard | undefined> {
    const { firsts, names } = await directory();
    const at = findTerm(firsts, term);
    const name = names[at < 0 ? -2 - at : at];
    if (name === undefined) return undefined;
    const read = shards.get(name) ?? once(async () => openShard(await source.readShard(name)));
    shards.set(name, read);
    return read();
  }

  return {
    prepare: async () => void (await directory()),
    score: async (ways) => {
      const terms = [...new Set(ways.flatMap(({ groups }) => groups.flat()))];
      const opened = new Map(
        await Promise.all(terms.map(async (term) => [term, await shardOf(term)] as const)),
      );
      const scores = new Uint16Array(count);
      for (const { groups, worth } of ways) {
        const each = groups.map((group) => {
          const own = new Uint16Array(count);
          for (const term of group) addMentions(opened.get(term), term, own);
          return own;
        });
        for (let job = 0; job < count; job += 1) {
          let least = Infinity;
          for (const own of each) least = Math.min(least, own[job]!);
          const score = least === Infinity ? 0 : Math.round(least * worth);
          if (score > scores[job]!) scores[job] = score;
        }
      }
      return scores;
    },
  };
}

function addMentions(shard: OpenShard | undefined, term: string, scores: Uint16Array): void {
  const index = shard === undefined ? -1 : findTerm(shard.terms, term);
  if (shard === undefined || index < 0) return;
  const gaps = decodeNumbers(shard.jobs[index]!);
  const start = shard.starts[index]!;
  const levels = decodeNumbers(shard.levels.slice(start, start + gaps.length));
  let job = -1;
  for (let pair = 0; pair < gaps.length; pair += 1) {
    job += gaps[pair]! + 1;
    const score = LEVELS[levels[pair]!] ?? 0;
    if (score > (scores[job] ?? 0)) scores[job] = score;
  }
}
