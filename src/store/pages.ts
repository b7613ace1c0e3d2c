// The files of the finished site as checked: cache key, links, size, time and digest of each.

import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { openTable } from './checked-table.ts';

/** "file" is no page, or one of the owner's, which is not checked. */
export type FileKind = 'indexable' | 'closed' | 'file';

export interface StoredPage {
  /** Constant for as long as the file exists; `links` of other pages refer to it. */
  id: number;
  /** Below the site's folder, with forward slashes. */
  path: string;
  /** The cache key of everything that the file shows; absent where unknown. */
  key?: string;
  sha256: string;
  size: number;
  /** When the content last changed, in seconds since 1970. */
  modified: number;
  kind: FileKind;
  /** The ids of the files that it links to or loads. */
  links: Uint32Array;
}

export interface PageTable {
  /** By path, in the order of paths by UTF-16 code units. */
  all: () => Map<string, StoredPage>;
  put: (page: StoredPage) => void;
  remove: (path: string) => void;
  /** Throws a DamagedStore where a row is damaged. */
  check: () => void;
}

export function openPageTable(database: DatabaseSync): PageTable {
  const table = openTable(database, 'page', [
    'id',
    'path',
    'key',
    'sha256',
    'size',
    'modified',
    'kind',
    'links',
  ]);
  const removal = database.prepare('DELETE FROM page WHERE path = ?');
  return {
    all: () =>
      new Map(
        [...table.select().all()]
          .map(toPage)
          // SQLite orders by UTF-8.
          .sort((a, b) => (a.path < b.path ? -1 : 1))
          .map((page) => [page.path, page]),
      ),
    put: ({ id, path, key, sha256, size, modified, kind, links }) => {
      const bytes = new Uint8Array(links.buffer, links.byteOffset, links.byteLength);
      table.put(id, path, key ?? null, sha256, size, modified, kind, bytes);
    },
    remove: (path) => void removal.run(path),
    check: () => {
      for (const _ of table.select().all());
    },
  };
}

function toPage([id, path, key, ...rest]: SQLOutputValue[]): StoredPage {
  const [sha256, size, modified, kind, links] = rest;
  return {
    id: Number(id),
    path: String(path),
    ...(key != null && { key: String(key) }),
    sha256: String(sha256),
    size: Number(size),
    modified: Number(modified),
    kind: String(kind) as FileKind,
    // Copied, because a Uint32Array needs an aligned buffer.
    links: new Uint32Array(Uint8Array.from(links as Uint8Array).buffer),
  };
}
