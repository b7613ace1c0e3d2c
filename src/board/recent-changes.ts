// What became of the board's jobs in the last days, as its page and its feed show it.

import type { History, PastChange } from '../history/history.ts';
import { dayLater, startOfDay } from '../job/date.ts';

/** A job's change, with the address of its page where it has one. */
interface RecentChange extends Omit<PastChange, 'day'> {
  slug?: string;
}

interface ChangesOfDay {
  /** "2026-12-31". */
  day: string;
  /** How many jobs came. */
  newJobs: number;
  changes: RecentChange[];
}

export interface RecentChanges {
  /** The newest first. */
  days: ChangesOfDay[];
  /** How many changes are left out, for a page that can be read. */
  more: number;
}

/** Besides today. */
const DAYS = 30;
const MOST_CHANGES = 300;

/** `slugs` are the addresses of jobs by their ids. */
export function recentChanges(
  { changes }: History,
  slugs: ReadonlyMap<string, string>,
  today: string,
): RecentChanges {
  const since = dayLater(today, -DAYS);
  const days = new Map<string, ChangesOfDay>();
  let [shown, more] = [0, 0];
  for (const { day, ...change } of changes.toReversed()) {
    if (day < since) break;
    const isNew = change.kinds.length === 0;
    if (!isNew && shown === MOST_CHANGES) {
      more += 1;
      continue;
    }
    const ofDay = days.get(day) ?? { day, newJobs: 0, changes: [] };
    days.set(day, ofDay);
    if (isNew) ofDay.newJobs += 1;
    else {
      const slug = slugs.get(change.id);
      ofDay.changes.push({ ...change, ...(slug !== undefined && { slug }) });
      shown += 1;
    }
  }
  return { days: [...days.values()], more };
}

/** The instant at which the oldest day is shown no more; Infinity where there is none. */
export function endOfView({ days }: RecentChanges, timeZone: string): number {
  const oldest = days.at(-1)?.day;
  return oldest === undefined ? Infinity : startOfDay(dayLater(oldest, DAYS + 1), timeZone);
}
