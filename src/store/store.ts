// The cache of a board between builds. Nothing in it is needed for a correct result, and all of it may be deleted.

import type { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { copyInto } from './copy-into.ts';
import { isDamage, openDatabase, openForReading, transact } from './database.ts';
import { openJobTable, type JobTable } from './jobs.ts';
import { openMetaTable, type MetaTable } from './meta.ts';
import { openPageTable, type PageTable } from './pages.ts';
import { openPostingTable, type PostingTable } from './postings.ts';
import {
  openSearchFileTable,
  openTermTable,
  type SearchFileTable,
  type TermTable,
} from './search-files.ts';
import { openTextTable, type TextTable } from './texts.ts';

export interface Store {
  meta: MetaTable;
  postings: PostingTable;
  texts: TextTable;
  terms: TermTable;
  searchFiles: SearchFileTable;
  jobs: JobTable;
  pages: PageTable;
  /** Runs work in one transaction; it must be synchronous. */
  write: (work: () => void) => void;
  /** Changes whenever another process or connection has written. */
  version: () => number;
  /** Adds the files, postings, records and texts of another store; throws where both have the same posting. */
  addAll: (path: string) => void;
  /** Until it is closed, this connection sees the store as it is now, whatever others write. */
  holdSnapshot: () => void;
  /** Moves everything into the one file at the store's path, so that it can be copied elsewhere. */
  consolidate: () => void;
  close: () => void;
}

export function storePath(cacheDir: string): string {
  return join(cacheDir, 'board.sqlite');
}

/** Replaces a missing or unreadable store by an empty one. */
export function openStore(cacheDir: string): Store {
  return toStore(openDatabase(storePath(cacheDir)));
}

/** Opens a board's store read-only; throws a DamagedStore where there is none. */
export function openStoreForReading(cacheDir: string): Store {
  return toStore(openForReading(storePath(cacheDir)));
}

/** Reads something of a board's store at once; throws as openStoreForReading does. */
export function readStore<Found>(cacheDir: string, read: (store: Store) => Found): Found {
  const store = openStoreForReading(cacheDir);
  try {
    return read(store);
  } finally {
    store.close();
  }
}

/** Reads as readStore does; undefined where the store is missing or damaged. */
export function readIntactStore<Found>(
  cacheDir: string,
  read: (store: Store) => Found,
): Found | undefined {
  try {
    return readStore(cacheDir, read);
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

function toStore(database: DatabaseSync): Store {
  const version = database.prepare('PRAGMA data_version');
  return {
    meta: openMetaTable(database),
    postings: openPostingTable(database),
    texts: openTextTable(database),
    terms: openTermTable(database),
    searchFiles: openSearchFileTable(database),
    jobs: openJobTable(database),
    pages: openPageTable(database),
    write: (work) => transact(database, work),
    addAll: (path) => copyInto(database, path),
    version: () => Number(version.get()?.['data_version']),
    holdSnapshot: () => {
      database.exec('BEGIN');
      // The snapshot is taken at the first read.
      database.prepare('SELECT 1 FROM meta LIMIT 1').get();
    },
    consolidate: () => database.exec('PRAGMA journal_mode = DELETE'),
    close: () => database.close(),
  };
}
