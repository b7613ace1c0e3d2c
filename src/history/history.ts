// What the lines of a history say of each job and of each list.

import type { HistoryLine, PastFacts } from './history-line.ts';
import { daysOfLists } from './list-days.ts';
import { countPosts, type Posted } from './posts.ts';
import { addLine, isListed, type PastKind, type PastState } from './timeline.ts';

/** What became of a job on a day. */
interface DatedChange {
  day: string;
  /** `returned`: it was away, and is there again. */
  kinds: readonly PastKind[];
}

/** What became of any job on a day, with what was known of it then. */
export interface PastChange {
  day: string;
  id: string;
  title: string;
  employer?: string;
  /** None where it came. */
  kinds: readonly PastKind[];
}

/** Days are those of the board's time zone, "2026-12-31". */
export interface JobHistory {
  firstSeen: string;
  /** Whether it was there already when the history began, so that nobody knows since when. */
  isFromStart: boolean;
  /** When something that the history compares last changed, or when it came; absent where neither is known. */
  changed?: string;
  /** The oldest first. */
  changes: readonly DatedChange[];
  /** How often its employer posted this title at one of its places, where this is not the first time. */
  posted?: Posted;
}

interface PastJob {
  facts: PastFacts;
  isPresent: boolean;
}

export interface History {
  /** The day of its last line. */
  lastDay: string | undefined;
  /** The version of the software that read the jobs last. */
  software: string | undefined;
  /** What was remembered last of a job, by the end of its address. */
  jobOf: (id: string) => PastJob | undefined;
  /** All that it has seen. */
  ids: () => Iterable<string>;
  /** Undefined for a job that it has not seen. */
  of: (id: string) => JobHistory | undefined;
  /** All that happened after the first day, in its order. */
  changes: readonly PastChange[];
  /** The day on which a job last came to a list, left it, or changed on it, by the list's path. */
  lists: ReadonlyMap<string, string>;
}

/** `lines` are sorted by day, and none is of a day after `today`. */
export function toHistory(lines: readonly HistoryLine[], today: string): History {
  const firstDay = lines[0]?.date ?? today;
  const jobs = new Map<string, PastState[]>();
  for (const line of lines) {
    if (line.event === 'software') continue;
    const states = jobs.get(line.id) ?? [];
    addLine(states, line);
    if (states.length > 0) jobs.set(line.id, states);
  }
  const postedOf = countPosts(jobs);
  return {
    lastDay: lines.at(-1)?.date,
    software: lines.findLast(({ event }) => event === 'software')?.id,
    jobOf: (id) => jobs.get(id)?.at(-1),
    ids: () => jobs.keys(),
    of: (id) => {
      const states = jobs.get(id);
      return states && toJobHistory(states, firstDay, postedOf(id));
    },
    changes: changesOf(jobs, firstDay),
    lists: daysOfLists(jobs.values(), firstDay, today),
  };
}

function toJobHistory(
  states: readonly PastState[],
  firstDay: string,
  posted: Posted | undefined,
): JobHistory {
  const firstSeen = states[0]?.day ?? firstDay;
  const isFromStart = firstSeen === firstDay;
  const changes = states.flatMap(({ day, kinds }) => (kinds.length === 0 ? [] : [{ day, kinds }]));
  const changed = changes.at(-1)?.day ?? (isFromStart ? undefined : firstSeen);
  return {
    ...{ firstSeen, isFromStart, changes },
    ...(changed !== undefined && { changed }),
    ...(posted && { posted }),
  };
}

function changesOf(
  jobs: ReadonlyMap<string, readonly PastState[]>,
  firstDay: string,
): PastChange[] {
  const changes: PastChange[] = [];
  for (const [id, states] of jobs) {
    for (const [index, { day, facts, kinds, isPresent }] of states.entries()) {
      const { title = '', employer } = facts;
      // What had reached its end when it was first seen is no new job.
      const isNew = index === 0 && isListed({ facts, isPresent }, day);
      if (day === firstDay || (kinds.length === 0 && !isNew)) continue;
      changes.push({ day, id, title, ...(employer !== undefined && { employer }), kinds });
    }
  }
  // Jobs are in the order in which they came, which decides within a day.
  return changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
