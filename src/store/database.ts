// Opens a board's SQLite file. Whatever in it can't be read counts as absent.

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** Thrown where the store is damaged; it can be made again from its sources. */
export class DamagedStore extends Error {
  override name = 'DamagedStore';
}

/** How long to wait for another process that writes. */
const WAIT_MS = 30_000;
const SUFFIXES = ['', '-wal', '-shm', '-journal'];

/** SQLite's primary result codes SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGE_CODES = new Set([11, 26]);

/** Replaces anything but a store of this version by a new one. */
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

/** Opens a database read-only; throws a DamagedStore where there is none of this version. */
export function openForReading(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: WAIT_MS });
    if (versionOf(database) !== SCHEMA_VERSION) throw new DamagedStore(damageMessage(path));
    return database;
  } catch (error) {
    database?.close();
    const isMissing = !existsSync(path);
    throw isMissing || isDamage(error)
      ? new DamagedStore(damageMessage(path), { cause: error })
      : error;
  }
}

/** Also deletes SQLite's files beside it: a new database would take them for its own. */
export function deleteDatabase(path: string): void {
  for (const suffix of SUFFIXES) rmSync(`${path}${suffix}`, { force: true });
}

/** Whether an error means that the store is damaged. */
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

/** Runs work in one transaction. It must be synchronous, since other processes wait for its end. */
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
    if (version !== 0 || hasTables(database)) throw new DamagedStore(damageMessage(path));
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

/** Write-ahead logging lets pages be read while postings are written. On a disk without shared memory, SQLite returns another mode or refuses the first write. */
function setJournal(database: DatabaseSync): void {
  const mode = database.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
  if (mode !== 'wal') database.exec('PRAGMA journal_mode = TRUNCATE');
  // A killed process leaves an intact database; a power failure may lose the last transactions.
  database.exec('PRAGMA synchronous = NORMAL');
}

function versionOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA user_version').get()?.['user_version'];
}

function hasTables(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

function damageMessage(path: string): string {
  return `${path} is damaged.`;
}
