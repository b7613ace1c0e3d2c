import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { after, before, describe, test } from 'node:test';
import {
  BUILD_COMMANDS,
  cacheOf,
  buildSite,
  exitCodeOf,
  toBuildProcess,
  writeFolder,
  type BuiltSite,
} from '../support/build-site.ts';
import { posting } from '../support/postings.ts';
import { digestOfTree } from '../support/tree-digest.ts';

const ROOT = join(import.meta.dirname, '../..');

for (const command of BUILD_COMMANDS) {
  describe(`while ${command} runs`, () => {
    let site: BuiltSite;
    before(() => {
      site = buildSite(writeFolder({ 'glazier.json': posting() }));
      assert.equal(site.code, 0, site.stderr);
    });
    after(() => site.remove());

    /** A build that has its places, and makes the site however little changed. */
    async function start() {
      const started = toBuildProcess({ command, words: ['--full'] });
      const build = spawn(process.execPath, started.words, {
        cwd: ROOT,
        env: {
          ...process.env,
          ...started.environment,
          JOBS_DIR: site.jobsDir,
          OUT_DIR: site.outDir,
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let words = '';
      build.stderr.on('data', (chunk) => (words += String(chunk)));
      const ended = new Promise<[number | null, string]>((resolve) =>
        build.on('close', (code) => resolve([code, words])),
      );
      const lock = join(dirname(site.outDir), '.dist.placard-lock');
      while (!existsSync(lock) && build.exitCode === null) await setTimeout(20);
      assert.equal(build.exitCode, null, words);
      return { build, ended };
    }
    const beside = () => readdirSync(dirname(site.outDir));

    test('a second one is refused and told which process builds', async () => {
      const { build, ended } = await start();
      while (!existsSync(join(cacheOf(site.jobsDir), 'lock'))) await setTimeout(20);
      // It stands still, so that it does not end before the others are refused.
      build.kill('SIGSTOP');
      // One that finds nothing to do would end before it needs the folder.
      const second = buildSite(site.jobsDir, { command, outDir: site.outDir, words: ['--full'] });
      assert.equal(second.code, exitCodeOf(command, 2));
      assert.match(
        second.stderr,
        new RegExp(
          `Another build is writing .*dist: process ${build.pid}, since \\d{4}-.* Wait until it ends`,
        ),
      );
      const elsewhere = buildSite(site.jobsDir, { command, words: ['--full'] });
      assert.match(elsewhere.stderr, /Another build is writing the board of /);
      build.kill('SIGCONT');
      const [code, words] = await ended;
      assert.equal(code, 0, words);
      assert.deepEqual(beside(), ['dist']);
    });

    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      test(`${signal} ends it with ${code}, the old site and nothing else in place`, async () => {
        const digest = digestOfTree(site.outDir);
        const { build, ended } = await start();
        await setTimeout(400);
        build.kill(signal);
        assert.deepEqual(await ended, [code, `Stopped. ${site.outDir} was left as it is.\n`]);
        assert.equal(digestOfTree(site.outDir), digest);
        assert.deepEqual(beside(), ['dist']);
      });
    }
  });
}
