// What a merge refuses, in a sentence each. It never gets as far as a site.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cacheOf, NOON, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');
const BOARD = Object.fromEntries(
  ['Baker', 'Cooper', 'Miller', 'Smith', 'Tailor'].map((title) => [
    `${title}.json`,
    posting({ title, description: `<p>Be a ${title}.</p>`, url: `https://x.example/${title}` }),
  ]),
);

type Environment = Record<string, string | undefined>;

function run(command: 'build' | 'merge', words: readonly string[], environment: Environment) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(NOON), ...environment };
  return spawnSync(process.execPath, [`src/cli/${command}.ts`, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 120_000,
    env,
  });
}

describe('a merge', () => {
  let [work, made, jobsDir, otherJobs] = ['', '', '', ''];
  /** A folder of shards to spoil, new for each test. */
  let shards = '';
  let outDir = '';
  before(() => {
    work = mkdtempSync(join(tmpdir(), 'placard-merge-'));
    made = join(work, 'made');
    jobsDir = writeFolder(BOARD);
    otherJobs = writeFolder({ ...BOARD, 'Baker.json': posting({ title: 'Roofer' }) });
    for (const index of [1, 2, 3]) build(`${index}/3`, made);
  });
  after(() => {
    for (const folder of [jobsDir, otherJobs]) {
      rmSync(cacheOf(folder), { recursive: true, force: true });
      rmSync(folder, { recursive: true });
    }
    rmSync(work, { recursive: true });
  });

  function build(shard: string, into: string, environment: Environment = {}): void {
    const words = ['--shard', shard, '--into', into];
    const built = run('build', words, { JOBS_DIR: jobsDir, ...environment });
    assert.equal(built.status, 0, built.stderr);
  }

  function spoil(name: string, change: (text: string) => string): void {
    const path = join(shards, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  interface Refusal {
    title: string;
    /** What is done to the three shards before. */
    spoil?: () => void;
    words?: () => string[];
    environment?: Environment;
    says: () => string;
  }

  const refusals: Refusal[] = [
    {
      title: 'names the shard that is missing, and how to build it',
      spoil: () => rmSync(join(shards, '2-of-3'), { recursive: true }),
      says: () =>
        `Shard 2/3 is missing. Name its folder, or build it with SOURCE_DATE_EPOCH=${NOON} npm run build -- --shard 2/3.`,
    },
    {
      title: 'names all that are missing',
      words: () => [join(shards, '2-of-3')],
      says: () =>
        `Shards 1/3, 3/3 are missing. Name their folders, or build them, each with SOURCE_DATE_EPOCH=${NOON} and --shard, for example --shard 1/3.`,
    },
    {
      title: 'refuses a shard that is there twice',
      spoil: () => cpSync(join(shards, '2-of-3'), join(shards, 'again'), { recursive: true }),
      says: () => `${shards}/2-of-3 and ${shards}/again are both shard 2/3. Name it once.`,
    },
    {
      title: 'refuses shards of another number',
      spoil: () => build('1/2', shards),
      says: () =>
        `${shards}/1-of-2 is one of 2 shards, and ${shards}/1-of-3 is one of 3 shards. Merge the shards of one run.`,
    },
    {
      title: 'refuses shards of another clock',
      spoil: () => build('3/3', shards, { SOURCE_DATE_EPOCH: String(NOON + 1) }),
      says: () =>
        `${shards}/1-of-3 has the clock ${NOON}, and ${shards}/3-of-3 has the clock ${NOON + 1}. Build all shards with the same SOURCE_DATE_EPOCH.`,
    },
    {
      title: 'refuses shards of other postings',
      spoil: () => build('3/3', shards, { JOBS_DIR: otherJobs }),
      says: () =>
        `${shards}/1-of-3 and ${shards}/3-of-3 were made of different postings. Build all shards from the same files.`,
    },
    {
      title: 'refuses shards of different code',
      spoil: () => spoil('3-of-3/shard.json', (text) => text.replace(/"code": "\w/, '"code": "x')),
      says: () =>
        `${shards}/1-of-3 and ${shards}/3-of-3 were made by different code. Build all shards from the same checkout, with the same package-lock.json.`,
    },
    {
      title: 'refuses shards of other code than its own',
      spoil: () => {
        for (const index of [1, 2, 3]) {
          spoil(`${index}-of-3/shard.json`, (text) => text.replace(/"code": "\w/, '"code": "x'));
        }
      },
      says: () =>
        `The shards were made by different code. Merge in the checkout that ${shards}/1-of-3 was built in, with the same package-lock.json, or build the shards again.`,
    },
    {
      title: 'refuses shards of another Node',
      spoil: () => spoil('2-of-3/shard.json', (text) => text.replace(/"node": "24/, '"node": "25')),
      says: () =>
        `${shards}/1-of-3 was made by Node ${process.versions.node}, and ${shards}/2-of-3 was made by Node ${process.versions.node.replace('24', '25')}. Build all shards with the same one.`,
    },
    {
      title: 'refuses shards of another language',
      spoil: () => build('2/3', shards, { SITE_LOCALE: 'de-DE' }),
      says: () =>
        `${shards}/1-of-3 has the locale en-GB, and ${shards}/2-of-3 has the locale de-DE. Build all shards with the same SITE_LOCALE.`,
    },
    {
      title: 'refuses shards of another language than its own',
      environment: { SITE_LOCALE: 'de-DE' },
      says: () =>
        'The shards were made with the locale en-GB, and the merge has de-DE. Set SITE_LOCALE=en-GB, or build the shards again.',
    },
    {
      title: 'refuses a clock that is not its shards’',
      environment: { SOURCE_DATE_EPOCH: '1' },
      says: () =>
        `SOURCE_DATE_EPOCH is "1", and the shards have the clock ${NOON}. Leave it unset: a merge takes the clock of its shards.`,
    },
    {
      title: 'refuses a shard that was not finished',
      spoil: () => rmSync(join(shards, '2-of-3/shard.json')),
      says: () =>
        `${shards}/2-of-3 was not finished: it has no shard.json. Build that shard again, or copy the rest of it.`,
    },
    {
      title: 'refuses a shard with half a header',
      spoil: () => spoil('2-of-3/shard.json', (text) => text.slice(0, 100)),
      says: () =>
        `${shards}/2-of-3 is damaged: its shard.json is not as it was written. Copy it again, or build that shard again.`,
    },
    {
      title: 'refuses a shard without a part of its store',
      spoil: () => spoil('2-of-3/board.sqlite', (text) => text.slice(0, -10)),
      says: () =>
        `${shards}/2-of-3 is damaged: its board.sqlite is not as it was written. Copy it again, or build that shard again.`,
    },
    {
      title: 'refuses a shard with a changed description',
      spoil: () => spoil('1-of-3/board.sqlite', (text) => text.replace('Be a', 'Be b')),
      says: () =>
        `${shards}/1-of-3 is damaged: its board.sqlite is not as it was written. Copy it again, or build that shard again.`,
    },
    {
      title: 'refuses a shard without its store',
      spoil: () => rmSync(join(shards, '1-of-3/board.sqlite')),
      says: () =>
        `${shards}/1-of-3 is damaged: its board.sqlite is not as it was written. Copy it again, or build that shard again.`,
    },
    {
      title: 'refuses a shard of a later format',
      spoil: () => spoil('1-of-3/shard.json', (text) => text.replace('"format": 2', '"format": 3')),
      says: () =>
        `${shards}/1-of-3 is written in format 3, and this version of Placard reads format 2. Build the shards and merge them with one version.`,
    },
    {
      title: 'refuses a folder without shards',
      words: () => [mkdirSync(join(work, 'bare'), { recursive: true }) ?? join(work, 'bare')],
      says: () =>
        `${work}/bare holds no shard. Name the folders that npm run build -- --shard wrote, or the folder that they are in.`,
    },
    {
      title: 'refuses a name that is no folder',
      words: () => ['/nowhere'],
      says: () =>
        '/nowhere is not a folder. Name the folders of the shards, or the folder that they are in.',
    },
  ];

  for (const refusal of refusals) {
    test(refusal.title, () => {
      shards = mkdtempSync(join(work, 'shards-'));
      outDir = join(shards, 'dist');
      cpSync(made, shards, { recursive: true });
      refusal.spoil?.();
      const words = refusal.words?.() ?? [shards];
      const environment = { JOBS_DIR: '/nowhere/at/all', OUT_DIR: outDir };
      const merged = run('merge', words, { ...environment, ...refusal.environment });
      assert.equal(merged.stderr, `${refusal.says()}\n`);
      assert.equal(merged.status, 2);
      assert.ok(!existsSync(outDir));
    });
  }

  test('finds shards wherever they were put, and takes each once', () => {
    shards = mkdtempSync(join(work, 'shards-'));
    for (const index of [1, 2]) {
      const folder = join(shards, `machine-${index}/${index}-of-3`);
      cpSync(join(made, `${index}-of-3`), folder, { recursive: true });
    }
    const again = join(shards, 'machine-1');
    const merged = run('merge', [shards, again], { JOBS_DIR: '/nowhere/at/all' });
    assert.match(merged.stderr, /^Shard 3\/3 is missing\./);
  });
});
