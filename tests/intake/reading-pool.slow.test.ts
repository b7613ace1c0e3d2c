import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createReadingPool, type ReadingPool } from '../../src/intake/reading-pool.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { posting } from '../support/postings.ts';

const HANGING = new URL('./hanging-worker.ts', import.meta.url);
const NO_REFERENCES = new Map();

const toJson = (stated: object) => JSON.parse(JSON.stringify(posting({ ...stated }))) as JsonObject;

/** What became of each posting: its title, or what is wrong. */
function outcomes(
  pool: ReadingPool,
  titles: readonly string[],
  described = (title: string) => `<p>${title}</p>`,
): Promise<string[]> {
  return Promise.all(
    titles.map(async (title, position) => {
      const unsafe = readPosting(toJson({ title, description: described(title) }), NO_REFERENCES);
      const source = { file: 'a.json', position, line: 1 };
      const { record, problems } = await pool.readRecord(unsafe, source);
      return record?.facts.title ?? problems.map(({ message }) => message).join();
    }),
  );
}

async function withPool<Result>(
  limits: Parameters<typeof createReadingPool>[1],
  use: (pool: ReadingPool) => Promise<Result>,
  script?: URL,
): Promise<Result> {
  const pool = createReadingPool({ timeZone: 'UTC', locale: 'en' }, limits, script);
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

describe('threads that read', () => {
  test('give each posting its own record, however many wait', async () => {
    const titles = Array.from({ length: 400 }, (_, index) => `Keeper of bee hive ${index}`);
    assert.deepEqual(await withPool({ threads: 2 }, (pool) => outcomes(pool, titles)), titles);
  });

  test('share the work of a large board, though few postings wait at a time', async () => {
    const answers = await withPool(
      { threads: 2 },
      async (pool) => {
        const all: string[] = [];
        for (let turn = 0; turn < 20; turn += 1) {
          all.push(
            ...(await outcomes(
              pool,
              Array.from({ length: 16 }, () => 'who'),
            )),
          );
        }
        return all;
      },
      HANGING,
    );
    assert.equal(new Set(answers).size, 2);
  });

  test('leave a small board to one', async () => {
    const answers = await withPool(
      { threads: 2 },
      (pool) =>
        outcomes(
          pool,
          Array.from({ length: 50 }, () => 'who'),
        ),
      HANGING,
    );
    assert.equal(new Set(answers).size, 1);
  });

  test('refuse a text that hangs, wherever it stands, and read the postings around it', async () => {
    const described = await withPool(
      { threads: 1, milliseconds: 300 },
      (pool) => outcomes(pool, ['a', 'hang', 'b', 'hang', 'c']),
      HANGING,
    );
    const hung = 'refused: takes longer than 0.3 s to be made safe. Write it as simpler HTML.';
    assert.deepEqual(described, ['a', hung, 'b', hung, 'c']);
  });

  test('refuse no text for the time that the machine stood still', async () => {
    const titles = ['a', 'stand still', 'b'];
    const described = await withPool(
      { threads: 1, milliseconds: 300 },
      (pool) => outcomes(pool, titles),
      HANGING,
    );
    assert.deepEqual(described, titles);
  });

  test('try a text once more that took too long, while the others rest', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'placard-pool-'));
    const hangs = [1, 2].map((index) => `hang at first ${index} in ${folder}`);
    const works = Array.from({ length: 40 }, (_, index) => `work ${index} in ${folder}`);
    const titles = ['a', ...hangs, 'b', ...works];
    const described = await withPool(
      { threads: 2, milliseconds: 100 },
      async (pool) => {
        pool.expect(1_000);
        return outcomes(pool, titles);
      },
      HANGING,
    );
    rmSync(folder, { recursive: true });
    assert.deepEqual(described, titles);
  });

  test('refuse a text that needs all memory, and read the others', async () => {
    const described = await withPool(
      { threads: 1, megabytes: 32 },
      (pool) => outcomes(pool, ['a', 'swell', 'b', 'c']),
      HANGING,
    );
    assert.deepEqual(described, [
      'a',
      'refused: needs more than 32 MB to be made safe. Write it as simpler HTML.',
      'b',
      'c',
    ]);
  });

  test('refuse a text that ends its thread, and read the others', async () => {
    const described = await withPool(
      { threads: 1 },
      (pool) => outcomes(pool, ['a', 'end', 'b', 'c']),
      HANGING,
    );
    assert.deepEqual(described, [
      'a',
      'refused: ends the thread that makes it safe. Write it as simpler HTML.',
      'b',
      'c',
    ]);
  });

  test('report what is wrong with a posting', async () => {
    const described = await withPool({}, (pool) => outcomes(pool, ['a', 'b'], () => '<p> </p>'));
    const message = 'has no readable text left once markup is removed.';
    assert.deepEqual(described, [message, message]);
  });

  test('stop everything when they can not work at all', async () => {
    const broken = withPool(
      { threads: 1 },
      (pool) => outcomes(pool, ['a', 'break', 'b', 'c', 'd', 'e']),
      HANGING,
    );
    await assert.rejects(broken, /There is no DOM here/);
  });
});
