// Jobs that are likely one job posted again: the same employer, nearly the same text, another identifier.

import type { JoinedJob } from './join.ts';
import { areAlike, bandsOf } from './likeness.ts';

/** With this many postings in one group more names tell the owner nothing, and the comparing stays linear. */
const MOST_COMPARED = 50;

/** Looks for re-posts job by job. */
export interface RepostSearch<Told> {
  /** Takes a job and what is told of it; its records are let go. */
  add: (joined: Pick<JoinedJob, 'job' | 'records'>, told: Told) => void;
  /** Gives what was told of each group of jobs that are kept apart and yet read like re-posts, in their order. */
  end: () => Told[][];
}

/** What is kept of a job to compare others with it. */
interface Original<Told> {
  print: string;
  group: Told[];
}

/** Gives a search that knows of no job yet. */
export function beginRepostSearch<Told>(): RepostSearch<Told> {
  const originals: Original<Told>[] = [];
  const byBand = new Map<string, Original<Told>[]>();
  return {
    add: ({ job: { employer }, records: [first] }, told) => {
      const print = first?.print ?? '';
      if (employer === undefined || print === '') return;
      const keys = bandsOf(print).map((band) => `${employer.name}\n${band}`);
      const original = keys
        .flatMap((key) => byBand.get(key) ?? [])
        .find((other) => areAlike(other.print, print));
      if (original !== undefined) {
        original.group.push(told);
        return;
      }
      const own = { print, group: [told] };
      originals.push(own);
      for (const key of keys) remember(key, own);
    },
    end: () => originals.map(({ group }) => group).filter((group) => group.length > 1),
  };

  function remember(key: string, own: Original<Told>): void {
    const known = byBand.get(key) ?? [];
    if (known.length < MOST_COMPARED) byBand.set(key, [...known, own]);
  }
}
