// Runs test files with Node's runner, and counts.

import { run } from 'node:test';
import { spec } from 'node:test/reporters';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

type Options = Parameters<typeof run>[0];

/** Runs the files; returns their count, and what Node's runner says of them to `print` as it comes. */
export function runTestFiles(options: Options, print: (text: string) => void): Promise<Count> {
  return new Promise((resolve, reject) => {
    const count: Count = { passed: 0, failed: 0, skipped: 0 };
    const stream = run({ concurrency: 1, ...options });
    stream.on('test:summary', ({ counts, file }) => {
      // The last summary, without a file, is that of the whole run.
      if (file !== undefined) return;
      count.passed = counts.passed;
      count.skipped = counts.skipped + counts.todo;
      count.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
    });
    stream
      .compose(spec)
      .on('data', (text: unknown) => print(String(text)))
      .on('end', () => resolve(count))
      .on('error', reject);
  });
}

export function addCounts(counts: readonly Count[]): Count {
  const sum = (field: keyof Count) => counts.reduce((total, count) => total + count[field], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** Prints the count, alone on the last line, and has the process exit with 1 unless all passed. */
export function finish({ passed, failed, skipped }: Count): void {
  if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
