import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { listFiles } from '../../src/intake/files.ts';
import { jobsLoader } from '../../src/intake/loader.ts';
import { offerReading } from '../../src/intake/offered-reading.ts';
import { readBoard, type BoardOptions } from '../../src/intake/read-board.ts';
import { NOON, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

describe('the loader of a build whose board was read before', () => {
  let cacheDir: string;
  let jobsDir: string;
  let options: BoardOptions;
  before(async () => {
    cacheDir = mkdtempSync(join(tmpdir(), 'placard-loader-'));
    jobsDir = writeFolder({
      'a.json': posting({ title: 'Baker', identifier: '1' }),
      'b.json': posting({ title: 'Roofer', identifier: '2' }),
    });
    options = {
      cacheDir,
      now: NOON * 1000,
      timeZone: 'UTC',
      locale: 'en',
      joinRecords: true,
      closingSoonDays: 7,
      fewestJobsToIndex: 1,
      keepClosedDays: 30,
      version: 'one',
    };
    assert.equal((await readBoard(options, listFiles(jobsDir))).length, 2);
  });
  after(() => {
    rmSync(cacheDir, { recursive: true });
    rmSync(jobsDir, { recursive: true });
  });

  /** What the loader puts into a store that holds an entry of another day. */
  async function load(changed: Partial<BoardOptions>, records: number): Promise<string[]> {
    const entries = new Map([['gone.json#0', {}]]);
    const store = {
      keys: () => [...entries.keys()],
      set: ({ id }: { id: string }) => void entries.set(id, {}),
      delete: (id: string) => void entries.delete(id),
    };
    const context = { store, generateDigest: (text: string) => text } as unknown as LoaderContext;
    const withdraw = offerReading(Promise.resolve(records));
    try {
      // The folder is not asked again.
      await jobsLoader({ ...options, ...changed, jobsDir: '/nowhere' }).load(context);
    } finally {
      withdraw();
    }
    return [...entries.keys()];
  }

  test('has an entry for each record that was kept, and no other', async () => {
    assert.deepEqual(await load({}, 2), ['a.json#0', 'b.json#0']);
  });

  const changes: [string, Partial<BoardOptions>, number, number][] = [
    ['the code changed meanwhile', { version: 'two' }, 2, 0],
    ['a record is missing', {}, 3, 2],
  ];
  for (const [name, changed, read, kept] of changes) {
    test(`stops the build where ${name}`, async () => {
      await assert.rejects(load(changed, read), {
        message: `${read} records were read, and ${kept} of them are kept: the project's files changed meanwhile. Build again when nobody writes there.`,
      });
    });
  }
});
