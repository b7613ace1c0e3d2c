import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { showBuildProgress } from '../../src/cli/output/build-progress.ts';
import { tellProgress } from '../../src/intake/tell-progress.ts';

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
  const progress = showBuildProgress(stream as never, () => now);
  act((milliseconds) => (now += milliseconds));
  return { spans: progress.end(), written };
}

describe('a build shows', () => {
  test('a line every ten seconds where there is no terminal, with the time that is left', () => {
    const { written } = watched(false, (wait) => {
      tellProgress('reading', 0, 4_000);
      wait(9_000);
      tellProgress('reading', 900, 4_000);
      wait(1_000);
      tellProgress('reading', 1_000, 4_000);
      wait(1_000);
      tellProgress('reading', 1_100, 4_000);
    });
    assert.equal(written, 'Reading: 1,000 of 4,000 files, about 30 s left\n');
  });

  test('nothing for a short build', () => {
    const { written } = watched(false, (wait) => {
      tellProgress('reading', 0, 2);
      wait(300);
      tellProgress('reading', 2, 2);
    });
    assert.equal(written, '');
  });

  test('how long each stage took, at its end', () => {
    const { spans } = watched(false, (wait) => {
      tellProgress('reading', 0, 2);
      wait(300);
      tellProgress('reading', 2, 2);
      wait(1_000);
      tellProgress('rendering', 0, 5);
      wait(700);
      tellProgress('rendering', 5, 5);
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
      tellProgress('rendering', 0, 100_000);
      wait(10_000);
      tellProgress('rendering', 2_000, 100_000);
    });
    assert.equal(written, 'Making pages: 2,000 of 100,000, about 8 minutes left\n');
  });
});
