// Which shard a posting belongs to. Postings fall into buckets by the file and the place in it where they stand, so that
// a folder of many files and a single long file are spread alike; a shard has every n-th bucket.

import { hashOf } from '../job/slug.ts';
import type { Shard } from './shard.ts';

/** So many that the shards of any usual number are of equal size; more shards would stay empty. */
export const BUCKETS = 4096;

/** Takes a shard, a file's path and a position in it; says whether the shard builds what stands there. */
export function isIn({ index, count }: Shard, path: string, position: number): boolean {
  return bucketOf(path, position) % count === index - 1;
}

function bucketOf(path: string, position: number): number {
  return Number.parseInt(hashOf(`${path}\0${position}`).slice(0, 8), 16) % BUCKETS;
}
