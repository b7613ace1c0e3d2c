// A board at a glance for its owner: the countries of its open jobs, their types, their ages, and the days they have left.

import type { Job } from '../job/job.ts';
import { countryName } from '../job/place/country.ts';
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
/** Upper bounds in days, with their labels. */
const STEPS = [
  [7, 'up to 7 days'],
  [14, '8 to 14 days'],
  [30, '15 to 30 days'],
  [90, '31 to 90 days'],
] as const;
const BEYOND = 'more than 90 days';

/** Counts jobs one by one; its memory does not grow with them. */
export interface StatisticsCounter {
  add: (job: Job) => void;
  end: () => BoardStatistics;
}

/** Counts open jobs only; `locale` is that of country names. */
export function beginStatistics(now: number, locale: string): StatisticsCounter {
  const countries = new Map<string, number>();
  const types = new Map<string, number>();
  const ages = beginSteps();
  const closings = beginSteps();
  return {
    add: (job) => {
      if (job.state !== 'open') return;
      countEach(countries, countriesOf(job, locale));
      countEach(types, [...job.employmentTypes.map(typeSegment), ...job.otherEmploymentTypes]);
      count(ages, stepOf(job.datePosted && now - job.datePosted.instant));
      count(closings, stepOf(job.validThrough && job.validThrough.instant - now));
    },
    end: () => ({
      countries: toShares(countries).sort(byNumber),
      types: toShares(types).sort(byNumber),
      ages: toShares(ages),
      closings: toShares(closings),
    }),
  };
}

function countriesOf(job: Job, locale: string): string[] {
  const countries = job.places.flatMap(({ country }) => country ?? []);
  return countries.map((country) => countryName(country, locale));
}

function beginSteps(): Map<string, number> {
  return new Map(
    [...STEPS.map(([, label]) => label), BEYOND, NOT_STATED].map((label) => [label, 0]),
  );
}

function countEach(counts: Map<string, number>, labels: readonly string[]): void {
  for (const label of new Set(labels.length === 0 ? [NOT_STATED] : labels)) count(counts, label);
}

function count(counts: Map<string, number>, label: string): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

function toShares(counts: ReadonlyMap<string, number>): Share[] {
  return [...counts].map(([label, jobs]) => ({ label, jobs }));
}

/** Largest first, then by label; jobs that state nothing come last. */
function byNumber(a: Share, b: Share): number {
  const isNotStated = ({ label }: Share) => Number(label === NOT_STATED);
  return isNotStated(a) - isNotStated(b) || b.jobs - a.jobs || (a.label < b.label ? -1 : 1);
}

function stepOf(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return NOT_STATED;
  const days = Math.floor(milliseconds / DAY);
  return STEPS.find(([end]) => days <= end)?.[1] ?? BEYOND;
}
