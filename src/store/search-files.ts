// The index of all texts as the site's files, and what each text says, so that only new texts are analyzed.

import type { DatabaseSync } from 'node:sqlite';
import { openTable } from './checked-table.ts';

export interface TermTable {
  /** Returns a text's terms, undefined where there are none of this version. */
  get: (key: string, version: string) => string | undefined;
  put: (key: string, version: string, terms: string) => void;
  keys: () => Set<string>;
  remove: (key: string) => void;
}

export interface SearchFileTable {
  get: (name: string) => string | undefined;
  names: () => string[];
  /** Replaces all files; unchanged ones are not written. */
  replace: (files: ReadonlyMap<string, string>) => void;
}

export function openTermTable(database: DatabaseSync): TermTable {
  const table = openTable(database, 'term', ['key', 'version', 'terms']);
  const byKey = table.select('WHERE key = ?');
  return {
    get: (key, version) => {
      const row = byKey.get(key);
      return row?.[1] === version ? String(row[2]) : undefined;
    },
    put: (key, version, terms) => table.put(key, version, terms),
    keys: () =>
      new Set(
        database
          .prepare('SELECT key FROM term')
          .all()
          .map(({ key }) => String(key)),
      ),
    remove: (key) => void database.prepare('DELETE FROM term WHERE key = ?').run(key),
  };
}

export function openSearchFileTable(database: DatabaseSync): SearchFileTable {
  const table = openTable(database, 'search_file', ['name', 'content']);
  const byName = table.select('WHERE name = ?');
  const names = () =>
    database
      .prepare('SELECT name FROM search_file ORDER BY name')
      .all()
      .map(({ name }) => String(name));
  return {
    get: (name) => {
      const row = byName.get(name);
      return row && String(row[1]);
    },
    names,
    replace: (files) => {
      const known = new Set(names());
      const removal = database.prepare('DELETE FROM search_file WHERE name = ?');
      for (const name of known) if (!files.has(name)) removal.run(name);
      // A file's name is the hash of its content.
      for (const [name, content] of files) if (!known.has(name)) table.put(name, content);
    },
  };
}
