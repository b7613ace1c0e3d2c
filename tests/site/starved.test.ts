// A build that gets little of what it needs: processor time in small pieces, or too little memory.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  BUILD_COMMANDS,
  buildSite,
  exitCodeOf,
  NOON,
  toBuildProcess,
  writeFolder,
  type BuiltSite,
} from '../support/build-site.ts';
import { BOARD } from '../support/failing-build.ts';
import { digestOfTree } from '../support/tree-digest.ts';

const ROOT = join(import.meta.dirname, '../..');
const RUNS_MILLISECONDS = 60;
const STANDS_MILLISECONDS = 120;
/** Node itself starts in it, and a build does not end in it. */
const TOO_FEW_MEGABYTES = 30;

/** Ends what a build left in its group, which may stand still. */
function end(group: number | undefined): void {
  try {
    if (group !== undefined) process.kill(-group, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

for (const command of BUILD_COMMANDS) {
  describe(`${command} that is starved`, () => {
    let site: BuiltSite;
    let old = '';
    before(() => {
      site = buildSite(writeFolder(BOARD), { command });
      assert.equal(site.code, 0, site.stderr);
      old = digestOfTree(site.outDir);
    });
    after(() => site.remove());

    test('of time, at every step again and again, makes the same site', async () => {
      const { words, environment } = toBuildProcess({ command, words: ['--full'] });
      const child = spawn(process.execPath, words, {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own, to be stopped with all that it starts.
        detached: true,
        env: {
          ...process.env,
          ...environment,
          SITE_URL: 'https://board.example',
          SOURCE_DATE_EPOCH: String(NOON),
          JOBS_DIR: site.jobsDir,
          OUT_DIR: site.outDir,
        },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => (said += text));
      }
      let isStopped = false;
      let pauses = 0;
      const turn = () => {
        if (child.pid === undefined || child.exitCode !== null) return;
        isStopped = !isStopped;
        if (isStopped) pauses += 1;
        try {
          process.kill(-child.pid, isStopped ? 'SIGSTOP' : 'SIGCONT');
        } catch (error) {
          // It has just ended.
          if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
        }
        timer = setTimeout(turn, isStopped ? STANDS_MILLISECONDS : RUNS_MILLISECONDS);
      };
      let timer = setTimeout(turn, RUNS_MILLISECONDS);
      const closed = once(child, 'close');
      const [code] = (await once(child, 'exit')) as [number | null];
      clearTimeout(timer);
      end(child.pid);
      await closed;
      assert.equal(code, 0, said);
      assert.match(said, /\b0 quarantined/);
      assert.ok(pauses > 10, `${pauses} pauses`);
      assert.equal(digestOfTree(site.outDir), old);
    });

    test('of memory leaves the old site, names what is full, and the next build works', () => {
      const failed = buildSite(site.jobsDir, {
        ...{ command, outDir: site.outDir, words: ['--full'] },
        environment: { NODE_OPTIONS: `--max-old-space-size=${TOO_FEW_MEGABYTES}` },
      });
      // Node ends a process whose first thread is full, and says so.
      assert.ok([null, exitCodeOf(command, 2)].includes(failed.code), String(failed.code));
      assert.match(failed.stderr, /heap out of memory|The memory is full/);
      assert.equal(digestOfTree(site.outDir), old);
      const next = buildSite(site.jobsDir, { command, outDir: site.outDir, words: ['--full'] });
      assert.equal(next.code, 0, next.stderr);
      assert.equal(digestOfTree(site.outDir), old);
    });
  });
}
