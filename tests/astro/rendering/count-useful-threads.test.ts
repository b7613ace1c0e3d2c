import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countUsefulThreads } from '../../../src/astro/rendering/rendering-threads.ts';

const GB = 1e9;

test('pages are rendered on as many threads as the board, the processors and the memory are worth', () => {
  const table: [records: number, processors: number, memory: number, threads: number][] = [
    [0, 8, 16 * GB, 0],
    [1_999, 8, 16 * GB, 0],
    [2_000, 8, 16 * GB, 1],
    [10_000, 1, 16 * GB, 0],
    [10_000, 2, 16 * GB, 1],
    [10_000, 16, 16 * GB, 3],
    // A hundred thousand records take 1.2 GB on each thread.
    [100_000, 4, 4 * GB, 0],
    [100_000, 4, 7 * GB, 1],
    [100_000, 4, 12 * GB, 3],
  ];
  for (const [records, processors, memory, threads] of table) {
    assert.equal(
      countUsefulThreads(records, processors, memory),
      threads,
      `${records} ${processors} ${memory}`,
    );
  }
});
