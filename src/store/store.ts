// What is kept of a board between builds. Nothing in it is needed for a right result, and all of it may be deleted.

import type { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { copyInto } from './copy-into.ts';
import { openDatabase, openForReading, transact } from './database.ts';
import { openJobTable, type JobTable } from './jobs.ts';
import { openMetaTable, type MetaTable } from './meta.ts';
import { openPageTable, type PageTable } from './pages.ts';
import { openPostingTable, type PostingTable } from './postings.ts';
import { openTextTable, type TextTable } from './texts.ts';

export interface Store {
  meta: MetaTable;
  postings: PostingTable;
  texts: TextTable;
  jobs: JobTable;
  pages: PageTable;
  /** Runs work in one transaction; the work must not wait for anything. */
  write: (work: () => void) => void;
  /** Changes whenever another process or connection has written. */
  version: () => number;
  /** Adds the files, postings, records and texts of another store; throws where both have the same posting. */
  addAll: (path: string) => void;
  /** Has this connection see the store as it is now, whatever others write, until it is closed. */
  freeze: () => void;
  /** Has everything in the one file under the store's name, so that it can be sent elsewhere. */
  becomeOneFile: () => void;
  close: () => void;
}

/** The path of a board's store. */
export function storePath(cacheDir: string): string {
  return join(cacheDir, 'board.sqlite');
}

/** Opens a board's store; a missing or unreadable one begins anew. */
export function openStore(cacheDir: string): Store {
  return toStore(openDatabase(storePath(cacheDir)));
}

/** Opens a board's store beside its writer; throws a DamagedStore where there is none. */
export function openStoreForReading(cacheDir: string): Store {
  return toStore(openForReading(storePath(cacheDir)));
}

function toStore(database: DatabaseSync): Store {
  const version = database.prepare('PRAGMA data_version');
  return {
    meta: openMetaTable(database),
    postings: openPostingTable(database),
    texts: openTextTable(database),
    jobs: openJobTable(database),
    pages: openPageTable(database),
    write: (work) => transact(database, work),
    addAll: (path) => copyInto(database, path),
    version: () => Number(version.get()?.['data_version']),
    freeze: () => {
      database.exec('BEGIN');
      // A transaction begins with the first look.
      database.prepare('SELECT 1 FROM meta LIMIT 1').get();
    },
    becomeOneFile: () => database.exec('PRAGMA journal_mode = DELETE'),
    close: () => database.close(),
  };
}
