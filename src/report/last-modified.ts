// When pages changed: the day of the newest posting, or of the newest change that a posting states, on each.
// A file's modification time can't say, since a fresh checkout makes every file new.

import type { JoinedJob } from '../job/join.ts';
import { dayIn } from '../job/date.ts';
import { typeSegment } from '../job/employment-type-segment.ts';
import { lastChangeOf } from '../job/last-change.ts';
import { areasOf } from '../job/place/place.ts';
import { toPathSegment } from '../job/slug.ts';

/** What decides which lists exist, and which of them search engines may index. */
export interface ListedPages {
  /** BCP 47 tag of place names. */
  locale: string;
  /** IANA name of the site's time zone. */
  timeZone: string;
  closingSoonDays: number;
  fewestJobsToIndex: number;
}

/** The front page and the list of employers, which are indexed whatever their number of jobs. */
const ALWAYS = ['', 'companies/'];
const DAY = 24 * 60 * 60 * 1000;

export interface PageDates {
  add: (joined: JoinedJob) => void;
  /** `changes` are days that the board remembers of its pages. Returns an ISO day in the site's time zone for each path that search engines may index, null where no day is stated. */
  end: (changes: Iterable<[path: string, day: string]>) => Record<string, string | null>;
}

export function beginPageDates(
  now: number,
  { locale, timeZone, closingSoonDays, fewestJobsToIndex }: ListedPages,
): PageDates {
  const days = new Map<string, string | null>(ALWAYS.map((path) => [path, null]));
  const jobsOn = new Map<string, number>();
  const employers = new Set<string | undefined>();
  const note = (path: string, day: string | null) => {
    const known = days.get(path) ?? null;
    days.set(path, known === null || (day !== null && day > known) ? day : known);
  };
  return {
    add: ({ job, records }) => {
      if (job.state !== 'open') return;
      employers.add(job.employer?.name);
      const changed = lastChangeOf(records, now);
      const day = changed === undefined ? null : dayIn(timeZone, changed);
      const areas = job.places.flatMap((place) => areasOf(place, locale));
      const lists = new Set(['', ...areas.map((area) => `places/${area.path}/`)]);
      if (job.remote) lists.add('remote/');
      for (const type of job.employmentTypes) lists.add(`types/${typeSegment(type)}/`);
      if (job.employer)
        lists.add('companies/').add(`companies/${toPathSegment(job.employer.name)}/`);
      const end = job.validThrough?.instant;
      if (end !== undefined && end <= now + closingSoonDays * DAY) lists.add('closing-soon/');
      note(`jobs/${job.slug}/`, day);
      for (const path of lists) {
        note(path, day);
        jobsOn.set(path, (jobsOn.get(path) ?? 0) + 1);
      }
    },
    end: (changes) => {
      for (const [path, day] of changes) if (days.has(path)) note(path, day);
      for (const [path, jobs] of jobsOn) {
        if (!ALWAYS.includes(path) && jobs < fewestJobsToIndex) days.delete(path);
      }
      // The list of the only employer is that of all jobs.
      const isOfOne = employers.size === 1 && !employers.has(undefined);
      for (const path of days.keys()) {
        if (isOfOne && path.startsWith('companies/')) days.delete(path);
      }
      return Object.fromEntries([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}
