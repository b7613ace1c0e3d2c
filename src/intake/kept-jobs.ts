// The board's jobs, each read from its kept records whenever it is asked for.

import { spanAround, type ClockRules } from '../job/clock-span.ts';
import type { Job } from '../job/job.ts';
import { groupRecords, toJob, type JoinedJob } from '../job/join.ts';
import type { Place } from '../job/place.ts';
import { stateAt } from '../job/state.ts';
import type { KeptReadings, RecordOutline } from './kept-readings.ts';
import type { LinePlace } from './line-file.ts';

export interface KeptJobs {
  /** The first instant since which the board is as it is at the build's. */
  now: number;
  /** The first at which it is not any more. */
  until: number;
  /** Gives each job as it is at that instant, in the order of its first record; to be let go before the next is asked for. */
  all: () => Generator<JoinedJob>;
  /** Takes the slug of a job that was given; gives the job. */
  at: (slug: string) => Job;
  /** Takes the slug of a job that was given; gives what changes with everything that the job is made of, but for the code. */
  digestOf: (slug: string) => string;
}

export interface KeptJobsOptions {
  instant: number;
  clock: ClockRules;
  /** Whether to join records that differ only in place, dates or links. */
  join: boolean;
  placeName: (place: Place) => string;
}

/** Takes kept readings and, where it is known, how many records were read; gives the outline of each. Throws where there are more or fewer: others may write into the project while a build goes on, and what was read by other code is not found again. */
export function outlinesOf(kept: KeptReadings, records?: number): RecordOutline[] {
  const outlines: RecordOutline[] = [];
  for (const told of kept.all()) {
    if ('record' in told && told.record !== undefined) outlines.push(told.record);
  }
  if (records === undefined || outlines.length === records) return outlines;
  throw new Error(
    `${records} records were read, and ${outlines.length} of them are kept: the project's files changed meanwhile. Build again when nobody writes there.`,
  );
}

/** Takes kept readings, the outlines of records there, and how to join them; gives the jobs. */
export function openKeptJobs(
  kept: Pick<KeptReadings, 'at'>,
  outlines: readonly RecordOutline[],
  { instant, clock, join, placeName }: KeptJobsOptions,
): KeptJobs {
  // Builds at instants between which nothing changes make the same pages.
  const { since: now, until } = spanAround(outlines, instant, clock);
  const sources = groupRecords(outlines, join).map(
    ({ key, digits, records, copies }): JobSource => ({
      key,
      digits,
      places: records.map(({ place }) => place),
      // Which records speak for the job depends on their states.
      digest: records.map((record) => `${record.copy} ${stateAt(record, now)}`).join('\n'),
      copies: copies.length,
    }),
  );
  const bySlug = new Map<string, JobSource>();
  let last: Job | undefined;
  const read = ({ digits, places, copies }: JobSource): JoinedJob => {
    const records = places.map(kept.at);
    return { job: toJob(records, digits, now, placeName), records, copies };
  };
  return {
    now,
    until,
    all: function* () {
      for (const source of sources) {
        const joined = read(source);
        bySlug.set(joined.job.slug, source);
        yield joined;
      }
    },
    at: (slug) => {
      // The files of a job follow each other.
      if (last?.slug !== slug) last = read(sourceOf(slug)).job;
      return last;
    },
    digestOf: (slug) => {
      const { key, digest } = sourceOf(slug);
      return `${key}\n${digest}`;
    },
  };

  function sourceOf(slug: string): JobSource {
    const source = bySlug.get(slug);
    if (source === undefined) throw new Error(`There is no job ${slug}.`);
    return source;
  }
}

/** What a job is made of. */
interface JobSource {
  /** What its address is made of, and the digits that end it. */
  key: string;
  digits: string;
  /** Where its records are kept. */
  places: LinePlace[];
  /** What they state, and their states. */
  digest: string;
  /** How many records repeat one of those exactly. */
  copies: number;
}
