// What became of the board's jobs in the last days, as its page and its feed show it.

import type { History, PastChange } from '../history/history.ts';

/** A job's change, with the address of its page where it has one. */
interface RecentChange extends Omit<PastChange, 'day' | 'id'> {
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

const DAYS = 30;
const MOST_CHANGES = 300;

/** `slugs` are the addresses of jobs by their ends. */
export function recentChanges(
  { changes }: History,
  slugs: ReadonlyMap<string, string>,
  today: string,
): RecentChanges {
  const since = new Date(Date.parse(today) - DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const days = new Map<string, ChangesOfDay>();
  let [shown, more] = [0, 0];
  for (const { day, id, kinds, ...job } of changes.toReversed()) {
    if (day < since) break;
    const ofDay = days.get(day) ?? { day, newJobs: 0, changes: [] };
    days.set(day, ofDay);
    if (kinds.length === 0) ofDay.newJobs += 1;
    else if (shown === MOST_CHANGES) more += 1;
    else {
      const slug = slugs.get(id);
      ofDay.changes.push({ ...job, kinds, ...(slug !== undefined && { slug }) });
      shown += 1;
    }
  }
  return { days: [...days.values()], more };
}
