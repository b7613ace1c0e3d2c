// The jobs that a visitor saved, in the browser's own storage and nowhere else.

import { SLUG } from '../listing/address-segment.ts';
import { isInstant, SAVED } from './browser-storage.ts';

/** A job as it was when it was saved. */
export interface SavedJob {
  slug: string;
  title: string;
  employer?: string;
  /** Place and pay in words, as the job's page or card had them. */
  place?: string;
  pay?: string;
  /** Milliseconds since the epoch. */
  closes?: number;
  /** Its last day where the employer is, "2026-12-31". */
  closesDay?: string;
  savedAt: number;
  /** How far the visitor has come with it; absent, it is only saved. */
  progress?: Progress;
  /** The visitor's own words. */
  note?: string;
}

const PROGRESS = ['applied', 'interview', 'not-for-me'] as const;
type Progress = (typeof PROGRESS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_TEXT = 500;
/** A page of more could hardly be read. */
export const MOST_SAVED = 300;

/** Reads them, the last saved first; none if there is no storage or its content is not ours. */
export function savedJobs(): SavedJob[] {
  try {
    return readSaved(localStorage.getItem(SAVED) ?? '[]');
  } catch {
    return [];
  }
}

/** Replaces the stored jobs, up to `MOST_SAVED` of them. */
export function storeSavedJobs(jobs: readonly SavedJob[]): void {
  localStorage.setItem(SAVED, JSON.stringify(jobs.slice(0, MOST_SAVED)));
}

/** Saves a job, or removes it if it is saved. Returns whether it is saved now. */
export function toggleSaved(job: SavedJob): boolean {
  const others = savedJobs().filter(({ slug }) => slug !== job.slug);
  const wasSaved = others.length < savedJobs().length;
  storeSavedJobs(wasSaved ? others : [job, ...others]);
  return !wasSaved;
}

/** Notes how far the visitor has come with a job, or the visitor's own words on it; what has no meaning is dropped. */
export function changeSaved(slug: string, change: { progress?: string; note?: string }): void {
  const jobs = savedJobs().map((job) =>
    job.slug === slug ? toSavedJob({ ...job, ...change }) : job,
  );
  storeSavedJobs(jobs);
}

/** Parses an export and returns each job once; throws if it is no list of saved jobs. */
export function readSaved(unsafe: string): SavedJob[] {
  const parsed: unknown = JSON.parse(unsafe);
  if (!Array.isArray(parsed)) throw new TypeError('Not a list of saved jobs.');
  const jobs = new Map<string, SavedJob>();
  for (const job of parsed.map(toSavedJob)) if (!jobs.has(job.slug)) jobs.set(job.slug, job);
  return [...jobs.values()].slice(0, MOST_SAVED);
}

function isDay(unsafe: unknown): unsafe is string {
  return typeof unsafe === 'string' && DAY.test(unsafe) && !Number.isNaN(Date.parse(unsafe));
}

/** Tests for one of the words that are stored, not shown. */
function isProgress(unsafe: unknown): unsafe is Progress {
  return PROGRESS.some((progress) => progress === unsafe);
}

function textsOf(unsafe: Record<string, unknown>): Partial<SavedJob> {
  return Object.fromEntries(
    ['employer', 'place', 'pay', 'note'].flatMap((name) => {
      const text = unsafe[name];
      return typeof text === 'string' && text !== '' ? [[name, text.slice(0, LONGEST_TEXT)]] : [];
    }),
  );
}

/** A file may come from anywhere: only the known fields of a saved job are read. */
function toSavedJob(unsafe: unknown): SavedJob {
  const fields = unsafe as Record<string, unknown>;
  const { slug, title, closes, closesDay, savedAt, progress } = fields;
  if (typeof slug !== 'string' || !SLUG.test(slug) || typeof title !== 'string') {
    throw new TypeError('Not a saved job.');
  }
  return {
    slug,
    title: title.slice(0, LONGEST_TEXT),
    ...textsOf(fields),
    ...(isProgress(progress) && { progress }),
    ...(isInstant(closes) && { closes }),
    ...(isDay(closesDay) && { closesDay }),
    savedAt: isInstant(savedAt) ? savedAt : 0,
  };
}
