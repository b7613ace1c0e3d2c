import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { listFiles } from '../../src/intake/files.ts';
import { jobsLoader } from '../../src/intake/loader.ts';
import { offerReading } from '../../src/intake/offered-reading.ts';
import { readBoard, type BoardOptions } from '../../src/intake/read-board.ts';
import { boardOptionsIn } from '../support/board-options.ts';
import { writeFolder } from '../support/build-site.ts';
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
    options = boardOptionsIn(cacheDir);
    assert.equal(await readBoard(options, listFiles(jobsDir)), 2);
  });
  after(() => {
    rmSync(cacheDir, { recursive: true });
    rmSync(jobsDir, { recursive: true });
  });

  /** What the loader puts into a store that holds an entry of another day. */
  async function load(): Promise<{ id: string; data: unknown; digest: string }[]> {
    const entries = new Map<string, never>([['gone', {} as never]]);
    const store = {
      clear: () => entries.clear(),
      set: (entry: { id: string }) => void entries.set(entry.id, entry as never),
    };
    const withdraw = offerReading(Promise.resolve(2));
    try {
      // The folder is not asked again.
      await jobsLoader({ ...options, jobsDir: '/nowhere' }).load({
        store,
      } as unknown as LoaderContext);
    } finally {
      withdraw();
    }
    return [...entries.values()];
  }

  test('says how many records there are, of which version, and nothing else', async () => {
    const [entry, ...others] = await load();
    assert.deepEqual(
      [entry?.id, entry?.data, others],
      ['board', { records: 2, version: 'one en' }, []],
    );
  });

  test('says another thing when the readings are others, and else the same', async () => {
    const before = await load();
    assert.deepEqual(await load(), before);
    writeFileSync(join(jobsDir, 'b.json'), JSON.stringify(posting({ title: 'Tiler' })));
    await readBoard(options, listFiles(jobsDir));
    assert.notDeepEqual(await load(), before);
  });
});

describe('the loader, while somebody edits', () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'placard-loader-'));
  after(() => rmSync(cacheDir, { recursive: true }));

  /** What is logged of a folder, by its level. */
  async function logOf(jobsDir: string): Promise<{ warn: string[]; error: string[] }> {
    const log = { warn: [] as string[], error: [] as string[] };
    const context = {
      store: { clear: () => undefined, set: () => undefined },
      watcher: { add: () => undefined, on: () => undefined },
      logger: {
        warn: (words: string) => log.warn.push(words),
        error: (words: string) => log.error.push(words),
      },
    };
    const options = { ...boardOptionsIn(cacheDir), jobsDir };
    await jobsLoader(options).load(context as unknown as LoaderContext);
    return log;
  }

  test('says of each problem what it comes to', async () => {
    const { warn, error } = await logOf(
      writeFolder({
        'a.json': posting({ title: '' }),
        'b.json': posting({ datePosted: undefined, identifier: 'B' }),
      }),
    );
    assert.deepEqual(error.length, 1);
    assert.match(error[0] ?? '', /^a\.json:\d+\n {2}title: is missing\..* \(quarantined\)$/);
    assert.ok(warn.some((words) => /datePosted: is missing\..* \(not eligible\)$/.test(words)));
    assert.ok(warn.some((words) => /baseSalary: is missing.* \(warning\)$/.test(words)));
  });

  test('reads again what was written while it read', async () => {
    const jobsDir = writeFolder({ 'a.json': '' });
    const counts: unknown[] = [];
    const context = {
      store: {
        clear: () => undefined,
        set: ({ data }: { data: { records: number } }) => counts.push(data.records),
      },
      watcher: { add: () => undefined, on: () => undefined },
      logger: {
        warn: () => undefined,
        // An editor has made the file, and fills it now.
        error: () => writeFileSync(join(jobsDir, 'a.json'), JSON.stringify(posting())),
      },
    };
    const options = { ...boardOptionsIn(cacheDir), jobsDir };
    await jobsLoader(options).load(context as unknown as LoaderContext);
    assert.deepEqual(counts, [0, 1]);
  });

  test('leaves the collection as it is where who hears of the reading throws', async () => {
    const jobsDir = writeFolder({ 'a.json': posting({ identifier: 'A' }) });
    let entries = 0;
    const context = { store: { clear: () => undefined, set: () => (entries += 1) } };
    const onRead = () => {
      throw new Error('Refused.');
    };
    const options = { ...boardOptionsIn(cacheDir), jobsDir, onRead };
    await assert.rejects(jobsLoader(options).load(context as unknown as LoaderContext), {
      message: 'Refused.',
    });
    assert.equal(entries, 0);
  });

  test('says what to do where the folder is not there', async () => {
    await assert.rejects(logOf('/nowhere/at/all'), {
      message: '/nowhere/at/all is not there. Make the folder, or set JOBS_DIR.',
    });
  });
});
