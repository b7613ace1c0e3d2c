// What the store keeps of a board as a whole, and of each of its jobs: enough for every list, without joining records again.

import type { JobTraits } from '../listing/similar.ts';
import { DamagedStore } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import type { JobEntry } from './job-entry.ts';

/** Of the board, at the instant of its last reading. */
export interface BoardFacts {
  /** Of the postings' files, as digestOfFiles makes it. */
  postings: string;
  /** The first instant since which the board is as it is. */
  since: number;
  /** The first at which it is not any more; null where the clock changes nothing. */
  until: number | null;
  /** How many jobs have a page. */
  jobs: number;
  /** By path of an area or of an employer's list. */
  areaNames: Record<string, string>;
  /** Areas whose middle can be told, each with the city that tells it. */
  cityAreas: [area: string, city: string][];
}

/** What a job is made of. */
export interface JobSource {
  /** What its address ends with. */
  digits: string;
  /** Where its records are: file and position of each. */
  records: [file: string, position: number][];
  /** Of what they state, and of their states. */
  digest: string;
}

/** A job as the store has it. */
export interface BoardJob {
  source: JobSource;
  entry: JobEntry;
  traits: JobTraits;
}

const BOARD = 'board';

/** The board's facts, where it was read. */
export function readBoardFacts({ meta }: Store): BoardFacts | undefined {
  return meta.get(BOARD) as BoardFacts | undefined;
}

/** The jobs that have a page, by slug; throws a DamagedStore where they are not all there. */
export function readBoardJobs(store: Store, { jobs }: BoardFacts): Map<string, BoardJob> {
  const found = new Map<string, BoardJob>();
  for (const { slug, source, entry, traits } of store.jobs.all()) {
    found.set(slug, {
      source: JSON.parse(source) as JobSource,
      entry: JSON.parse(entry) as JobEntry,
      traits: JSON.parse(traits) as JobTraits,
    });
  }
  if (found.size === jobs) return found;
  throw new DamagedStore(`${jobs} jobs were read, and ${found.size} of them are stored.`);
}

/** Writes what was read of the board, in place of what was known. */
export function writeBoard(
  store: Store,
  facts: BoardFacts,
  jobs: ReadonlyMap<string, BoardJob>,
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
  });
}

/** Astro takes an entry's text that begins with `__ASTRO_IMAGE_` for the path of an image, and stops every build where there is none. */
const UNDERSCORES_OF_IMAGE_MARK = /^__(?=ASTRO_IMAGE_)/;

function withoutImageMark(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(UNDERSCORES_OF_IMAGE_MARK, '') : value;
}
