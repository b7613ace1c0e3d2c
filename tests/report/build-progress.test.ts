import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { showBuildProgress } from '../../src/report/build-progress.ts';
import { reportProgress } from '../../src/intake/report-progress.ts';

function watched(isTTY: boolean, act: (wait: (milliseconds: number) => void) => void) {
  let now = 0;
  let written = '';
  const stream = {
    isTTY,
    write: (text: string) => {
      written += text;
      return true;
    },
  };
  const progress = showBuildProgress(stream, () => now);
  act((milliseconds) => (now += milliseconds));
  return { spans: progress.end(), written };
}

describe('a build shows', () => {
  test('a line every ten seconds where there is no terminal, with the time that is left', () => {
    const { written } = watched(false, (wait) => {
      reportProgress('reading', 0, 4_000);
      wait(1_000);
      reportProgress('reading', 100, 4_000);
      wait(8_000);
      reportProgress('reading', 900, 4_000);
      wait(1_000);
      reportProgress('reading', 1_000, 4_000);
      wait(1_000);
      reportProgress('reading', 1_100, 4_000);
    });
    assert.equal(written, 'Reading: 1,000 of 4,000 files, about 30 s left\n');
  });

  test('nothing for a short build', () => {
    const { written } = watched(false, (wait) => {
      reportProgress('reading', 0, 2);
      wait(300);
      reportProgress('reading', 2, 2);
    });
    assert.equal(written, '');
  });

  test('how long each stage took, at its end', () => {
    const { spans } = watched(false, (wait) => {
      reportProgress('reading', 0, 2);
      wait(300);
      reportProgress('reading', 2, 2);
      wait(1_000);
      reportProgress('rendering', 0, 5);
      wait(700);
      reportProgress('rendering', 5, 5);
    });
    assert.deepEqual(
      [...spans],
      [
        ['reading', 300],
        ['rendering', 700],
      ],
    );
  });

  test('minutes where seconds would be many', () => {
    const { written } = watched(false, (wait) => {
      reportProgress('rendering', 0, 100_000);
      reportProgress('rendering', 1, 100_000);
      wait(10_000);
      reportProgress('rendering', 2_001, 100_000);
    });
    assert.equal(written, 'Making pages: 2,001 of 100,000, about 8 minutes left\n');
  });

  /** Of reports, each with the seconds before it. */
  function linesOf(total: number, reports: readonly (readonly [seconds: number, done: number])[]) {
    return watched(false, (wait) => {
      for (const [seconds, done] of reports) {
        wait(seconds * 1000);
        reportProgress('reading', done, total);
      }
    }).written;
  }

  const unsaid: [name: string, total: number, steps: [number, number][]][] = [
    [
      'a few files, however slow the first',
      21,
      [
        [0, 0],
        [6, 1],
        [6, 2],
      ],
    ],
    [
      'what has only just begun',
      100_000,
      [
        [0, 0],
        [8, 1],
        [4, 9_000],
      ],
    ],
    [
      'what has hardly begun',
      1_000_000,
      [
        [0, 0],
        [1, 1],
        [20, 10_000],
      ],
    ],
    [
      'what ends in a moment',
      4_000,
      [
        [0, 0],
        [1, 1],
        [40, 3_900],
      ],
    ],
    [
      'what is done',
      4_000,
      [
        [0, 0],
        [1, 1],
        [40, 4_000],
      ],
    ],
  ];
  for (const [name, total, steps] of unsaid) {
    test(`no time that is left of ${name}`, () => {
      const lines = linesOf(total, steps);
      assert.match(lines, /^Reading: /);
      assert.doesNotMatch(lines, /left/);
    });
  }

  test('the time that is left by the pace of the work, not of its start or of what was there already', () => {
    const slowStart = [
      [0, 0],
      [30, 100],
      [10, 1_100],
    ] as const;
    assert.match(linesOf(2_100, slowStart), /1,100 of 2,100 files, about 10 s left\n$/);
    const mostWasThere = [
      [0, 8_000],
      [1, 8_001],
      [10, 8_101],
    ] as const;
    assert.match(linesOf(8_501, mostWasThere), /8,101 of 8,501 files, about 40 s left\n$/);
  });
});
