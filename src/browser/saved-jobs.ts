// The jobs that a visitor saved, in the browser's own storage and nowhere else.

import { isInstant, SAVED } from './browser-storage.ts';

/** A job as it was when it was saved. */
export interface SavedJob {
  slug: string;
  title: string;
  employer?: string;
  /** Milliseconds since the epoch. */
  closes?: number;
  /** Its last day where the employer is, "2026-12-31". */
  closesDay?: string;
  savedAt: number;
}

/** The readable part, a hyphen, and up to all digits of a SHA-256. */
const SLUG = /^[a-z0-9-]{1,125}$/;
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

/** A file may come from anywhere: only the known fields of a saved job are read. */
function toSavedJob(unsafe: unknown): SavedJob {
  const { slug, title, employer, closes, closesDay, savedAt } = unsafe as Record<string, unknown>;
  if (typeof slug !== 'string' || !SLUG.test(slug) || typeof title !== 'string') {
    throw new TypeError('Not a saved job.');
  }
  return {
    slug,
    title: title.slice(0, LONGEST_TEXT),
    ...(typeof employer === 'string' && { employer: employer.slice(0, LONGEST_TEXT) }),
    ...(isInstant(closes) && { closes }),
    ...(isDay(closesDay) && { closesDay }),
    savedAt: isInstant(savedAt) ? savedAt : 0,
  };
}
