// npm test: rooms and sites with Node's runner, then the browser's tests; one count at the end.

import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { findBrowser } from './find-browser.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const rooms = await runRoomsAndSites();
const browser = runBrowser();
const passed = rooms.passed + browser.passed;
const failed = rooms.failed + browser.failed;
const skipped = rooms.skipped + browser.skipped;
if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function runRoomsAndSites(): Promise<Count> {
  return new Promise((resolve) => {
    const count: Count = { passed: 0, failed: 0, skipped: 0 };
    // One file at a time: builds share the project's working folders.
    const stream = run({ files: globSync('tests/**/*.test.ts').sort(), concurrency: 1 });
    stream.on('test:summary', ({ counts, file }) => {
      // The last summary, without a file, is that of the whole run.
      if (file !== undefined) return;
      count.passed = counts.passed;
      count.skipped = counts.skipped + counts.todo;
      count.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
    });
    stream.compose(spec).pipe(process.stdout, { end: false });
    stream.on('close', () => resolve(count));
  });
}

function runBrowser(): Count {
  const folder = mkdtempSync(join(tmpdir(), 'placard-tests-'));
  const outcome = join(folder, 'browser.json');
  try {
    const { status } = spawnSync(
      'playwright',
      ['test', '--config', 'tests/browser/playwright.config.ts'],
      {
        stdio: 'inherit',
        env: {
          ...process.env,
          CHROMIUM_PATH: findBrowser(),
          PLAYWRIGHT_JSON_OUTPUT_NAME: outcome,
        },
      },
    );
    const { stats } = JSON.parse(readFileSync(outcome, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    const unexpected = stats.unexpected + stats.flaky;
    // A run that broke before its tests has failed, whatever it counted.
    const failed = status === 0 ? unexpected : Math.max(1, unexpected);
    return { passed: stats.expected, failed, skipped: stats.skipped };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
