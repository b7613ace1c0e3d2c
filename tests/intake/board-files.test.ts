import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readLastPublished, writeLastPublished } from '../../src/intake/board-files.ts';

describe('how many postings the last build published', () => {
  let cacheDir: string;
  before(() => {
    cacheDir = mkdtempSync(join(tmpdir(), 'placard-board-files-'));
  });
  after(() => rmSync(cacheDir, { recursive: true }));
  const site = (outDir: string, basePath = '/') => ({ cacheDir, outDir, basePath });

  test('is known of the same output and base path alone', () => {
    writeLastPublished(site('/a'), 4);
    writeLastPublished(site('/b'), 7);
    writeLastPublished(site('/a'), 5);
    assert.equal(readLastPublished(site('/a')), 5);
    assert.equal(readLastPublished(site('/b')), 7);
    assert.equal(readLastPublished(site('/a', '/board/')), undefined);
    assert.equal(readLastPublished(site('/c')), undefined);
  });

  test('does not grow with builds to a new folder each', () => {
    for (let index = 0; index < 101; index += 1) writeLastPublished(site(`/new/${index}`), index);
    assert.equal(readLastPublished(site('/new/0')), undefined);
    assert.equal(readLastPublished(site('/new/100')), 100);
  });

  test('is not known where what was kept is damaged', () => {
    for (const kept of ['', '{', 'null', '7', '[]', '{"sites": 7}', '{"sites": [null, {}]}']) {
      writeFileSync(join(cacheDir, 'last-build.json'), kept);
      assert.equal(readLastPublished(site('/a')), undefined, kept);
    }
    writeLastPublished(site('/a'), 3);
    assert.equal(readLastPublished(site('/a')), 3);
  });
});
