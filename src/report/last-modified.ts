// When pages changed, as far as postings tell: the day of the newest posting on each.
// A file's own time is no witness, since a fresh checkout makes every file new.

import type { JoinedJob } from '../job/join.ts';
import { dayIn } from '../job/date.ts';
import { typeSegment } from '../job/employment-type-segment.ts';
import { areasOf } from '../job/place/place.ts';
import { toPathSegment } from '../job/slug.ts';

/** What decides which lists there are, and which are worth listing. */
export interface ListedPages {
  /** BCP 47 tag of place names. */
  locale: string;
  /** IANA name of the site's time zone. */
  timeZone: string;
  closingSoonDays: number;
  fewestJobsToIndex: number;
}

/** The front page and the list of employers, which no number of jobs keeps out of search engines. */
const ALWAYS = ['', 'companies/'];
const DAY = 24 * 60 * 60 * 1000;

/** Dates pages job by job. */
export interface DaysOfPages {
  add: (joined: JoinedJob) => void;
  /** Gives ISO days, as they are in the site's time zone, by path of each page that search engines may list, null where no day is stated. */
  end: () => Record<string, string | null>;
}

/** Takes the instant and the site's facts; gives what dates the pages of the jobs that it is told of. */
export function beginDaysOfPages(
  now: number,
  { locale, timeZone, closingSoonDays, fewestJobsToIndex }: ListedPages,
): DaysOfPages {
  const days = new Map<string, string | null>(ALWAYS.map((path) => [path, null]));
  const jobsOn = new Map<string, number>();
  const note = (path: string, day: string | null) => {
    const known = days.get(path) ?? null;
    days.set(path, known === null || (day !== null && day > known) ? day : known);
  };
  return {
    add: ({ job, records }) => {
      if (job.state !== 'open') return;
      const posted = records.flatMap(({ facts: { datePosted: date } }) =>
        // Where the employer is, the next day may have begun: no page changed on a day that is to come.
        date !== undefined && date.instant <= now ? [dayIn(timeZone, date.instant)] : [],
      );
      const day = posted.sort().at(-1) ?? null;
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
    end: () => {
      for (const [path, jobs] of jobsOn) {
        if (!ALWAYS.includes(path) && jobs < fewestJobsToIndex) days.delete(path);
      }
      return Object.fromEntries([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}
