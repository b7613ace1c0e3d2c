// Copies one store's postings into another inside SQLite, without reading the rows into this program.

import type { DatabaseSync } from 'node:sqlite';
import { DamagedStore, isDamage, transact } from './database.ts';
import { SCHEMA_VERSION } from './schema.ts';

/** SQLite's result code of a duplicate primary key. */
const CONSTRAINT = 19;

/** Throws a DamagedStore where the store at the path can't be read, or where both have the same posting. */
export function copyInto(database: DatabaseSync, path: string): void {
  database.prepare('ATTACH ? AS other').run(path);
  try {
    const version = database.prepare('PRAGMA other.user_version').get()?.['user_version'];
    if (version !== SCHEMA_VERSION) throw damage(path);
    transact(database, () => {
      // Every shard lists every file, and several have the same text.
      for (const shared of ['file', 'text', 'term']) {
        database.exec(`INSERT OR IGNORE INTO main.${shared} SELECT * FROM other.${shared}`);
      }
      for (const own of ['posting', 'record']) {
        database.exec(`INSERT INTO main.${own} SELECT * FROM other.${own}`);
      }
    });
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    const isDuplicate = errcode !== undefined && (errcode & 0xff) === CONSTRAINT;
    throw isDuplicate || isDamage(error) ? damage(path, error) : error;
  } finally {
    database.exec('DETACH other');
  }
}

function damage(path: string, cause?: unknown): DamagedStore {
  return new DamagedStore(`${path} is damaged.`, { cause });
}
