import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { measureSite } from '../../src/deploy/hosts.ts';
import { readPublishedBoards, writePublishedBoard } from '../../src/publish/published-boards.ts';
import { openStore, readIntactStore, storePath } from '../../src/store/store.ts';
import { writeFolder } from '../support/build-site.ts';

const board = (now: number) => {
  return { now, slugs: [`baker-${now}`], problems: [], size: measureSite([]) };
};

describe('what the last sites of a board had', () => {
  let cacheDir: string;
  before(() => (cacheDir = writeFolder({})));
  after(() => rmSync(cacheDir, { recursive: true }));
  const read = () => readIntactStore(cacheDir, readPublishedBoards);
  const publish = (now: number) => {
    const store = openStore(cacheDir);
    store.write(() => writePublishedBoard(store, board(now)));
    store.close();
  };

  test('is known of the last one and the one before it', () => {
    assert.equal(read(), undefined);
    publish(1);
    assert.deepEqual(read(), { latest: board(1) });
    publish(2);
    publish(3);
    assert.deepEqual(read(), { latest: board(3), before: board(2) });
  });

  test('is not known where what was kept is damaged', () => {
    const bytes = readFileSync(storePath(cacheDir));
    bytes.write('faker-3', bytes.indexOf('baker-3'));
    writeFileSync(storePath(cacheDir), bytes);
    assert.equal(read(), undefined);
  });
});
