// What the board remembers of its jobs, put beside them.

import { startOfDay } from '../job/date.ts';
import type { RecordGroup, RecordIdentity } from '../job/join.ts';
import { hashOf, toDistinctDigits } from '../job/slug.ts';
import type { History } from '../history/history.ts';
import type { BoardJob } from './stored-board.ts';

/** A history with the id under which it has each job. */
export interface Remembering {
  history: History;
  idOf: (digits: string) => string;
}

/** The ends that a job's address would have if another of its records came first, as it may have had before. */
export function otherEnds({ digits, records }: RecordGroup<RecordIdentity>): string[] {
  if (records.length === 1) return [];
  const ends = records.flatMap(({ key }) => toDistinctDigits([hashOf(key)]));
  return [...new Set(ends)].filter((end) => end !== digits);
}

/** The slugs of jobs by their ids in the history. */
export function slugsById(
  jobs: ReadonlyMap<string, BoardJob>,
  { idOf }: Remembering,
): Map<string, string> {
  return new Map([...jobs].map(([slug, { source }]) => [idOf(source.digits), slug]));
}

/** Adds to each job what its page may show of its past. */
export function addHistories(
  jobs: ReadonlyMap<string, BoardJob>,
  { history, idOf }: Remembering,
  timeZone: string,
): void {
  for (const { source, entry } of jobs.values()) {
    const past = history.of(idOf(source.digits));
    if (past === undefined) continue;
    source.history = past;
    source.digest = hashOf(source.digest + JSON.stringify(past));
    if (past.changed === undefined) continue;
    const changed = Math.max(entry.changed ?? 0, startOfDay(past.changed, timeZone));
    if (changed > (entry.posted ?? 0)) entry.changed = changed;
  }
}

/** The days on which pages changed, as far as the history knows, by path below the base. */
export function* changedPages(
  jobs: ReadonlyMap<string, BoardJob>,
  { history }: Remembering,
): Generator<[path: string, day: string]> {
  yield* history.lists;
  for (const [slug, { source }] of jobs) {
    const day = source.history?.changed;
    if (day !== undefined) yield [`jobs/${slug}/`, day];
  }
}
