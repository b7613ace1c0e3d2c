// One store's postings added to another's: SQLite reads both at once, and no row passes through this program.

import type { DatabaseSync } from 'node:sqlite';
import { DamagedStore, isDamage, transact } from './database.ts';
import { SCHEMA_VERSION } from './schema.ts';

/** The result code of a row whose primary key is there already. */
const CONSTRAINT = 19;

/** Adds the rows of the store at a path; throws a DamagedStore where it can't be read, or where both have the same posting. */
export function copyInto(database: DatabaseSync, path: string): void {
  database.prepare('ATTACH ? AS other').run(path);
  try {
    const version = database.prepare('PRAGMA other.user_version').get()?.['user_version'];
    if (version !== SCHEMA_VERSION) throw damage(path);
    transact(database, () => {
      // All shards tell of each file, and several have the same text.
      for (const shared of ['file', 'text']) {
        database.exec(`INSERT OR IGNORE INTO main.${shared} SELECT * FROM other.${shared}`);
      }
      for (const own of ['posting', 'record']) {
        database.exec(`INSERT INTO main.${own} SELECT * FROM other.${own}`);
      }
    });
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    const isTwice = errcode !== undefined && (errcode & 0xff) === CONSTRAINT;
    throw isTwice || isDamage(error) ? damage(path, error) : error;
  } finally {
    database.exec('DETACH other');
  }
}

function damage(path: string, cause?: unknown): DamagedStore {
  return new DamagedStore(`${path} is not as it was written.`, { cause });
}
