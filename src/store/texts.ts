// Safe texts by the hash of their source, so that none is sanitized twice.

import type { DatabaseSync } from 'node:sqlite';
import { type SafeHtml, toStoredHtml } from '../html/safe-html.ts';
import { openTable } from './checked-table.ts';

export interface StoredText {
  /** Hash of the source and of everything else that the result depends on. */
  key: string;
  html: SafeHtml;
  /** Plain text. */
  text: string;
  /** ISO 639-1 code, where certain. */
  language?: string;
  /** What its owner should know of how the source was read. */
  warnings?: readonly string[];
  /** What it says, for the search; only on its way to the store, which has them apart. */
  terms?: { version: string; terms: string };
}

export interface TextTable {
  get: (key: string) => StoredText | undefined;
  put: (text: StoredText) => void;
  keys: () => Set<string>;
  /** Throws a DamagedStore where a text is damaged. */
  check: () => void;
  remove: (key: string) => void;
  clear: () => void;
}

export function openTextTable(database: DatabaseSync): TextTable {
  const table = openTable(database, 'text', ['key', 'html', 'plain', 'language', 'warnings']);
  const byKey = table.select('WHERE key = ?');
  return {
    get: (key) => {
      const row = byKey.get(key);
      if (row === undefined) return undefined;
      const [, html, text, language, warnings] = row;
      return {
        key,
        html: toStoredHtml(String(html)),
        text: String(text),
        ...(language != null && { language: String(language) }),
        ...(warnings != null && { warnings: JSON.parse(String(warnings)) as string[] }),
      };
    },
    put: ({ key, html, text, language, warnings }) =>
      table.put(key, html, text, language ?? null, warnings ? JSON.stringify(warnings) : null),
    keys: () =>
      new Set(
        database
          .prepare('SELECT key FROM text')
          .all()
          .map(({ key }) => String(key)),
      ),
    check: () => {
      for (const _ of table.select().all());
    },
    remove: (key) => void database.prepare('DELETE FROM text WHERE key = ?').run(key),
    clear: () => database.exec('DELETE FROM text'),
  };
}
