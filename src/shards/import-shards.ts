// Imports shards into a board's store, as if this machine had read all postings.

import { join } from 'node:path';
import type { FolderContent } from '../intake/files.ts';
import { prepareRecords } from '../intake/update-records.ts';
import { isDamage } from '../store/database.ts';
import type { StoredFile } from '../store/postings.ts';
import { openStore, type Store } from '../store/store.ts';
import { damage, type FoundShard } from './check-shards.ts';
import { beginPostingsDigest } from './postings-digest.ts';
import { STORE } from './shard-folder.ts';

/**
 * Returns the files that the shards were made of, which need not be on this machine. Throws a UsageError where a posting
 * is missing, duplicated, or of another board.
 */
export function importShards(cacheDir: string, shards: readonly FoundShard[]): FolderContent {
  const [first] = shards;
  if (first === undefined) return { files: [], ignored: [] };
  const { code: version, locale, passedOver, postings } = first.header;
  const store = openStore(cacheDir);
  try {
    prepareRecords(store, { version, locale });
    store.write(store.postings.clear);
    for (const { folder } of shards) add(store, folder);
    const files = filesOf(store);
    if (digestOf(files, passedOver) !== postings || !areComplete(store, files)) {
      throw damage(shards.map(({ folder }) => folder).join(' or '), STORE);
    }
    return {
      files: files.map(({ path, stamp }) => {
        return { path, stamp, absolutePath: '', format: 'lines', bytes: 0 };
      }),
      ignored: [...passedOver],
    };
  } finally {
    store.close();
  }
}

function add(store: Store, folder: string): void {
  try {
    store.addAll(join(folder, STORE));
  } catch (error) {
    if (isDamage(error)) throw damage(folder, STORE);
    throw error;
  }
}

/** Sorted as files are listed, which is not SQLite's order. */
function filesOf({ postings }: Store): StoredFile[] {
  return [...postings.files().values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function digestOf(
  files: readonly StoredFile[],
  ignored: FoundShard['header']['passedOver'],
): string {
  const digest = beginPostingsDigest();
  for (const { path, stamp } of files) digest.add(path, stamp);
  return digest.end(ignored);
}

function areComplete({ postings }: Store, files: readonly StoredFile[]): boolean {
  const counts = postings.counts();
  return files.every((file) => (counts.get(file.path) ?? 0) === file.postings);
}
