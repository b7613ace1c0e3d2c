// How often an employer posted one title at one place, one after another: each new identifier makes another job.

import { foldName } from '../job/fold.ts';
import type { PastFacts } from './history-line.ts';
import { isListed, type PastState } from './timeline.ts';

export interface Posted {
  times: number;
  /** The day on which the first of them came. */
  since: string;
}

/** Who posts one title this often posts in bulk: a number says nothing of one ad, and comparing must stay linear. */
const MOST_COMPARED = 50;

/** Returns how often the ad of a job was posted, by the job's id; undefined where this is the first time, or one of very many. */
export function countPosts(
  jobs: ReadonlyMap<string, readonly PastState[]>,
): (id: string) => Posted | undefined {
  // Each in the order in which jobs came.
  const byTitle = new Map<string, string[]>();
  for (const [id, states] of jobs) {
    for (const key of new Set(states.flatMap(({ facts }) => keyOf(facts) ?? []))) {
      const ids = byTitle.get(key) ?? [];
      ids.push(id);
      byTitle.set(key, ids);
    }
  }
  return (id) => {
    const states = jobs.get(id);
    const [first, last] = [states?.[0], states?.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const [key, places] = [keyOf(last.facts), placesOf(last.facts)];
    if (key === undefined) return undefined;
    const ids = byTitle.get(key) ?? [];
    if (ids.length > MOST_COMPARED) return undefined;
    const before = ids.filter((other) => {
      return other !== id && wasPosted(jobs.get(other) ?? [], key, places, first.day);
    });
    if (before.length === 0) return undefined;
    const days = before.map((other) => jobs.get(other)?.[0]?.day ?? first.day);
    return { times: 1 + before.length, since: days.sort()[0] ?? first.day };
  };
}

/** Whether a job had this title at one of these places, and was over on a day. */
function wasPosted(
  states: readonly PastState[],
  key: string,
  places: readonly string[],
  day: string,
): boolean {
  const until = states.filter((state) => state.day <= day);
  const present = until.at(-1);
  if (present === undefined || isListed(present, day)) return false;
  const listed = until.findLast((state) => isListed(state, state.day));
  return (
    listed !== undefined &&
    listed.day < day &&
    keyOf(listed.facts) === key &&
    placesOf(listed.facts).some((place) => places.includes(place))
  );
}

/** Without an employer nobody can say that two jobs are one. */
function keyOf({ employer, title }: PastFacts): string | undefined {
  return employer === undefined || title === undefined
    ? undefined
    : `${foldName(employer)}\n${foldName(title)}`;
}

/** Remote work and work at no stated place are places too. */
function placesOf({ places = [], remote }: PastFacts): readonly string[] {
  if (places.length > 0) return places;
  return [remote === true ? 'remote' : 'nowhere'];
}
