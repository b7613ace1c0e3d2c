import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { after, before, describe, test } from 'node:test';
import { readApart } from '../../src/cli/read-apart.ts';
import { readReport } from '../../src/intake/board-files.ts';
import { listFiles } from '../../src/intake/files.ts';
import { readingsPath } from '../../src/intake/kept-readings.ts';
import { readBoard, type BoardOptions } from '../../src/intake/read-board.ts';
import { progressChannel, type StageProgress } from '../../src/intake/tell-progress.ts';
import { boardOptionsIn } from '../support/board-options.ts';
import { cacheOf, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Enough to be read for some seconds. */
const POSTINGS = 2_000;

describe('a board that is read in a process of its own', () => {
  let folder: string;
  let jobsDir: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-apart-'));
    const jobs = Array.from({ length: POSTINGS }, (_, index) =>
      posting({ identifier: `${index}`, description: `<p>${'Work. '.repeat(200)}${index}` }),
    );
    jobsDir = writeFolder({ 'broken.json': { '@type': 'JobPosting' }, 'jobs.json': jobs });
  });
  after(() => {
    rmSync(cacheOf(jobsDir), { recursive: true, force: true });
    for (const each of [folder, jobsDir]) rmSync(each, { recursive: true });
  });

  const optionsIn = (cache: string): BoardOptions => boardOptionsIn(join(folder, cache));

  test('is kept and told of as one that is read here', async () => {
    const told: StageProgress[] = [];
    const hear = (progress: unknown) => void told.push(progress as StageProgress);
    progressChannel.subscribe(hear);
    assert.equal(await readApart(optionsIn('apart'), jobsDir), POSTINGS);
    progressChannel.unsubscribe(hear);
    assert.deepEqual(told.at(-1), { stage: 'reading', done: 2, total: 2 });
    await readBoard(optionsIn('here'), listFiles(jobsDir));
    const [apart, here] = [optionsIn('apart'), optionsIn('here')].map(({ cacheDir }) => ({
      report: readReport(cacheDir),
      readings: readFileSync(readingsPath(cacheDir), 'utf8'),
    }));
    assert.deepEqual(apart, here);
  });

  test('says what went wrong as if it went wrong here', async () => {
    const nowhere = join(folder, 'nowhere');
    await assert.rejects(readApart(optionsIn('none'), nowhere), (error: NodeJS.ErrnoException) => {
      assert.match(error.message, /^ENOENT: .*nowhere/);
      assert.deepEqual([error.name, error.code, error.path], ['Error', 'ENOENT', nowhere]);
      assert.match(error.stack ?? '', /files\.ts/);
      return true;
    });
  });

  const linux = { skip: process.platform !== 'linux' && 'children are looked up in /proc' };
  const isThere = (pid: number) => existsSync(`/proc/${pid}`);

  /** A build, and the process that reads for it. */
  async function startBuild() {
    const build = spawn(process.execPath, ['src/cli/build.ts', '--full'], {
      cwd: ROOT,
      env: { ...process.env, JOBS_DIR: jobsDir, OUT_DIR: join(folder, 'site') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    build.stderr.on('data', (chunk) => (words += String(chunk)));
    const ended = new Promise<{ code: number | null; words: string }>((resolve) =>
      build.on('close', (code) => resolve({ code, words })),
    );
    const children = `/proc/${build.pid}/task/${build.pid}/children`;
    for (let look = 0; look < 1_000; look += 1) {
      const reader = existsSync(children) ? Number.parseInt(readFileSync(children, 'utf8'), 10) : 0;
      if (reader > 0) return { build, reader, ended };
      await setTimeout(10);
    }
    throw new Error(`No process began to read. ${words}`);
  }

  test('is given up when the build is killed', linux, async () => {
    const { build, reader, ended } = await startBuild();
    assert.ok(isThere(reader));
    build.kill('SIGKILL');
    await ended;
    for (let look = 0; look < 200 && isThere(reader); look += 1) await setTimeout(10);
    assert.ok(!isThere(reader));
    assert.ok(!existsSync(readingsPath(cacheOf(jobsDir))));
  });

  test('stops the build with words when its process is killed', linux, async () => {
    const { reader, ended } = await startBuild();
    process.kill(reader, 'SIGKILL');
    const { code, words } = await ended;
    assert.equal(code, 1);
    assert.match(
      words,
      /^The build failed: The process that reads the postings was killed \(SIGKILL\), as happens where memory runs out\.\n/,
    );
    assert.ok(!existsSync(join(folder, 'site')));
  });
});
