// What an owner likes to see of a board at a glance: where its open jobs are, of which type, how old, how long still.

import type { Job } from '../job/job.ts';
import type { JoinedJob } from '../job/join.ts';
import { countryName } from '../job/country.ts';
import { typeSegment } from '../job/employment-type-segment.ts';

/** A bar of a chart. */
export interface Share {
  label: string;
  jobs: number;
}

/** Open jobs only; a job in two countries counts in both. */
export interface BoardStatistics {
  countries: Share[];
  types: Share[];
  /** By whole days since they were posted. */
  ages: Share[];
  /** By whole days until they close. */
  closings: Share[];
}

const DAY = 24 * 60 * 60 * 1000;
const NOT_STATED = 'Not stated';
/** Upper ends in days, with their names; what is beyond them has a name of its own. */
const STEPS = [
  [7, 'up to 7 days'],
  [14, '8 to 14 days'],
  [30, '15 to 30 days'],
  [90, '31 to 90 days'],
] as const;
const BEYOND = 'more than 90 days';

/** Takes the jobs, the instant and the locale of country names; gives the statistics of those that are open. */
export function toStatistics(
  joined: readonly JoinedJob[],
  now: number,
  locale: string,
): BoardStatistics {
  const open = joined.map(({ job }) => job).filter((job) => job.state === 'open');
  return {
    countries: tally(open, (job) => countriesOf(job, locale)),
    types: tally(open, (job) => [
      ...job.employmentTypes.map(typeSegment),
      ...job.otherEmploymentTypes,
    ]),
    ages: inSteps(open, (job) => job.datePosted && now - job.datePosted.instant),
    closings: inSteps(open, (job) => job.validThrough && job.validThrough.instant - now),
  };
}

function countriesOf(job: Job, locale: string): string[] {
  const countries = job.places.flatMap(({ country }) => country ?? []);
  return countries.map((country) => countryName(country, locale));
}

/** Fullest first, then by name; jobs that state nothing come last. */
function tally(jobs: readonly Job[], labelsOf: (job: Job) => readonly string[]): Share[] {
  const counts = new Map<string, number>();
  for (const job of jobs) {
    const labels = new Set(labelsOf(job));
    for (const label of labels.size === 0 ? [NOT_STATED] : labels) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  const isNotStated = ({ label }: Share) => Number(label === NOT_STATED);
  return [...counts]
    .map(([label, count]) => ({ label, jobs: count }))
    .sort(
      (a, b) => isNotStated(a) - isNotStated(b) || b.jobs - a.jobs || (a.label < b.label ? -1 : 1),
    );
}

function inSteps(jobs: readonly Job[], lengthOf: (job: Job) => number | undefined): Share[] {
  const counts = new Map<string, number>(
    [...STEPS.map(([, label]) => label), BEYOND, NOT_STATED].map((label) => [label, 0]),
  );
  for (const job of jobs) {
    const label = stepOf(lengthOf(job));
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ({ label, jobs: count }));
}

function stepOf(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return NOT_STATED;
  const days = Math.floor(milliseconds / DAY);
  return STEPS.find(([end]) => days <= end)?.[1] ?? BEYOND;
}
