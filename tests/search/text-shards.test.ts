import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTextIndex } from '../../src/search/texts/write-text-shards.ts';
import { createWriter } from '../bench/written-text.ts';

const JOBS = 400;
const { write } = createWriter(7);
const index = createTextIndex(JOBS);
for (let job = 0; job < JOBS; job += 1) {
  for (const word of new Set(write().split(' '))) index.add(job, word, 0);
}
const shards = [...index.shards()];

test('every term is in the last shard whose letters are not after it', () => {
  assert.ok(shards.length > 5, `${shards.length} shards`);
  for (const [at, { shard }] of shards.entries()) {
    for (const term of shard.terms.split(' ')) {
      assert.equal(
        shards.findLastIndex(({ first }) => first <= term),
        at,
        term,
      );
    }
  }
});

test('the letters are as few as tell a shard from the one before', () => {
  for (const [at, { first }] of shards.entries()) {
    const last = shards[at - 1]?.shard.terms.split(' ').at(-1) ?? '';
    assert.ok(first > last, first);
    assert.ok(first.slice(0, -1) <= last, first);
  }
});
