import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isIn } from '../../src/shards/buckets.ts';

describe('the postings of a board', () => {
  const places = Array.from({ length: 20_000 }, (_, at) =>
    at < 10_000 ? ([`job-${at}.json`, 0] as const) : (['all.ndjson', at] as const),
  );

  for (const count of [1, 2, 3, 7, 10, 100]) {
    test(`are spread over ${count} shards evenly, each in one, in one file as in many`, () => {
      const sizes = Array.from({ length: count }, (_, at) => {
        const shard = { index: at + 1, count };
        return places.filter(([path, position]) => isIn(shard, path, position)).length;
      });
      assert.equal(
        sizes.reduce((sum, size) => sum + size, 0),
        places.length,
      );
      const mean = places.length / count;
      for (const size of sizes) {
        assert.ok(Math.abs(size - mean) < 6 * Math.sqrt(mean), `${size} of ${mean}`);
      }
    });
  }
});
