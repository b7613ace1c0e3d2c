import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { jobsLoader } from '../../src/astro/loader.ts';
import { boardOptionsIn } from '../support/board-options.ts';
import { writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

describe('the loader, while somebody edits', () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'placard-loader-'));
  after(() => rmSync(cacheDir, { recursive: true }));

  /** What is logged of a folder, by its level. */
  async function logOf(jobsDir: string): Promise<{ warn: string[]; error: string[] }> {
    const log = { warn: [] as string[], error: [] as string[] };
    const context = {
      store: { keys: () => [], get: () => undefined, set: () => undefined },
      config: { outDir: new URL('file:///dist/') },
      watcher: { add: () => undefined, on: () => undefined },
      logger: {
        warn: (words: string) => log.warn.push(words),
        error: (words: string) => log.error.push(words),
      },
    };
    const options = { ...boardOptionsIn(cacheDir), jobsDir, collectionUpTo: 10 };
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
    assert.ok(
      warn.some((words) =>
        /datePosted: is missing, and no feed lists.* \(not eligible\)$/.test(words),
      ),
    );
    assert.ok(warn.some((words) => /baseSalary: is missing.* \(warning\)$/.test(words)));
  });

  test('reads again what its owner says otherwise of a posting', async () => {
    const content = writeFolder({});
    const jobsDir = join(content, 'jobs');
    mkdirSync(jobsDir);
    writeFileSync(join(jobsDir, 'a.json'), JSON.stringify(posting({ url: 'https://a.example/1' })));
    const path = join(content, 'overrides.csv');
    const titles: unknown[] = [];
    const changed = new Promise<void>((resolve, reject) => {
      const heard = new Map<string, (path: string) => void>();
      const context = {
        store: {
          keys: () => [],
          get: () => undefined,
          set: ({ data }: { data: { title: string } }) => {
            titles.push(data.title);
            if (titles.length > 1) resolve();
          },
        },
        config: { outDir: new URL('file:///dist/') },
        watcher: {
          add: () => undefined,
          on: (event: string, hear: (path: string) => void) => heard.set(event, hear),
        },
        logger: { warn: () => undefined, error: (words: string) => reject(new Error(words)) },
      };
      const options = { ...boardOptionsIn(cacheDir), jobsDir, collectionUpTo: 10 };
      const loaded = jobsLoader(options).load(context as unknown as LoaderContext);
      loaded.then(() => {
        writeFileSync(path, 'source,id,property,value\n,https://a.example/1,title,Cooper\n');
        heard.get('add')?.(path);
      }, reject);
    });
    await changed;
    assert.equal(titles.at(-1), 'Cooper');
  });

  test('says what to do where the folder is not there', async () => {
    await assert.rejects(logOf('/nowhere/at/all'), {
      message: '/nowhere/at/all does not exist. Create the folder, or set JOBS_DIR.',
    });
  });
});
