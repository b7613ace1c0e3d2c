// Single values of a board by name.

import type { DatabaseSync } from 'node:sqlite';
import { openTable } from './checked-table.ts';

export interface MetaTable {
  /** Values are stored as JSON. */
  get: (name: string) => unknown;
  put: (name: string, value: unknown) => void;
  remove: (name: string) => void;
  /** Throws a DamagedStore where a value is damaged. */
  check: () => void;
}

export function openMetaTable(database: DatabaseSync): MetaTable {
  const table = openTable(database, 'meta', ['name', 'value']);
  const byName = table.select('WHERE name = ?');
  return {
    get: (name) => {
      const row = byName.get(name);
      return row && (JSON.parse(String(row[1])) as unknown);
    },
    put: (name, value) => table.put(name, JSON.stringify(value)),
    remove: (name) => void database.prepare('DELETE FROM meta WHERE name = ?').run(name),
    check: () => {
      for (const _ of table.select().all());
    },
  };
}
