// Builds a shard: everything that a build does posting by posting, for the shard's own postings.

import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listBoardFiles } from '../intake/board-files.ts';
import type { FolderContent } from '../intake/files.ts';
import { readFiles, type ReadCallbacks } from '../intake/read-files.ts';
import { createReadingPool } from '../intake/reading-pool.ts';
import { reportProgress } from '../intake/report-progress.ts';
import { createRecordWriter, prepareRecords } from '../intake/update-records.ts';
import type { DeclaredProperties } from '../job/own-properties.ts';
import { htmlKeysOf } from '../job/record.ts';
import { UsageError } from '../settings/settings.ts';
import { openStore } from '../store/store.ts';
import { isIn } from './buckets.ts';
import type { TextAnalysis } from '../intake/text-cache.ts';
import { beginPostingsDigest, digestOfBytes } from './postings-digest.ts';
import { nameOf, type Shard } from './shard.ts';
import { FORMAT, HEADER, STORE, writeHeader } from './shard-folder.ts';

export interface ShardOptions {
  shard: Shard;
  jobsDir: string;
  /** The shard's own folder, with the texts of its last run. */
  folder: string;
  now: number;
  timeZone: string;
  locale: string;
  /** Those that postings may state. */
  ownProperties?: DeclaredProperties;
  /** Changes with the code that decides what a record holds. */
  version: string;
  /** With what texts are analyzed for the search. */
  analysis: TextAnalysis;
}

/** Postings of the shard, and files of the complete board. */
export interface ShardSize {
  postings: number;
  files: number;
}

/** Reads the shard's postings into its store. Throws a UsageError when the postings change meanwhile. */
export async function writeShard(options: ShardOptions): Promise<ShardSize> {
  const {
    shard,
    jobsDir,
    folder,
    timeZone,
    locale,
    ownProperties = {},
    version,
    analysis,
  } = options;
  mkdirSync(folder, { recursive: true });
  // Without its header, the shard counts as unfinished while it is written.
  rmSync(join(folder, HEADER), { force: true });
  const store = openStore(folder);
  const used = new Set<string>();
  const digest = beginPostingsDigest();
  const found = listBoardFiles(jobsDir);
  const before = stateOf(found);
  let [postings, files] = [0, 0];
  try {
    prepareRecords(store, options);
    store.texts.check();
    store.write(store.postings.clear);
    const writer = createRecordWriter(store);
    const texts = { cacheDir: folder, version, analysis };
    const pool = createReadingPool(
      { timeZone, locale, ownProperties, texts },
      { onTexts: writer.texts },
    );
    const callbacks: ReadCallbacks = {
      onPosting: (result) => {
        for (const key of result.record ? htmlKeysOf(result.record.facts) : []) used.add(key);
        writer.posting(result);
        postings += 1;
      },
      onFile: ({ path, absolutePath }, count) => {
        const bytes = digestOfBytes(absolutePath);
        digest.add(path, bytes);
        writer.file(path, bytes, count);
        files += 1;
        reportProgress('reading', files, found.files.length);
      },
    };
    try {
      reportProgress('reading', 0, found.files.length);
      await readFiles(found.files, pool.readRecord, callbacks, (file, position) =>
        isIn(shard, file, position),
      );
      writer.flush();
    } finally {
      await pool.close();
    }
    store.write(() => {
      for (const key of store.texts.keys()) if (!used.has(key)) store.texts.remove(key);
      for (const key of store.terms.keys()) if (!used.has(key)) store.terms.remove(key);
    });
    store.consolidate();
  } finally {
    store.close();
  }
  if (before !== stateOf(listBoardFiles(jobsDir))) {
    throw new UsageError(
      `The postings in ${jobsDir} changed while shard ${nameOf(shard)} read them. Build it again when nobody writes there.`,
    );
  }
  writeHeader(folder, {
    format: FORMAT,
    shard,
    now: options.now,
    code: version,
    node: process.versions.node,
    locale,
    postings: digest.end(found.ignored),
    passedOver: found.ignored,
    store: digestOfBytes(join(folder, STORE)),
  });
  return { postings, files };
}

/** Changes with the files, and does not rely on inode numbers, which some disks assign anew on each listing. */
function stateOf({ files, ignored }: FolderContent): string {
  const hash = createHash('sha256').update(JSON.stringify(ignored));
  for (const { path, absolutePath, bytes } of files) {
    const modified = statSync(absolutePath, { throwIfNoEntry: false })?.mtimeMs;
    hash.update(JSON.stringify([path, bytes, modified]));
  }
  return hash.digest('hex');
}
