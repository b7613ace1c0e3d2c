import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { describe, test } from 'node:test';
import type { PostingFile } from '../../src/intake/files.ts';
import { readInOrder } from '../../src/intake/read-ahead.ts';

const MEGABYTE = 1024 * 1024;

function file(path: string, bytes: number): PostingFile {
  return { path, absolutePath: `/${path}`, format: 'document', bytes, stamp: '' };
}

/** Returns the names in the order in which they came, and the most that were being read or held at once, by kind. */
async function watch(files: readonly PostingFile[]) {
  const held = { small: 0, long: 0 };
  const most = { small: 0, long: 0 };
  const came: string[] = [];
  const kindOf = ({ bytes }: PostingFile) => (bytes < MEGABYTE ? 'small' : 'long');
  const read = async (one: PostingFile) => {
    held[kindOf(one)] += 1;
    most[kindOf(one)] = Math.max(most[kindOf(one)], held[kindOf(one)]);
    await setImmediate();
    return one.path;
  };
  for await (const [one, path] of readInOrder(files, read)) {
    held[kindOf(one)] -= 1;
    assert.equal(path, one.path);
    came.push(path);
  }
  return { came, most };
}

describe('files read in order', () => {
  test('come in their order, small ones many at a time and long ones alone', async () => {
    const files = Array.from({ length: 600 }, (_, at) =>
      file(`${at}`, at % 200 < 3 ? 50 * MEGABYTE : 5_000),
    );
    const { came, most } = await watch(files);
    assert.deepEqual(
      came,
      files.map(({ path }) => path),
    );
    assert.deepEqual(most, { small: 128, long: 1 });
  });

  test('stop at the one that fails, when its turn comes', async () => {
    const came: string[] = [];
    const read = ({ path }: PostingFile) =>
      path === 'c' ? Promise.reject(new Error('c is broken')) : Promise.resolve(path);
    const files = ['a', 'b', 'c', 'd'].map((path) => file(path, 10));
    await assert.rejects(async () => {
      for await (const [, path] of readInOrder(files, read)) came.push(path);
    }, /c is broken/);
    assert.deepEqual(came, ['a', 'b']);
  });
});
