// What a machine says of the shard that it builds, or can't build.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { cacheOf, NOON, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';
import { NO_ANALYSIS } from '../support/no-analysis.ts';

const ROOT = join(import.meta.dirname, '../..');
const BOARD = Object.fromEntries(
  ['Baker', 'Cooper', 'Miller'].map((title) => [
    `${title}.json`,
    posting({ title, url: `https://x.example/${title}` }),
  ]),
);

type Environment = Record<string, string | undefined>;

function build(words: readonly string[], environment: Environment) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(NOON), ...environment };
  return spawnSync(process.execPath, ['src/cli/build.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 120_000,
    env,
  });
}

describe('a shard', () => {
  const jobsDir = writeFolder(BOARD);
  after(() => {
    rmSync(cacheOf(jobsDir), { recursive: true, force: true });
    rmSync(jobsDir, { recursive: true });
  });
  const into = ['--into', join(jobsDir, '../never-made')];
  const refusals: [string, string[], Environment, string | RegExp][] = [
    [
      'needs a clock that all machines have',
      ['--shard', '1/3', ...into],
      { SOURCE_DATE_EPOCH: undefined },
      'Shards need one clock. Set SOURCE_DATE_EPOCH to the same seconds on every machine: for example what "date +%s" prints on one of them.\n',
    ],
    [
      'is one of several',
      ['--shard', '4/3', ...into],
      {},
      '--shard is "4/3". There is no shard 4 of 3: the last is 3/3.\n',
    ],
    [
      'is named once',
      ['--shard', '1/3', '--shard', '2/3'],
      {},
      '--shard is given 2 times. Write it once.\n',
    ],
    [
      'leaves the judgement of the board to the merge',
      ['--shard', '1/3', '--strict'],
      {},
      '--strict and --allow-shrink judge the whole board, which no shard sees. Write them after npm run merge --.\n',
    ],
    [
      'does not go among the postings',
      ['--shard', '1/3', '--into', jobsDir],
      {},
      `${jobsDir}/1-of-3 is inside ${jobsDir}, where the shard would be taken for postings. Write --into with another folder.\n`,
    ],
    [
      'needs postings',
      ['--shard', '1/3', ...into],
      { JOBS_DIR: '/nowhere/at/all' },
      '/nowhere/at/all does not exist. Create the folder, or set JOBS_DIR.\n',
    ],
    [
      'alone has a place of its own',
      into,
      {},
      '--into is for shards. Set OUT_DIR to say where the site goes.\n',
    ],
  ];
  for (const [name, words, environment, says] of refusals) {
    test(`${name}, or ends with exit 2`, () => {
      const { status, stderr } = build(words, { JOBS_DIR: jobsDir, ...environment });
      assert.equal(stderr, says);
      assert.equal(status, 2);
    });
  }

  test('says where it is, how much of the board it holds, and what comes next', () => {
    const folder = mkdtempSync(join(tmpdir(), 'placard-shard-'));
    const words = ['--shard', '1/1', '--into', folder];
    const { status, stdout } = build(words, { JOBS_DIR: jobsDir });
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `Shard 1/1 is in ${folder}/1-of-1: 3 postings out of 3 files.\nCopy all 1 to one machine, and run npm run merge there.\n`,
    );
    rmSync(folder, { recursive: true });
  });

  test('is not written of postings that change meanwhile', async () => {
    const { progressChannel } = await import('../../src/intake/report-progress.ts');
    const { writeShard } = await import('../../src/shards/write-shard.ts');
    const folder = mkdtempSync(join(tmpdir(), 'placard-shard-'));
    const change = () => appendFileSync(join(jobsDir, 'Baker.json'), '\n');
    progressChannel.subscribe(change);
    await assert.rejects(
      writeShard({
        shard: { index: 1, count: 1 },
        jobsDir,
        folder: join(folder, '1-of-1'),
        now: NOON * 1000,
        timeZone: 'UTC',
        locale: 'en',
        version: 'one',
        analysis: NO_ANALYSIS,
      }),
      {
        name: 'UsageError',
        message: `The postings in ${jobsDir} changed while shard 1/1 read them. Build it again when nobody writes there.`,
      },
    );
    progressChannel.unsubscribe(change);
    assert.ok(!existsSync(join(folder, '1-of-1/shard.json')));
    rmSync(folder, { recursive: true });
  });
});
