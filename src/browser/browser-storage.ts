// The browser's own storage, as far as every page needs it.

/** The name of the saved jobs. */
export const SAVED = 'placard:saved';
/** Later instants have years of five digits, which can't be written as dates. */
const END_OF_TIME = Date.UTC(9999, 11, 31);

/** Tests the storage by writing to it: even reading `localStorage` may throw. */
export function isStorageAvailable(): boolean {
  try {
    localStorage.setItem('placard:try', '1');
    localStorage.removeItem('placard:try');
    return true;
  } catch {
    return false;
  }
}

/** Tests without reading all of the list, for a storage that is available; no other text in it looks like a slug's. */
export function isSaved(slug: string): boolean {
  return localStorage.getItem(SAVED)?.includes(`{"slug":${JSON.stringify(slug)},`) === true;
}

/** Counts the saved jobs without reading them; none where there is no storage. */
export function countSaved(): number {
  try {
    return (localStorage.getItem(SAVED) ?? '').split('{"slug":').length - 1;
  } catch {
    return 0;
  }
}

/** The addresses of the jobs whose pages were opened, the last one first, between spaces. */
const SEEN = 'placard:seen';
const MOST_SEEN = 500;

/** Tests whether a job's page was opened, for a storage that is available. */
export function isSeen(slug: string): boolean {
  return localStorage.getItem(SEEN)?.includes(` ${slug} `) === true;
}

/** Notes that a job's page is open, unless there is no storage. */
export function noteSeen(slug: string): void {
  try {
    const others = (localStorage.getItem(SEEN) ?? '')
      .split(' ')
      .filter((seen) => seen && seen !== slug);
    localStorage.setItem(SEEN, ` ${[slug, ...others].slice(0, MOST_SEEN).join(' ')} `);
  } catch {
    // Nothing is remembered then, and no card says that it was seen.
  }
}

/** Tests for an instant in milliseconds that can be written as a date. */
export function isInstant(unsafe: unknown): unsafe is number {
  return typeof unsafe === 'number' && unsafe >= 0 && unsafe < END_OF_TIME;
}
