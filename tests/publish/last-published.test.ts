import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, describe, test } from 'node:test';
import { join } from 'node:path';
import { readLastPublished, writeLastPublished } from '../../src/publish/last-published.ts';
import { openStore, type Store } from '../../src/store/store.ts';

describe('how many postings the last build published', () => {
  let cacheDir: string;
  let store: Store;
  before(() => {
    cacheDir = mkdtempSync(join(tmpdir(), 'placard-published-'));
    store = openStore(cacheDir);
  });
  after(() => {
    store.close();
    rmSync(cacheDir, { recursive: true });
  });
  const site = (outDir: string, basePath = '/') => ({ outDir, basePath });

  test('is known of the same output and base path alone', () => {
    writeLastPublished(store, site('/a'), 4);
    writeLastPublished(store, site('/b'), 7);
    writeLastPublished(store, site('/a'), 5);
    assert.equal(readLastPublished(store, site('/a')), 5);
    assert.equal(readLastPublished(store, site('/b')), 7);
    assert.equal(readLastPublished(store, site('/a', '/board/')), undefined);
    assert.equal(readLastPublished(store, site('/c')), undefined);
  });

  test('does not grow with builds to a new folder each', () => {
    for (let index = 0; index < 101; index += 1) {
      writeLastPublished(store, site(`/new/${index}`), index);
    }
    assert.equal(readLastPublished(store, site('/new/0')), undefined);
    assert.equal(readLastPublished(store, site('/new/100')), 100);
  });
});
