// Jobs that their owner may want to look at by their dates: those that end soon, that never close, that have closed.

import type { Job } from '../job/job.ts';

/** A job that the report names. */
export interface NamedJob {
  slug: string;
  title: string;
  employer?: string;
  /** ISO day: of its end, or, where it has none, on which it was posted. */
  day?: string;
}

/** How many there are, and the first of them. */
export interface JobList {
  count: number;
  jobs: NamedJob[];
}

export interface NotableJobs {
  /** Within the site's `closingSoonDays`, the next first. */
  endsSoon: JobList;
  /** Open, without an end, the oldest first. */
  neverCloses: JobList;
  /** The last that closed first. */
  closed: JobList;
}

export interface NotableJobSearch {
  add: (job: Job) => void;
  end: () => NotableJobs;
}

const DAY = 24 * 60 * 60 * 1000;
/** Longer lists are read by nobody. */
const MOST_NAMED = 100;

export function beginNotableJobs(now: number, closingSoonDays: number): NotableJobSearch {
  const endsSoon = beginList();
  const neverCloses = beginList();
  const closed = beginList();
  return {
    add: (job) => {
      const { state, validThrough, datePosted } = job;
      const end = validThrough?.instant;
      if (state === 'closed') closed.add(job, -(end ?? 0), validThrough?.day);
      if (state !== 'open') return;
      if (end === undefined) neverCloses.add(job, datePosted?.instant ?? now, datePosted?.day);
      else if (end <= now + closingSoonDays * DAY) endsSoon.add(job, end, validThrough?.day);
    },
    end: () => ({
      endsSoon: endsSoon.end(),
      neverCloses: neverCloses.end(),
      closed: closed.end(),
    }),
  };
}

/** Keeps the jobs with the lowest ranks; its memory does not grow with the others. */
function beginList(): {
  add: (job: Job, rank: number, day: string | undefined) => void;
  end: () => JobList;
} {
  let count = 0;
  let kept: { rank: number; job: NamedJob }[] = [];
  const cut = () => {
    kept = kept.sort((a, b) => a.rank - b.rank).slice(0, MOST_NAMED);
  };
  return {
    add: (job, rank, day) => {
      count += 1;
      kept.push({ rank, job: { ...nameJob(job), ...(day !== undefined && { day }) } });
      if (kept.length >= MOST_NAMED * 10) cut();
    },
    end: () => {
      cut();
      return { count, jobs: kept.map(({ job }) => job) };
    },
  };
}

export function nameJob({ slug, title, employer }: Job): NamedJob {
  return { slug, title, ...(employer && { employer: employer.name }) };
}
