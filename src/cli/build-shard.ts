// npm run build -- --shard: one machine's part of a build on several machines.

import { join, resolve, sep } from 'node:path';
import { readAnalysis } from '../board/read-synonyms.ts';
import { analysisVersion, codeVersion } from '../intake/code-version.ts';
import { declaredProperties } from '../settings/own-properties.ts';
import { UsageError, type Settings } from '../settings/settings.ts';
import { folderNameOf, nameOf } from '../shards/shard.ts';
import { resolveShard } from '../shards/resolve-shard.ts';
import { writeShard } from '../shards/write-shard.ts';
import { site } from '../site.ts';
import { deleteDatabase } from '../store/database.ts';
import { storePath } from '../store/store.ts';
import { setClock } from './clock-setting.ts';
import { showBuildProgress } from '../report/build-progress.ts';
import { count, shownPath } from '../report/shown-words.ts';

/** The default folder of shards. */
export const SHARDS_FOLDER = 'shards';

export interface ShardArguments {
  /** As written. */
  shard: string;
  into: string | undefined;
  isFull: boolean;
}

/** Builds the shard and prints where it is. */
export async function buildShard(
  root: string,
  { jobsDir, locale, synonyms }: Settings,
  { shard: written, into, isFull }: ShardArguments,
): Promise<void> {
  const shard = resolveShard(written, process.env);
  const folder = join(resolve(root, into ?? SHARDS_FOLDER), folderNameOf(shard));
  refuseInside(jobsDir, folder);
  const now = sharedClock();
  if (isFull) deleteDatabase(storePath(folder));
  const progress = showBuildProgress(process.stderr);
  try {
    const { postings, files } = await writeShard({
      shard,
      jobsDir,
      folder,
      now,
      timeZone: site.timeZone,
      locale,
      ownProperties: declaredProperties(site),
      version: codeVersion(root),
      analysis: readAnalysis(synonyms, analysisVersion(root)),
    });
    progress.end();
    process.stdout.write(
      `Shard ${nameOf(shard)} is in ${shownPath(folder)}: ${count(postings, 'posting')} out of ${count(files, 'file')}.\nCopy all ${shard.count} to one machine, and run npm run merge there.\n`,
    );
  } finally {
    progress.end();
  }
}

/** Shards form one board only at one instant, and the machines' own clocks differ. */
function sharedClock(): number {
  if (!process.env['SOURCE_DATE_EPOCH']) {
    throw new UsageError(
      'Shards need one clock. Set SOURCE_DATE_EPOCH to the same seconds on every machine: for example what "date +%s" prints on one of them.',
    );
  }
  return setClock(Number.NaN);
}

/** A shard among the postings would be read as postings. */
function refuseInside(jobsDir: string, folder: string): void {
  if (!`${folder}${sep}`.startsWith(`${jobsDir}${sep}`)) return;
  throw new UsageError(
    `${folder} is inside ${jobsDir}, where the shard would be taken for postings. Write --into with another folder.`,
  );
}
