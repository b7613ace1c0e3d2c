// Jobs that are likely one job posted again: the same employer, nearly the same text, another identifier.

import type { JoinedJob } from './join.ts';
import { areAlike, bandsOf } from './likeness.ts';

/** With this many postings in one group more names tell the owner nothing, and the comparing stays linear. */
const MOST_COMPARED = 50;

/** Takes the joined jobs; gives groups of jobs that are kept apart and yet read like re-posts, in their order. */
export function findReposts(joined: readonly JoinedJob[]): JoinedJob[][] {
  const groups = new Map<JoinedJob, JoinedJob[]>();
  const byBand = new Map<string, JoinedJob[]>();
  for (const candidate of joined) {
    const { employer } = candidate.job;
    const print = printOf(candidate);
    if (employer === undefined || print === '') continue;
    const keys = bandsOf(print).map((band) => `${employer.name}\n${band}`);
    const original = keys
      .flatMap((key) => byBand.get(key) ?? [])
      .find((other) => groups.has(other) && areAlike(printOf(other), print));
    if (original === undefined) {
      groups.set(candidate, [candidate]);
      for (const key of keys) remember(key, candidate);
    } else {
      groups.get(original)?.push(candidate);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);

  function remember(key: string, candidate: JoinedJob): void {
    const known = byBand.get(key) ?? [];
    if (known.length < MOST_COMPARED) byBand.set(key, [...known, candidate]);
  }
}

function printOf({ records }: JoinedJob): string {
  return records[0]?.print ?? '';
}
