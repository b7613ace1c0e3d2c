// Jobs that are likely one job posted again: the same employer, nearly the same text, another identifier.

import type { JoinedJob } from './join.ts';
import { areSimilar, bandsOf } from './min-hash.ts';

/** Beyond this many in one band more names say nothing to the owner, and comparing must stay linear. */
const MAX_COMPARED = 50;

/** Collects jobs one by one, each with a label of the caller's. */
export interface RepostSearch<Label> {
  add: (joined: Pick<JoinedJob, 'job' | 'records'>, label: Label) => void;
  /** Returns the labels of each group of likely re-posts, in the order of their first. */
  end: () => Label[][];
}

/** The first job of a group; its records are not held in memory. */
interface Original<Label> {
  minHash: string;
  group: Label[];
}

export function beginRepostSearch<Label>(): RepostSearch<Label> {
  const originals: Original<Label>[] = [];
  const byBand = new Map<string, Original<Label>[]>();
  return {
    add: ({ job: { employer }, records: [first] }, label) => {
      const minHash = first?.minHash ?? '';
      if (employer === undefined || minHash === '') return;
      const keys = bandsOf(minHash).map((band) => `${employer.name}\n${band}`);
      const original = keys
        .flatMap((key) => byBand.get(key) ?? [])
        .find((other) => areSimilar(other.minHash, minHash));
      if (original !== undefined) {
        original.group.push(label);
        return;
      }
      const added = { minHash, group: [label] };
      originals.push(added);
      for (const key of keys) addToBand(key, added);
    },
    end: () => originals.map(({ group }) => group).filter((group) => group.length > 1),
  };

  function addToBand(key: string, original: Original<Label>): void {
    const others = byBand.get(key) ?? [];
    if (others.length < MAX_COMPARED) byBand.set(key, [...others, original]);
  }
}
