// A shard's work: everything of a build that looks at one posting at a time, for its own postings.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { forgetDamaged } from '../html/damaged-descriptions.ts';
import { openDescriptionCache } from '../html/description-cache.ts';
import { listFiles, type FolderContent } from '../intake/files.ts';
import { createReadingPool } from '../intake/reading-pool.ts';
import { readFiles, type PostingTaker } from '../intake/read-files.ts';
import type { PostingReading } from '../intake/read-postings.ts';
import { tellProgress } from '../intake/tell-progress.ts';
import { htmlKeysOf } from '../job/record.ts';
import { UsageError } from '../settings.ts';
import { isIn, WHOLE_FILE } from './buckets.ts';
import { beginLineFile } from '../intake/line-file.ts';
import { beginPostingsDigest, digestOfBytes } from './postings-digest.ts';
import { nameOf, type Shard } from './shard.ts';
import {
  DESCRIPTIONS,
  FORMAT,
  HEADER,
  READINGS,
  writeHeader,
  type FileLine,
} from './shard-folder.ts';

export interface ShardOptions {
  shard: Shard;
  jobsDir: string;
  /** The shard's own, for it is made anew. */
  folder: string;
  /** Where this shard's descriptions are kept from one run to the next. */
  descriptionsFolder: string;
  now: number;
  timeZone: string;
  locale: string;
  /** Changes with everything that decides what a reading holds. */
  version: string;
}

/** Postings of a shard, and files of the whole board. */
export interface ShardSize {
  postings: number;
  files: number;
}

/** Takes what a shard is made of; writes it. Throws a UsageError when the postings change meanwhile. */
export async function writeShard(options: ShardOptions): Promise<ShardSize> {
  const { shard, jobsDir, folder, timeZone, locale, version } = options;
  beginAgain(folder);
  const descriptions = { folder: options.descriptionsFolder, version };
  forgetDamaged(descriptions.folder);
  const cache = openDescriptionCache(descriptions.folder, version);
  const kept = new Set<string>();
  const readingLines = beginLineFile(join(folder, READINGS));
  const descriptionLines = beginLineFile(join(folder, DESCRIPTIONS));
  const digest = beginPostingsDigest();
  const found = listFiles(jobsDir);
  const before = stateOf(found);
  let [postings, files] = [0, 0];
  const pool = createReadingPool({ timeZone, locale, descriptions });
  try {
    tellProgress('reading', 0, found.files.length);
    const taker: PostingTaker = {
      posting: (reading) => {
        keepDescriptions(reading);
        readingLines.write(reading);
        postings += 1;
      },
      file: ({ path, absolutePath }, count) => {
        const bytes = digestOfBytes(absolutePath);
        digest.add(path, bytes);
        if (isIn(shard, path, WHOLE_FILE)) {
          readingLines.write({ file: path, bytes, ...count } satisfies FileLine);
        }
        files += 1;
        tellProgress('reading', files, found.files.length);
      },
    };
    await readFiles(found.files, pool.readRecord, taker, (file, position) =>
      isIn(shard, file, position),
    );
  } finally {
    await pool.close();
  }
  if (before !== stateOf(listFiles(jobsDir))) {
    throw new UsageError(
      `The postings in ${jobsDir} changed while shard ${nameOf(shard)} read them. Build it again when nobody writes there.`,
    );
  }
  cache.keepOnly(kept);
  writeHeader(folder, {
    format: FORMAT,
    shard,
    now: options.now,
    code: version,
    node: process.versions.node,
    locale,
    postings: digest.end(found.passedOver),
    passedOver: found.passedOver,
    readings: readingLines.finish(),
    descriptions: descriptionLines.finish(),
  });
  return { postings, files };

  /** Each text once, however many records share it. */
  function keepDescriptions({ record }: PostingReading): void {
    for (const key of record === undefined ? [] : htmlKeysOf(record.facts)) {
      if (kept.has(key)) continue;
      const description = cache.read(key);
      if (description === undefined) throw new Error(`The text ${key} was not kept.`);
      descriptionLines.write({ key, ...description });
      kept.add(key);
    }
  }
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

/** The header goes first: what is written from here on belongs to no whole shard until it is back. */
function beginAgain(folder: string): void {
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, HEADER), { force: true });
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
  }
}
