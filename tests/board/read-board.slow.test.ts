import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { BoardOptions } from '../../src/board/board-options.ts';
import { readBoard } from '../../src/board/read-board.ts';
import { readBoardFacts } from '../../src/board/stored-board.ts';
import { readReport } from '../../src/report/report-file.ts';
import { listFiles } from '../../src/intake/files.ts';
import { openStore, storePath } from '../../src/store/store.ts';
import { boardOptionsIn } from '../support/board-options.ts';
import { writeFolder } from '../support/build-site.ts';
import { readInProcess } from '../support/read-as-written.ts';
import { posting } from '../support/postings.ts';

describe('a board that is read again', () => {
  let jobsDir: string;
  let options: BoardOptions;
  let damages: number;
  beforeEach(() => {
    damages = 0;
    jobsDir = writeFolder({
      'a.json': posting({ title: 'Baker', identifier: '1', description: 'Bakes a little bread.' }),
      'b.ndjson': JSON.stringify(posting({ title: 'Roofer', identifier: '2' })),
      'c.json': posting({ title: '' }),
    });
    options = boardOptionsIn(mkdtempSync(join(tmpdir(), 'placard-board-')));
  });
  afterEach(() => {
    for (const folder of [jobsDir, options.cacheDir]) rmSync(folder, { recursive: true });
  });

  /** The files of the postings that were read. */
  async function read(): Promise<string[]> {
    const files: string[] = [];
    const report = await readBoard(options, listFiles(jobsDir), {
      onResult: ({ file }) => void files.push(file),
      onDamage: () => void (damages += 1),
      createPool: readInProcess,
    });
    assert.equal(report.recordsRead, 3);
    assert.deepEqual(readReport(options.cacheDir), JSON.parse(JSON.stringify(report)));
    return files;
  }

  const ALL = ['a.json', 'b.ndjson', 'c.json'];

  /** What the store says of the board, whatever the files' stamps. */
  function content(): unknown {
    const store = openStore(options.cacheDir);
    const facts = { ...(store.meta.get('board') as object), postings: '' };
    const all = { facts, jobs: [...store.jobs.all()], texts: [...store.texts.keys()].sort() };
    store.close();
    return all;
  }

  test('comes out the same without a look at its postings', async () => {
    assert.deepEqual(await read(), ALL);
    const [report, stored] = [readReport(options.cacheDir), content()];
    assert.deepEqual(await read(), []);
    assert.deepEqual(readReport(options.cacheDir), report);
    assert.deepEqual(content(), stored);
    assert.equal(damages, 0);
  });

  test('tries a posting again that took too long, at once and at every later build', async () => {
    await read();
    // A table goes through the sanitizer, which takes a while.
    const description = `<p>${'A word. '.repeat(10)}</p>`.repeat(2_000) + '<table></table>';
    writeFileSync(join(jobsDir, 'long.json'), JSON.stringify(posting({ description })));
    const isSettled = () => {
      const store = openStore(options.cacheDir);
      const { since, until } = readBoardFacts(store) ?? { since: 0, until: 0 };
      store.close();
      return until === null || until > since;
    };
    const readOnThreads = async (milliseconds?: number) => {
      const files: string[] = [];
      const poolLimits = milliseconds === undefined ? {} : { milliseconds };
      const report = await readBoard({ ...options, poolLimits }, listFiles(jobsDir), {
        onResult: ({ file }) => void files.push(file),
      });
      assert.deepEqual(files, ['long.json']);
      return report;
    };
    assert.ok(isSettled());
    for (let build = 0; build < 2; build += 1) {
      const { problems } = await readOnThreads(1);
      assert.ok(
        problems.some(
          ({ message }) =>
            message === 'takes longer than 0.001 s to be made safe. Write it as simpler HTML.',
        ),
      );
      assert.ok(!isSettled());
    }
    assert.equal((await readOnThreads()).quarantined, 1);
    assert.ok(isSettled());
  });

  test('forgets the texts of what is gone', async () => {
    await read();
    writeFileSync(
      join(jobsDir, 'a.json'),
      JSON.stringify(posting({ title: 'Baker', identifier: '1', description: 'Bakes more.' })),
    );
    assert.deepEqual(await read(), ['a.json']);
    const store = openStore(options.cacheDir);
    assert.equal(store.texts.keys().size, 2);
    store.close();
  });

  const damagesOf: [string, string, string][] = [
    ['a record', '"title":"Baker"', '"title":"Faker"'],
    ['a text', 'Bakes a little bread.', 'Bakes a little brood.'],
    ['what became of a posting', 'title":"', 'titel":"'],
    ['a job of the board', '"state":"open"', '"state":"oben"'],
    ['a checksum', 'eligible', 'eligiblf'],
    ['what is known of its last site', 'https://crumb.example', 'https://crumd.example'],
  ];
  for (const [name, whole, damaged] of damagesOf) {
    test(`is read whole where ${name} is damaged`, async () => {
      await read();
      const store = openStore(options.cacheDir);
      store.meta.put('a site', 'https://crumb.example');
      store.close();
      const [report, stored] = [readReport(options.cacheDir), content()];
      const path = storePath(options.cacheDir);
      const bytes = readFileSync(path);
      for (let at = bytes.indexOf(whole); at !== -1; at = bytes.indexOf(whole, at + 1)) {
        bytes.write(damaged, at);
      }
      writeFileSync(path, bytes);
      assert.deepEqual(await read(), ALL);
      assert.equal(damages, 1);
      assert.deepEqual(readReport(options.cacheDir), report);
      assert.deepEqual(content(), stored);
    });
  }

  test('is read whole where the store is empty, cut or gone', async () => {
    await read();
    const [stored, whole] = [content(), readFileSync(storePath(options.cacheDir))];
    for (const bytes of [Buffer.alloc(0), whole.subarray(0, 5_000), Buffer.from('{}')]) {
      writeFileSync(storePath(options.cacheDir), bytes);
      assert.deepEqual(await read(), ALL);
      assert.deepEqual(content(), stored);
    }
    rmSync(storePath(options.cacheDir));
    assert.deepEqual(await read(), ALL);
  });
});
