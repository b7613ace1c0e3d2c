import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DescriptionRefused } from '../../src/html/description.ts';
import { createDescriberPool, type DescriberPool } from '../../src/html/describer-pool.ts';

const STUBBORN = new URL('./stubborn-worker.ts', import.meta.url);

/** What became of each text: its words, or why not. */
function outcomes(pool: DescriberPool, texts: readonly string[]): Promise<string[]> {
  return Promise.all(
    texts.map((text) =>
      pool.describe(text).then(
        ({ text: words }) => words,
        (error: unknown) => {
          if (!(error instanceof DescriptionRefused)) throw error;
          return `refused: ${error.reason}`;
        },
      ),
    ),
  );
}

async function withPool<Result>(
  limits: Parameters<typeof createDescriberPool>[0],
  use: (pool: DescriberPool) => Promise<Result>,
  script?: URL,
): Promise<Result> {
  const pool = createDescriberPool(limits, script);
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

describe('threads that describe', () => {
  test('give each text its own description, however many wait', async () => {
    const texts = Array.from({ length: 400 }, (_, index) => `<p>Keep bee hive ${index}.</p>`);
    const described = await withPool({ threads: 2 }, (pool) => outcomes(pool, texts));
    assert.deepEqual(
      described,
      texts.map((_, index) => `Keep bee hive ${index}.`),
    );
  });

  test('share the work of a large board, though few texts wait at a time', async () => {
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
      STUBBORN,
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
      STUBBORN,
    );
    assert.equal(new Set(answers).size, 1);
  });

  test('refuse a text that hangs, and describe those that waited behind it', async () => {
    const described = await withPool(
      { threads: 1, milliseconds: 300 },
      (pool) => outcomes(pool, ['a', 'hang', 'b', 'hang', 'c']),
      STUBBORN,
    );
    const hung = 'refused: takes longer than 0.3 s to be made safe. Write it as simpler HTML';
    assert.deepEqual(described, ['a', hung, 'b', hung, 'c']);
  });

  test('refuse a text that needs all memory, and describe the others', async () => {
    const described = await withPool(
      { threads: 1, megabytes: 32 },
      (pool) => outcomes(pool, ['a', 'swell', 'b', 'c']),
      STUBBORN,
    );
    assert.deepEqual(described, [
      'a',
      'refused: needs more than 32 MB to be made safe. Write it as simpler HTML',
      'b',
      'c',
    ]);
  });

  test('hand a refusal on', async () => {
    const described = await withPool({}, (pool) => outcomes(pool, ['refuse', 'a']), STUBBORN);
    assert.deepEqual(described, ['refused: has no readable text', 'a']);
  });

  test('stop everything when they can not work at all', async () => {
    const broken = withPool(
      { threads: 1 },
      (pool) => outcomes(pool, ['a', 'break', 'b', 'c', 'd', 'e']),
      STUBBORN,
    );
    await assert.rejects(broken, /There is no DOM here/);
  });
});
