// What the store has of a board and of each of its jobs: enough for every list, without joining records again.

import type { JobHistory } from '../history/history.ts';
import type { RecentChanges } from './recent-changes.ts';
import type { JobTraits } from '../listing/similar.ts';
import { DamagedStore } from '../store/database.ts';
import { readStore, type Store } from '../store/store.ts';
import type { JobEntry } from './job-entry.ts';

/** At the instant of the last reading. */
export interface BoardFacts {
  /** digestOfFiles of the postings' files, with what the board adds to its history. */
  postings: string;
  /** The first instant at which the board is the same. */
  since: number;
  /** The first instant at which it changes; null where the clock changes nothing. */
  until: number | null;
  /** How many jobs have a page. */
  jobs: number;
  /** By the path of an area or of an employer's list. */
  areaNames: Record<string, string>;
  /** By the path of an area. */
  postalCodes: Record<string, string[]>;
  /** Areas whose center is known, each with the city that it is taken from. */
  cityAreas: [area: string, city: string][];
  /** Employers as addresses write them, each with the site that its open jobs state. */
  companySites: [company: string, url: string][];
  /** Where the board remembers: what became of its jobs lately, the newest first. */
  changes?: RecentChanges;
}

/** What a published board adds to its history. */
export interface Remembered {
  /** Of the history that it follows. */
  hashBefore: string;
  /** As it stands in the file. */
  text: string;
  lines: number;
}

export interface JobSource {
  /** The end of its address. */
  digits: string;
  /** File and position of each record. */
  records: [file: string, position: number][];
  /** Of the records' content and states, and of the history. */
  digest: string;
  /** Where the board remembers the job. */
  history?: JobHistory;
}

export interface BoardJob {
  source: JobSource;
  entry: JobEntry;
  traits: JobTraits;
}

const BOARD = 'board';
const TO_REMEMBER = 'to-remember';

/** Undefined where the board was never read. */
export function readBoardFacts({ meta }: Store): BoardFacts | undefined {
  return meta.get(BOARD) as BoardFacts | undefined;
}

/** The names of the board's areas by path, of employers by "company:crumb". */
export function readNames(cacheDir: string): BoardFacts['areaNames'] {
  return readStore(cacheDir, readBoardFacts)?.areaNames ?? {};
}

/** The jobs that have a page, by slug, with their entries where these were loaded already; throws a DamagedStore where any job is missing. */
export function readBoardJobs(
  store: Store,
  { jobs }: BoardFacts,
  entries: ReadonlyMap<string, JobEntry> = new Map(),
): Map<string, BoardJob> {
  const found = new Map<string, BoardJob>();
  for (const { slug, source, entry, traits } of store.jobs.all()) {
    found.set(slug, {
      source: JSON.parse(source) as JobSource,
      entry: entries.get(slug) ?? (JSON.parse(entry) as JobEntry),
      traits: JSON.parse(traits) as JobTraits,
    });
  }
  if (found.size === jobs) return found;
  throw new DamagedStore(`${jobs} jobs were read, and ${found.size} of them are stored.`);
}

/** The slugs of the open jobs, sorted. */
export function readOpenSlugs(store: Store): string[] {
  const open = [...store.jobs.all()].filter(
    ({ entry }) => (JSON.parse(entry) as JobEntry).state === 'open',
  );
  return open.map(({ slug }) => slug).sort();
}

export function writeBoard(
  store: Store,
  facts: BoardFacts,
  jobs: ReadonlyMap<string, BoardJob>,
  remembered?: Remembered,
): void {
  const rows = new Map(
    [...jobs].map(([slug, { source, entry, traits }]) => [
      slug,
      {
        slug,
        source: JSON.stringify(source),
        entry: JSON.stringify(entry, withoutImageMark),
        traits: JSON.stringify(traits),
      },
    ]),
  );
  store.write(() => {
    store.jobs.replace(rows);
    store.meta.put(BOARD, facts);
    if (remembered === undefined) store.meta.remove(TO_REMEMBER);
    else store.meta.put(TO_REMEMBER, remembered);
  });
}

/** Undefined where the last reading found nothing new, or was not asked to remember. */
export function readRemembered({ meta }: Store): Remembered | undefined {
  return meta.get(TO_REMEMBER) as Remembered | undefined;
}

/** Astro takes an entry's text that begins with `__ASTRO_IMAGE_` for the path of an image, and stops every build where there is none. */
const UNDERSCORES_OF_IMAGE_MARK = /^__(?=ASTRO_IMAGE_)/;

function withoutImageMark(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(UNDERSCORES_OF_IMAGE_MARK, '') : value;
}
