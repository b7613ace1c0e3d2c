// What shards cost: the memory of one of ten beside a build of a tenth of the board, and the import of a merge.
// node tests/bench/shards.ts [--postings 100000] [--records 1000000] [--descriptions 630000] [--only shard|import]

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeVersion } from '../../src/intake/code-version.ts';
import { checkShards } from '../../src/shards/check-shards.ts';
import { findShards } from '../../src/shards/find-shards.ts';
import { importShards } from '../../src/shards/import-shards.ts';
import { measureRun, type Cost } from './measure-run.ts';
import { FIRST_INSTANT, writePostingFiles } from './posting-files.ts';
import { writeLargeShards } from './large-shards.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARDS = 10;
const CLOCK = { SOURCE_DATE_EPOCH: String(FIRST_INSTANT) };

const { values } = parseArgs({
  options: {
    postings: { type: 'string', default: '100000' },
    records: { type: 'string', default: '1000000' },
    // About 630 of a thousand real postings have a unique text.
    descriptions: { type: 'string', default: '630000' },
    only: { type: 'string' },
    /** Set in the measured process alone. */
    import: { type: 'string' },
  },
});

if (values.import !== undefined) importAll(values.import);
else await measureAll();

async function measureAll(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'placard-shard-bench-'));
  try {
    if (values.only !== 'import') await measureShard(work, Number(values.postings));
    if (values.only !== 'shard') await measureImport(work);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Measures a shard of the whole board, and a build of as many postings as the shard has. */
async function measureShard(work: string, count: number): Promise<void> {
  const board = writePostingFiles(count, join(work, 'board'));
  const tenth = writePostingFiles(count / SHARDS, join(work, 'tenth'));
  const build = ['node', 'src/cli/build.ts', '--full'];
  const shard = [...build, '--shard', `1/${SHARDS}`, '--into', join(work, 'shards')];
  tell(
    `shard 1/${SHARDS} of ${count} postings`,
    await run(work, shard, { ...CLOCK, JOBS_DIR: board.jobs }),
  );
  tell(
    `build of ${count / SHARDS} postings`,
    await run(work, build, { ...CLOCK, JOBS_DIR: tenth.jobs, OUT_DIR: join(work, 'dist') }),
  );
}

async function measureImport(work: string): Promise<void> {
  const [records, descriptions] = [Number(values.records), Number(values.descriptions)];
  const folder = join(work, 'large');
  mkdirSync(folder);
  await writeLargeShards(folder, { records, descriptions, shards: SHARDS });
  const cost = await run(work, ['node', 'tests/bench/shards.ts', '--import', folder], CLOCK);
  tell(`import of ${records} records with ${descriptions} descriptions`, cost);
}

function importAll(folder: string): void {
  const shards = checkShards(findShards([folder]), {
    code: codeVersion(ROOT),
    node: process.versions.node,
    locale: 'en-GB',
  });
  importShards(join(folder, 'cache'), shards);
}

function run(work: string, words: string[], environment: Record<string, string>): Promise<Cost> {
  return measureRun({ words, cwd: ROOT, environment }, join(work, 'log'));
}

function tell(what: string, { seconds, cpuSeconds, peakBytes }: Cost): void {
  const megabytes = (peakBytes / 1024 / 1024).toFixed(0);
  console.log(
    `${what}: ${seconds.toFixed(0)} s, ${cpuSeconds.toFixed(0)} s of processor time, at most ${megabytes} MB`,
  );
}
