import assert from 'node:assert/strict';
import { delimiter } from 'node:path';
import { describe, test } from 'node:test';
import { readBuildOptions, toEnvironment } from '../../src/astro/build-options.ts';

const USUAL = {
  tolerance: { strict: false, allowShrink: false },
  isFull: false,
  remember: false,
  shards: [],
};

describe('the options of a build', () => {
  test('are asked for by 1, and by nothing else', () => {
    assert.deepEqual(readBuildOptions({}), USUAL);
    assert.deepEqual(readBuildOptions({ STRICT: '0', ALLOW_SHRINK: '', FULL: 'false' }), USUAL);
    assert.deepEqual(readBuildOptions({ STRICT: '1', ALLOW_SHRINK: 'true', FULL: '1' }), {
      tolerance: { strict: true, allowShrink: true },
      isFull: true,
      remember: false,
      shards: [],
    });
    assert.throws(() => readBuildOptions({ ALLOW_SHRINK: 'yes' }), {
      name: 'UsageError',
      message: 'ALLOW_SHRINK is "yes". Write 1, or leave it unset.',
    });
  });

  test('are read as they were handed on', () => {
    const options = {
      tolerance: { strict: true, allowShrink: false },
      isFull: true,
      remember: true,
      shards: ['/a/1-of-2', '/b/2-of-2'],
    };
    assert.deepEqual(readBuildOptions(toEnvironment(options)), options);
    assert.deepEqual(toEnvironment(USUAL), {});
    assert.deepEqual(readBuildOptions({ SHARDS: `/a${delimiter}/b` }).shards, ['/a', '/b']);
  });
});
