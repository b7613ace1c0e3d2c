// A board's SQLite file, opened so that whatever in it can't be read counts as absent: one branch for all damage.

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** Thrown where the store is not as it was written. Whoever made it from its sources makes it from them again. */
export class DamagedStore extends Error {
  override name = 'DamagedStore';
}

/** Another process may write for a moment. */
const WAIT_MS = 30_000;
const BESIDE = ['', '-wal', '-shm', '-journal'];

/** SQLite's primary result codes of a file that is no whole database. */
const DAMAGE_CODES = new Set([11, 26]);

/** Opens the database at a path, and makes a new one in place of what is no store of this version. */
export function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  try {
    return openExisting(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    deleteDatabase(path);
    return openExisting(path);
  }
}

/** Opens the database at a path for a reader beside its writer; throws a DamagedStore where there is none of this version. */
export function openForReading(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: WAIT_MS });
    if (versionOf(database) !== SCHEMA_VERSION) throw new DamagedStore(damageWords(path));
    return database;
  } catch (error) {
    database?.close();
    const isMissing = !existsSync(path);
    throw isMissing || isDamage(error)
      ? new DamagedStore(damageWords(path), { cause: error })
      : error;
  }
}

/** Deletes a database with the files beside it: one of another database would be taken for its own. */
export function deleteDatabase(path: string): void {
  for (const suffix of BESIDE) rmSync(`${path}${suffix}`, { force: true });
}

/** Whether an error says that the store is not as it was written. */
export function isDamage(error: unknown): boolean {
  if (error instanceof Error && error.name === 'DamagedStore') return true;
  const { code, errcode, message } = (error ?? {}) as {
    code?: string;
    errcode?: number;
    message?: string;
  };
  if (code !== 'ERR_SQLITE_ERROR' || errcode === undefined) return false;
  return DAMAGE_CODES.has(errcode & 0xff) || /^no such (?:table|column)/.test(message ?? '');
}

/** Runs work in one transaction, which must not wait for anything: other processes wait for its end. */
export function transact(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function openExisting(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: WAIT_MS });
  try {
    setJournal(database);
    const version = versionOf(database);
    if (version === SCHEMA_VERSION) return database;
    if (version !== 0 || hasTables(database)) throw new DamagedStore(damageWords(path));
    transact(database, () => {
      database.exec(SCHEMA);
      database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Write-ahead logging lets pages be read while postings are written. Where a disk has no shared memory, SQLite answers with another mode, or refuses the first write. */
function setJournal(database: DatabaseSync): void {
  const mode = database.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
  if (mode !== 'wal') database.exec('PRAGMA journal_mode = TRUNCATE');
  // A killed process leaves a whole database; a loss of power may cost the last transactions.
  database.exec('PRAGMA synchronous = NORMAL');
}

function versionOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA user_version').get()?.['user_version'];
}

function hasTables(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

function damageWords(path: string): string {
  return `${path} is not as it was written.`;
}
