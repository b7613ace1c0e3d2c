// Loads the board for pages: the one file that opens the store for them and gets entries from Astro.

import { pageWords } from '#words';
import { getCollection } from 'astro:content';
import { COUNTRY_NOT_STATED } from '../job/place/country-not-stated.ts';
import { dayIn } from '../job/date.ts';
import { placeLabel } from '../job/place/place-label.ts';
import { toPathSegment } from '../job/slug.ts';
import { locale } from '../settings/locale.ts';
import { categoryLabels } from '../settings/own-properties.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { site } from '../site.ts';
import { openStoreForReading, type Store } from '../store/store.ts';
import { type Board, createBoard } from './board.ts';
import type { JobEntry } from './job-entry.ts';
import { type BoardFacts, readBoardFacts, readBoardJobs } from './stored-board.ts';

interface LoadedBoard {
  board: Board;
  /** Holds a snapshot for as long as it is open. */
  store: Store;
  /** Detects writes by others. */
  watch: Store;
  version: number;
}

let loaded: Promise<LoadedBoard> | undefined;

/** Loads the board once in a build; during development, again whenever postings were read. */
export async function loadBoard(): Promise<Board> {
  if (import.meta.env.DEV && loaded !== undefined) {
    const present = loaded;
    const { store, watch, version } = await present;
    // Another request may have closed it meanwhile.
    if (loaded === present && watch.version() !== version) {
      loaded = undefined;
      store.close();
      watch.close();
    }
  }
  loaded ??= open(readSettings(process.cwd(), process.env));
  return (await loaded).board;
}

/** Others may write while pages are rendered, so the board reads from a snapshot. */
async function open({
  cacheDir,
  synonyms,
}: Pick<Settings, 'cacheDir' | 'synonyms'>): Promise<LoadedBoard> {
  const watch = openStoreForReading(cacheDir);
  const version = watch.version();
  const store = openStoreForReading(cacheDir);
  store.holdSnapshot();
  const facts = readBoardFacts(store);
  if (facts === undefined) throw new Error('No postings were read for this board.');
  const jobs = readBoardJobs(store, facts, await loadEntries(facts));
  const board = createBoard(store, facts, jobs, {
    synonyms,
    today: dayIn(site.timeZone, facts.since),
    closingSoonDays: site.closingSoonDays,
    statedValues: statedValues(),
    fewestJobsToIndex: site.fewestJobsToIndex,
    placeName: (place) => placeLabel(place, locale),
    countryNotStated: { path: COUNTRY_NOT_STATED, name: pageWords.countryNotStated },
  });
  return { board, store, watch, version };
}

function statedValues(): Record<string, string[]> {
  const labels = categoryLabels(site);
  return labels === undefined ? {} : { category: [...new Set(labels.map(toPathSegment))] };
}

/** The entries of the collection, which owners' pages use too. Undefined during development, when Astro updates them later than the store, and on a large board, which has none. */
async function loadEntries(facts: BoardFacts): Promise<Map<string, JobEntry> | undefined> {
  if (import.meta.env.DEV || facts.jobs > site.collectionUpTo) return undefined;
  const entries = await getCollection('jobs');
  if (entries.length !== facts.jobs) {
    throw new Error(
      `${facts.jobs} jobs were read, and ${entries.length} of them are in the collection "jobs". Build again with FULL=1.`,
    );
  }
  return new Map(entries.map(({ id, data }) => [id, data]));
}
