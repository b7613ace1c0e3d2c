import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { NOON, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

describe('validate distinguishes a posting that is not open from one that Google accepts', () => {
  const board = writeFolder({
    'closed.json': posting({ title: 'Thatcher', validThrough: '2026-11-22' }),
    'last-day.json': posting({ title: 'Sawyer', validThrough: '2026-11-23' }),
    'to-come.json': posting({ title: 'Tanner', datePosted: '2026-11-24' }),
  });
  const validate = (clock: string, ...words: string[]) =>
    spawnSync(process.execPath, ['src/cli/validate.ts', ...words, board], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', SOURCE_DATE_EPOCH: clock },
    });
  const atNoon = (...words: string[]) => validate(String(NOON), ...words);

  test('in words, with the day that decides', () => {
    const { stdout } = atNoon();
    assert.match(
      stdout,
      /^ {2}"Thatcher" at line 1: closed since 2026-11-22 has passed: Google shows no job result$/m,
    );
    assert.match(stdout, /^ {2}"Sawyer" at line 1: eligible, \d+ recommendations$/m);
    assert.match(stdout, /^ {2}"Tanner" at line 1: scheduled for 2026-11-24: it has no page yet$/m);
  });

  test('in its account, in every format', () => {
    const account = `3 postings in 3 files:
  1 eligible, 1 with recommendations
  0 not eligible
  0 quarantined
  1 closed: Google shows no job result
  1 scheduled: it has no page yet
`;
    assert.ok(atNoon().stdout.includes(account), atNoon().stdout);
    assert.ok(atNoon('--format', 'github').stdout.includes(account));
    const { postings, outcomes } = JSON.parse(atNoon('--format', 'json').stdout) as {
      postings: { verdict: string }[];
      outcomes: Record<string, number>;
    };
    assert.deepEqual(
      postings.map(({ verdict }) => verdict),
      ['closed', 'eligible with warnings', 'scheduled'],
    );
    assert.deepEqual(outcomes, {
      eligible: 0,
      'eligible with warnings': 1,
      'not eligible': 0,
      quarantined: 0,
      closed: 1,
      scheduled: 1,
    });
  });

  test('and refuses a clock that is none', () => {
    const { status, stderr } = validate('now');
    assert.equal(status, 2);
    assert.match(stderr, /^SOURCE_DATE_EPOCH is "now"\. Write whole seconds since 1970/);
  });
});
