import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from '../../src/job/remember.ts';

test('a text that comes again is not asked about again', () => {
  const asked: string[] = [];
  const shout = remember((text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  assert.deepEqual(['a', 'b', 'a', '', ''].map(shout), ['A', 'B', 'A', '', '']);
  assert.deepEqual(asked, ['a', 'b', '']);
});

test('of many long texts only the latest are kept', () => {
  let asked = 0;
  const first = remember((text) => {
    asked += 1;
    return text.slice(0, 1);
  });
  const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(400_000));
  assert.deepEqual(texts.map(first), ['a', 'b', 'c']);
  assert.deepEqual(texts.slice(1).map(first), ['b', 'c']);
  assert.equal(asked, 3);
  assert.equal(first(texts[0] ?? ''), 'a');
  assert.equal(asked, 4);
  // One that is longer than all that is kept is answered all the same.
  assert.equal(first('d'.repeat(2_000_000)), 'd');
});
