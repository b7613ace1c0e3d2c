// Finds the shards that a command line names: each by itself, or a folder with any number of them.

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from '../settings/settings.ts';
import { HEADER } from './shard-folder.ts';

/** The form of `folderNameOf`. */
const SHARD_NAME = /^\d+-of-\d+$/;
/** Tools that download shards put each into a folder of its own. */
const MOST_DEPTH = 3;

/** Returns each folder once, finished or not. Throws a UsageError where a name leads to no shard. */
export function findShards(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    if (statSync(name, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new UsageError(
        `${name} is not a folder. Name the folders of the shards, or the folder that they are in.`,
      );
    }
    const inside = shardsIn(name, 0);
    if (inside.length === 0) {
      throw new UsageError(
        `${name} holds no shard. Name the folders that npm run build -- --shard wrote, or the folder that they are in.`,
      );
    }
    for (const folder of inside) {
      const real = realpathSync(folder);
      if (!found.has(real)) found.set(real, folder);
    }
  }
  return [...found.values()];
}

function shardsIn(folder: string, depth: number): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const isShard =
    entries.some(({ name }) => name === HEADER) || SHARD_NAME.test(basename(realpathSync(folder)));
  if (isShard) return [folder];
  if (depth === MOST_DEPTH) return [];
  return entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => shardsIn(join(folder, name), depth + 1));
}
