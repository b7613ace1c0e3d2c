// Checks that shards form one board: all of them, each once, undamaged, and of the same postings, clock and code.

import { join } from 'node:path';
import { UsageError } from '../settings/settings.ts';
import { nameOf } from './shard.ts';
import { digestOfBytes } from './postings-digest.ts';
import { FORMAT, HEADER, readHeader, type ShardHeader, STORE } from './shard-folder.ts';

export interface FoundShard {
  folder: string;
  header: ShardHeader;
}

/** What a merge runs with; shards of other code or another locale can't be merged with it. */
export type Merging = Pick<ShardHeader, 'code' | 'node' | 'locale'>;

/** Returns the shards in their order; throws a UsageError that says what is wrong with them. */
export function checkShards(folders: readonly string[], merging: Merging): FoundShard[] {
  const shards = openShards(folders);
  const [first] = shards;
  if (first === undefined) throw new UsageError('There is no shard to merge.');
  for (const shard of shards) refuseDifference(first, shard);
  refuseDoubles(shards);
  refuseGaps(shards, first);
  refuseOtherCode(first, merging);
  for (const shard of shards) refuseDamage(shard);
  return shards.sort((a, b) => a.header.shard.index - b.header.shard.index);
}

/** Reads the headers of finished shards; throws a UsageError where one is not finished, damaged or of another format. */
export function openShards(folders: readonly string[]): FoundShard[] {
  return folders.map(openShard);
}

function openShard(folder: string): FoundShard {
  const header = readHeader(folder);
  if (header === 'unfinished') {
    throw new UsageError(
      `${folder} was not finished: it has no ${HEADER}. Build that shard again, or copy the rest of it.`,
    );
  }
  if (header === 'damaged') throw damage(folder, HEADER);
  if (header.format !== FORMAT) {
    throw new UsageError(
      `${folder} is written in format ${String(header.format)}, and this version of Placard reads format ${FORMAT}. Build the shards and merge them with one version.`,
    );
  }
  return { folder, header };
}

/** Throws where two shards differ in what all shards of a board share. */
function refuseDifference(a: FoundShard, b: FoundShard): void {
  const both = (describe: (header: ShardHeader) => string) =>
    `${a.folder} ${describe(a.header)}, and ${b.folder} ${describe(b.header)}.`;
  const [one, other] = [a.header, b.header];
  if (one.shard.count !== other.shard.count) {
    throw new UsageError(
      `${both(({ shard }) => `is one of ${shard.count} shards`)} Merge the shards of one run.`,
    );
  }
  if (one.now !== other.now) {
    throw new UsageError(
      `${both(({ now }) => `has the clock ${now / 1000}`)} Build all shards with the same SOURCE_DATE_EPOCH.`,
    );
  }
  if (one.postings !== other.postings) {
    throw new UsageError(
      `${a.folder} and ${b.folder} were made of different postings. Build all shards from the same files.`,
    );
  }
  if (one.code !== other.code) {
    throw new UsageError(
      `${a.folder} and ${b.folder} were made by different code. Build all shards from the same checkout, with the same package-lock.json.`,
    );
  }
  if (one.node !== other.node) {
    throw new UsageError(
      `${both(({ node }) => `was made by Node ${node}`)} Build all shards with the same one.`,
    );
  }
  if (one.locale !== other.locale) {
    throw new UsageError(
      `${both(({ locale }) => `has the locale ${locale}`)} Build all shards with the same SITE_LOCALE.`,
    );
  }
}

function refuseDoubles(shards: readonly FoundShard[]): void {
  const folders = new Map<number, string>();
  for (const { folder, header } of shards) {
    const before = folders.get(header.shard.index);
    if (before !== undefined) {
      throw new UsageError(
        `${before} and ${folder} are both shard ${nameOf(header.shard)}. Name it once.`,
      );
    }
    folders.set(header.shard.index, folder);
  }
}

function refuseGaps(shards: readonly FoundShard[], { header: { shard, now } }: FoundShard): void {
  const there = new Set(shards.map(({ header }) => header.shard.index));
  const missing = Array.from({ length: shard.count }, (_, index) => index + 1)
    .filter((index) => !there.has(index))
    .map((index) => nameOf({ index, count: shard.count }));
  const [first] = missing;
  if (first === undefined) return;
  throw new UsageError(
    missing.length === 1
      ? `Shard ${first} is missing. Name its folder, or build it with SOURCE_DATE_EPOCH=${now / 1000} npm run build -- --shard ${first}.`
      : `Shards ${missing.join(', ')} are missing. Name their folders, or build them, each with SOURCE_DATE_EPOCH=${now / 1000} and --shard, for example --shard ${first}.`,
  );
}

function refuseOtherCode({ folder, header }: FoundShard, merging: Merging): void {
  if (header.code !== merging.code) {
    throw new UsageError(
      `The shards were made by different code. Merge in the checkout that ${folder} was built in, with the same package-lock.json, or build the shards again.`,
    );
  }
  if (header.node !== merging.node) {
    throw new UsageError(
      `The shards were made by Node ${header.node}, and this is Node ${merging.node}. Merge them with npm run merge, which brings the same Node.`,
    );
  }
  if (header.locale !== merging.locale) {
    throw new UsageError(
      `The shards were made with the locale ${header.locale}, and the merge has ${merging.locale}. Set SITE_LOCALE=${header.locale}, or build the shards again.`,
    );
  }
}

function refuseDamage({ folder, header }: FoundShard): void {
  if (digestOfBytes(join(folder, STORE)) !== header.store) throw damage(folder, STORE);
}

export function damage(folder: string, name: string): UsageError {
  return new UsageError(
    `${folder} is damaged: its ${name} is not as it was written. Copy it again, or build that shard again.`,
  );
}
