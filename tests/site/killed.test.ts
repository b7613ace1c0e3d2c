// A build may die at any moment. KILLS says how many deaths are tried, SEED repeats a run.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  BUILD_COMMANDS,
  type BuildCommand,
  buildSite,
  cacheOf,
  NOON,
  toBuildProcess,
  writeFolder,
  type BuiltSite,
} from '../support/build-site.ts';
import { posting } from '../support/postings.ts';
import { createRandom } from '../support/random.ts';
import { digestOfTree } from '../support/tree-digest.ts';

const ROOT = join(import.meta.dirname, '../..');
const KILLS = Number(process.env['KILLS'] || 6);
const SEED = Number(process.env['SEED'] || Date.now() % 1e9);

const job = (title: string) => posting({ title, url: `https://x.example/${title}` });

describe(`a build that is killed, ${KILLS} times, with SEED=${SEED}`, () => {
  let site: BuiltSite;
  /** The old site and what is kept with it, to begin from each time. */
  let saved: string;
  let [old, renewed] = ['', ''];
  let milliseconds = 0;
  const found: Record<string, number> = { old: 0, new: 0, absent: 0 };

  before(() => {
    site = buildSite(writeFolder({ 'a.json': job('Baker'), 'b.json': job('Cooper') }));
    assert.equal(site.code, 0, site.stderr);
    old = digestOfTree(site.outDir);
    saved = writeFolder({});
    cpSync(site.outDir, join(saved, 'dist'), { recursive: true });
    cpSync(cacheOf(site.jobsDir), join(saved, 'cache'), { recursive: true });
    writeFileSync(join(site.jobsDir, 'b.json'), JSON.stringify(job('Miller')));
    const started = performance.now();
    assert.equal(rebuild().code, 0);
    milliseconds = performance.now() - started;
    renewed = digestOfTree(site.outDir);
    assert.notEqual(renewed, old);
  });
  after(() => {
    rmSync(saved, { recursive: true });
    site.remove();
  });

  const rebuild = () => buildSite(site.jobsDir, { outDir: site.outDir });

  function beginAgain(): void {
    for (const [from, to] of [
      ['dist', site.outDir],
      ['cache', cacheOf(site.jobsDir)],
    ] as const) {
      rmSync(to, { recursive: true, force: true });
      cpSync(join(saved, from), to, { recursive: true });
    }
  }

  /** Ends when the build is dead: after so many milliseconds, or once it stirs beside the output after its lock. */
  function killBuild(command: BuildCommand, moment: number | 'swap'): Promise<void> {
    const build = spawn(process.execPath, toBuildProcess({ command }).words, {
      cwd: ROOT,
      stdio: 'ignore',
      env: {
        ...process.env,
        SITE_URL: 'https://board.example',
        SOURCE_DATE_EPOCH: String(NOON),
        JOBS_DIR: site.jobsDir,
        OUT_DIR: site.outDir,
      },
    });
    const kill = () => build.kill('SIGKILL');
    const watcher = watch(dirname(site.outDir), (_, name) => {
      const isSwap = name === basename(site.outDir) || name?.endsWith('-old');
      if (moment === 'swap' && isSwap) kill();
    });
    const timer = moment === 'swap' ? undefined : setTimeout(kill, moment);
    return new Promise((resolve) =>
      build.on('close', () => {
        watcher.close();
        clearTimeout(timer);
        resolve();
      }),
    );
  }

  function stateNow(): string {
    const digest = digestOfTree(site.outDir);
    return digest === old ? 'old' : digest === renewed ? 'new' : digest;
  }

  const random = createRandom(SEED);
  for (let kill = 0; kill < KILLS; kill += 1) {
    // A third anywhere, a third near the end, a third at the first sign of the swap.
    const share = [random(), 0.75 + random() * 0.3][kill % 3];
    const command = BUILD_COMMANDS[kill % 2] ?? 'npm run build';
    const moment =
      share === undefined ? 'at the swap' : `after ${(share * 100).toFixed(1)} % of its time`;
    test(`${command}, ${moment}, leaves the old site or the new one, and the next build works`, async (t) => {
      beginAgain();
      await killBuild(command, share === undefined ? 'swap' : share * milliseconds);
      const state = stateNow();
      found[state] = (found[state] ?? 0) + 1;
      t.diagnostic(state);
      if (state === 'absent') {
        // Between the two renames, where the system can't exchange folders: the next build begins with putting the old site back, whatever comes of it.
        const empty = writeFolder({});
        assert.equal(buildSite(empty, { outDir: site.outDir }).code, 3);
        for (const made of [empty, cacheOf(empty)]) rmSync(made, { recursive: true });
        assert.equal(stateNow(), 'old');
      } else assert.ok(state === 'old' || state === 'new', `dist is ${state}`);
      const next = rebuild();
      assert.equal(next.code, 0, next.stderr);
      assert.equal(stateNow(), 'new');
      assert.deepEqual(readdirSync(dirname(site.outDir)), ['dist']);
      assert.ok(!existsSync(join(cacheOf(site.jobsDir), 'building')));
      assert.ok(!existsSync(join(cacheOf(site.jobsDir), 'lock')));
    });
  }

  test('was found in these states', (t) => {
    t.diagnostic(JSON.stringify(found));
    assert.equal(
      Object.values(found).reduce((sum, times) => sum + times, 0),
      KILLS,
    );
  });
});
