// What the site keeps in the visitor's browser, and nowhere else: saved jobs, and when the visitor was last here.

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

const SAVED = 'placard:saved';
const VISIT = 'placard:visit';
/** After so long a pause a visit is a new one. */
const PAUSE = 30 * 60 * 1000;
/** The readable part, a hyphen, and up to all digits of a SHA-256. */
const SLUG = /^[a-z0-9-]{1,125}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_TEXT = 500;
/** The page of saved jobs asks the site about each. */
export const MOST_SAVED = 300;
/** Later ones have years of five digits, which dates in words do not. */
const END_OF_TIME = Date.UTC(9999, 11, 31);

/** Says whether this browser keeps anything for the site; asking storage may fail in itself. */
export function canKeep(): boolean {
  try {
    localStorage.setItem('placard:try', '1');
    localStorage.removeItem('placard:try');
    return true;
  } catch {
    return false;
  }
}

/** Gives the saved jobs, the last saved first; none where nothing is kept or what is kept is not ours. */
export function savedJobs(): SavedJob[] {
  try {
    return readSaved(localStorage.getItem(SAVED) ?? '[]');
  } catch {
    return [];
  }
}

/** Takes jobs; keeps them in place of those that were, as many as the page can show. */
export function keepSavedJobs(jobs: readonly SavedJob[]): void {
  localStorage.setItem(SAVED, JSON.stringify(jobs.slice(0, MOST_SAVED)));
}

/** Takes a job; saves it, or forgets it where it was saved. Gives whether it is saved now. */
export function toggleSaved(job: SavedJob): boolean {
  const others = savedJobs().filter(({ slug }) => slug !== job.slug);
  const wasSaved = others.length < savedJobs().length;
  keepSavedJobs(wasSaved ? others : [job, ...others]);
  return !wasSaved;
}

/** Takes the text of an export; gives its jobs, each once. Throws where it holds none. */
export function readSaved(text: string): SavedJob[] {
  const unsafe: unknown = JSON.parse(text);
  if (!Array.isArray(unsafe)) throw new TypeError('Not a list of saved jobs.');
  const jobs = new Map<string, SavedJob>();
  for (const job of unsafe.map(toSavedJob)) if (!jobs.has(job.slug)) jobs.set(job.slug, job);
  return [...jobs.values()].slice(0, MOST_SAVED);
}

/** Says whether a value is an instant in milliseconds that can be said in words. */
export function isInstant(unsafe: unknown): unsafe is number {
  return typeof unsafe === 'number' && unsafe >= 0 && unsafe < END_OF_TIME;
}

function isDay(unsafe: unknown): unsafe is string {
  return typeof unsafe === 'string' && DAY.test(unsafe) && !Number.isNaN(Date.parse(unsafe));
}

/** A file may come from anywhere: only what a saved job is made of is taken from it. */
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

/** Takes the present in milliseconds; notes the visit. Gives when the one before it ended, or nothing on a first one. */
export function lastVisit(now: number): number | undefined {
  try {
    const [before, last] = (localStorage.getItem(VISIT) ?? '').split(',').map(Number);
    const isNew = last !== undefined && now - last > PAUSE;
    const known = isNew ? last : before;
    localStorage.setItem(VISIT, `${isInstant(known) ? known : 0},${now}`);
    return isInstant(known) && known > 0 ? known : undefined;
  } catch {
    return undefined;
  }
}
