import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoize } from '../../src/job/memoize.ts';

test('a text that comes again is not computed again', () => {
  const computed: string[] = [];
  const shout = memoize((text) => {
    computed.push(text);
    return text.toUpperCase();
  });
  assert.deepEqual(['a', 'b', 'a', '', ''].map(shout), ['A', 'B', 'A', '', '']);
  assert.deepEqual(computed, ['a', 'b', '']);
});

test('of many long texts only the latest are cached', () => {
  let computed = 0;
  const first = memoize((text) => {
    computed += 1;
    return text.slice(0, 1);
  });
  const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(400_000));
  assert.deepEqual(texts.map(first), ['a', 'b', 'c']);
  assert.deepEqual(texts.slice(1).map(first), ['b', 'c']);
  assert.equal(computed, 3);
  assert.equal(first(texts[0] ?? ''), 'a');
  assert.equal(computed, 4);
  // A text longer than the whole cache is computed all the same.
  assert.equal(first('d'.repeat(2_000_000)), 'd');
});
