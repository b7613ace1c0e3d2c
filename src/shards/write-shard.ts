// A shard's work: everything of a build that looks at one posting at a time, for its own postings.

import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, type FolderContent } from '../intake/files.ts';
import { readFiles, type PostingTaker } from '../intake/read-files.ts';
import { createReadingPool } from '../intake/reading-pool.ts';
import { tellProgress } from '../intake/tell-progress.ts';
import { createRecordWriter, prepareRecords } from '../intake/update-records.ts';
import { htmlKeysOf } from '../job/record.ts';
import { UsageError } from '../settings/settings.ts';
import { openStore } from '../store/store.ts';
import { isIn } from './buckets.ts';
import { beginPostingsDigest, digestOfBytes } from './postings-digest.ts';
import { nameOf, type Shard } from './shard.ts';
import { FORMAT, HEADER, STORE, writeHeader } from './shard-folder.ts';

export interface ShardOptions {
  shard: Shard;
  jobsDir: string;
  /** The shard's own: the texts of its last run are there. */
  folder: string;
  now: number;
  timeZone: string;
  locale: string;
  /** Changes with everything that decides what is made of a posting. */
  version: string;
}

/** Postings of a shard, and files of the whole board. */
export interface ShardSize {
  postings: number;
  files: number;
}

/** Reads the shard's postings into its store. Throws a UsageError when the postings change meanwhile. */
export async function writeShard(options: ShardOptions): Promise<ShardSize> {
  const { shard, jobsDir, folder, timeZone, locale, version } = options;
  mkdirSync(folder, { recursive: true });
  // The header goes first: what is written from here on belongs to no whole shard until it is back.
  rmSync(join(folder, HEADER), { force: true });
  const store = openStore(folder);
  const used = new Set<string>();
  const digest = beginPostingsDigest();
  const found = listFiles(jobsDir);
  const before = stateOf(found);
  let [postings, files] = [0, 0];
  try {
    prepareRecords(store, options);
    store.texts.check();
    store.write(store.postings.clear);
    const writer = createRecordWriter(store);
    const texts = { cacheDir: folder, version };
    const pool = createReadingPool({ timeZone, locale, texts }, { onTexts: writer.texts });
    const taker: PostingTaker = {
      posting: (result) => {
        for (const key of result.record ? htmlKeysOf(result.record.facts) : []) used.add(key);
        writer.posting(result);
        postings += 1;
      },
      file: ({ path, absolutePath }, count) => {
        const bytes = digestOfBytes(absolutePath);
        digest.add(path, bytes);
        writer.file(path, bytes, count);
        files += 1;
        tellProgress('reading', files, found.files.length);
      },
    };
    try {
      tellProgress('reading', 0, found.files.length);
      await readFiles(found.files, pool.readRecord, taker, (file, position) =>
        isIn(shard, file, position),
      );
      writer.flush();
    } finally {
      await pool.close();
    }
    store.write(() => {
      for (const key of store.texts.keys()) if (!used.has(key)) store.texts.remove(key);
    });
    store.consolidate();
  } finally {
    store.close();
  }
  if (before !== stateOf(listFiles(jobsDir))) {
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
    postings: digest.end(found.passedOver),
    passedOver: found.passedOver,
    store: digestOfBytes(join(folder, STORE)),
  });
  return { postings, files };
}

/** What a change leaves a mark in, on disks too that number their files anew each time. */
function stateOf({ files, passedOver }: FolderContent): string {
  const hash = createHash('sha256').update(JSON.stringify(passedOver));
  for (const { path, absolutePath, bytes } of files) {
    const modified = statSync(absolutePath, { throwIfNoEntry: false })?.mtimeMs;
    hash.update(JSON.stringify([path, bytes, modified]));
  }
  return hash.digest('hex');
}
