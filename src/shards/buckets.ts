// Which shard a posting belongs to. Its file and its position there decide its bucket, so that many files and a single
// long file are distributed alike; a shard has every n-th bucket.

import { hashOf } from '../job/slug.ts';
import type { Shard } from './shard.ts';

/** Enough for shards of about equal size at any usual count, and the highest count of shards. */
export const BUCKETS = 4096;

/** Whether the shard reads the posting at a position of a file. */
export function isIn({ index, count }: Shard, path: string, position: number): boolean {
  return bucketOf(path, position) % count === index - 1;
}

function bucketOf(path: string, position: number): number {
  return Number.parseInt(hashOf(`${path}\0${position}`).slice(0, 8), 16) % BUCKETS;
}
