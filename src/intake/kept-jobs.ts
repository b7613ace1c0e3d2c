// The board's jobs, each read from its kept records whenever it is asked for: what all of them state would fill the memory
// of each thread that makes pages.

import { spanAround, type ClockRules } from '../job/clock-span.ts';
import type { Job, JobFacts } from '../job/job.ts';
import { groupRecords, toJob, type RecordIdentity } from '../job/join.ts';
import type { Place } from '../job/place.ts';
import type { JobRecord } from '../job/record.ts';
import { entryIdOf, type KeptRecords } from './kept-records.ts';
import type { LinePlace } from './line-file.ts';

export interface KeptJobs {
  /** The first instant since which the board is as it is at the build's. */
  now: number;
  /** Gives each job as it is at that instant, in the order of its first record. */
  all: () => Generator<Job>;
  /** Takes the slug of a job that was given; gives the job. */
  at: (slug: string) => Job;
}

export interface KeptJobsOptions {
  instant: number;
  clock: ClockRules;
  /** Whether to join records that differ only in place, dates or links. */
  join: boolean;
  placeName: (place: Place) => string;
}

/** Takes the kept records, the ids of the entries in the collection, and how to join them; gives the jobs. Throws where an entry's record is not kept. */
export function openKeptJobs(
  kept: KeptRecords,
  ids: Iterable<string>,
  { instant, clock, join, placeName }: KeptJobsOptions,
): KeptJobs {
  const outlines = outlinesOf(kept, new Set(ids));
  // Builds at instants between which nothing changes make the same pages.
  const { since: now } = spanAround(outlines, instant, clock);
  const sources = groupRecords(outlines, join).map(({ key, records }) => ({
    key,
    places: records.map(({ place }) => place),
  }));
  const bySlug = new Map<string, JobSource>();
  const read = ({ key, places }: JobSource) => toJob(places.map(kept.at), key, now, placeName);
  return {
    now,
    all: function* () {
      for (const source of sources) {
        const job = read(source);
        bySlug.set(job.slug, source);
        yield job;
      }
    },
    at: (slug) => {
      const source = bySlug.get(slug);
      if (source === undefined) throw new Error(`There is no job ${slug}.`);
      return read(source);
    },
  };
}

/** Where the records of a job are kept, and what its address is made of. */
interface JobSource {
  key: string;
  places: LinePlace[];
}

/** As much of a record as tells its job and the clock, and where the rest is kept. */
type Outline = RecordIdentity &
  Pick<JobFacts, 'datePosted' | 'validThrough'> & { place: LinePlace };

function outlinesOf(kept: KeptRecords, ids: Set<string>): Outline[] {
  const outlines: Outline[] = [];
  for (const { record, place } of kept.all()) {
    if (ids.delete(entryIdOf(record))) outlines.push(toOutline(record, place));
  }
  for (const id of ids) throw new Error(`The record ${id} is not kept.`);
  return outlines;
}

function toOutline({ facts, ...record }: JobRecord, place: LinePlace): Outline {
  const { file, position, key, sameness, copy } = record;
  const { datePosted, validThrough } = facts;
  return {
    ...{ file, position, key, sameness, copy, place },
    ...(datePosted && { datePosted }),
    ...(validThrough && { validThrough }),
  };
}
