// A board that several machines read and one merges, compared with one build of it. SEED repeats a run.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readReport } from '../../src/report/report-file.ts';
import { NOON } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { createRandom } from '../support/random.ts';
import { digestOfTree, digestsByPath } from '../support/tree-digest.ts';
import { writeBoardInParts } from './board-in-parts.ts';

const SEED = Number(process.env['SEED'] || Date.now() % 1e9);
const CLOCK = { SOURCE_DATE_EPOCH: String(NOON) };
const SITE = { SITE_URL: 'https://board.example' };
/** The folder of postings of a merge, which needs none. */
const NOWHERE = { JOBS_DIR: '/nowhere/at/all' };

describe(`a board that several machines read, with SEED=${SEED}`, () => {
  const random = createRandom(SEED);
  let jobsDir: string;
  let single: { tree: string; files: Record<string, string>; report: unknown };
  before(() => {
    jobsDir = writeBoardInParts();
    const project = copyProject();
    const { code, stderr } = project.run('build', [], { ...CLOCK, ...SITE, JOBS_DIR: jobsDir });
    assert.equal(code, 0, stderr);
    const dist = join(project.folder, 'dist');
    single = {
      tree: digestOfTree(dist),
      files: digestsByPath(dist),
      report: reportOf(project),
    };
    project.remove();
  });
  after(() => rmSync(jobsDir, { recursive: true }));

  /** Builds a shard in a project of its own, from a copy of the postings with other modification times. */
  function buildShard(name: string, into: string): void {
    onMachine((project, copy) => {
      const words = ['--shard', name, '--into', into];
      const { code, stderr } = project.run('build', words, { ...CLOCK, JOBS_DIR: copy });
      assert.equal(code, 0, stderr);
      assert.ok(!existsSync(join(project.folder, 'dist')));
    });
  }

  function onMachine(work: (project: CopiedProject, copy: string) => void): void {
    const project = copyProject();
    const copy = join(project.folder, 'postings');
    cpSync(jobsDir, copy, { recursive: true, verbatimSymlinks: true });
    work(project, copy);
    project.remove();
  }

  function assertSingle(project: CopiedProject): void {
    const dist = join(project.folder, 'dist');
    assert.deepEqual(digestsByPath(dist), single.files);
    assert.equal(digestOfTree(dist), single.tree);
    assert.deepEqual(reportOf(project), single.report);
  }

  for (const count of [1, 2, 3, 7]) {
    test(`is, merged from ${count}, what one build makes, in whatever order`, (t) => {
      const into = mkdtempSync(join(tmpdir(), 'placard-shards-'));
      const order = shuffled(Array.from({ length: count }, (_, at) => at + 1));
      t.diagnostic(`order ${order.join(', ')}`);
      for (const index of order) buildShard(`${index}/${count}`, into);
      const merging = copyProject();
      const folders = shuffled(order).map((index) => join(into, `${index}-of-${count}`));
      const { code, stdout, stderr } = merging.run('merge', folders, { ...SITE, ...NOWHERE });
      assert.equal(code, 0, stderr);
      assert.match(stdout, new RegExp(` files in ${count} shards?$`, 'm'));
      assertSingle(merging);
      merging.remove();
      rmSync(into, { recursive: true });
    });
  }

  test('is refused when a machine was killed, and merged when it was started again', async () => {
    const into = mkdtempSync(join(tmpdir(), 'placard-shards-'));
    const killed = 1 + Math.floor(random() * 3);
    for (const index of [1, 2, 3]) if (index !== killed) buildShard(`${index}/3`, into);
    await killShard(`${killed}/3`, into);
    assert.ok(!existsSync(join(into, `${killed}-of-3/shard.json`)));
    const merging = copyProject();
    const merge = () => merging.run('merge', [into], { ...SITE, ...NOWHERE });
    const refused = merge();
    assert.equal(refused.code, 2);
    assert.match(
      refused.stderr,
      /3 was not finished: it has no shard\.json\. Build that shard again, or copy the rest of it\.\n/,
    );
    assert.ok(!existsSync(join(merging.folder, 'dist')));
    buildShard(`${killed}/3`, into);
    assert.deepEqual(readdirSync(join(into, `${killed}-of-3`)).sort(), [
      'board.sqlite',
      'shard.json',
    ]);
    const { code, stderr } = merge();
    assert.equal(code, 0, stderr);
    assertSingle(merging);
    merging.remove();
    rmSync(into, { recursive: true });
  });

  /** Kills a shard's build once it has read postings; resolves when it has ended. */
  async function killShard(name: string, into: string): Promise<void> {
    const project = copyProject();
    const folder = join(into, name.replace('/', '-of-'));
    const shard = spawn(process.execPath, ['src/cli/build.ts', '--shard', name, '--into', into], {
      cwd: project.folder,
      stdio: 'ignore',
      env: { ...process.env, ...CLOCK, JOBS_DIR: jobsDir },
    });
    const closed = new Promise<void>((resolve) => shard.on('close', () => resolve()));
    const watch = setInterval(() => {
      if (existsSync(folder) && readdirSync(folder).length > 0) shard.kill('SIGKILL');
    }, 1);
    await closed;
    clearInterval(watch);
    assert.equal(shard.signalCode, 'SIGKILL');
    project.remove();
  }

  test('is followed by builds and merges of the same board, which make the same', () => {
    const into = mkdtempSync(join(tmpdir(), 'placard-shards-'));
    onMachine((project, copy) => {
      const environment = { ...CLOCK, ...SITE, JOBS_DIR: copy };
      const run = (command: 'build' | 'merge', words: readonly string[]) => {
        const { code, stderr } = project.run(command, words, environment);
        assert.equal(code, 0, stderr);
      };
      for (const index of [1, 2]) run('build', ['--shard', `${index}/2`, '--into', into]);
      for (const command of ['merge', 'build', 'merge'] as const) {
        run(command, command === 'merge' ? [into] : []);
        assertSingle(project);
      }
      run('merge', ['--full', into]);
      assertSingle(project);
    });
    rmSync(into, { recursive: true });
  });

  test('is judged as a whole by the merge, as one build judges it', () => {
    const into = mkdtempSync(join(tmpdir(), 'placard-shards-'));
    for (const index of [1, 2]) buildShard(`${index}/2`, into);
    onMachine((project, copy) => {
      const strictly = project.run('merge', ['--strict', into], NOWHERE);
      assert.equal(strictly.code, 3);
      assert.match(
        strictly.stderr,
        /^5 of 165 postings can't be published, and --strict, or STRICT=1, allows none\. Fix the problems above\.$/m,
      );
      const environment = { ...CLOCK, JOBS_DIR: copy };
      const single = project.run('build', ['--strict'], environment);
      assert.equal(strictly.stderr, single.stderr);
      assert.equal(strictly.code, single.code);
    });
    rmSync(into, { recursive: true });
  });

  function shuffled<T>(values: readonly T[]): T[] {
    return values
      .map((value) => ({ value, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  }
});

/** Reads the report of a project's only board. */
function reportOf(project: CopiedProject): unknown {
  const kept = join(project.folder, '.placard');
  const [board] = readdirSync(kept);
  return readReport(join(kept, board ?? ''));
}
