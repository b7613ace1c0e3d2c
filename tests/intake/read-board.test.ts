import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readReadingState, readReport, type ReadingState } from '../../src/intake/board-files.ts';
import { listFiles } from '../../src/intake/files.ts';
import { openKeptReadings, readingsPath, readingsVersion } from '../../src/intake/kept-readings.ts';
import { readBoard, type BoardOptions } from '../../src/intake/read-board.ts';
import { boardOptionsIn } from '../support/board-options.ts';
import { writeFolder } from '../support/build-site.ts';
import { filesIn } from '../support/kept-board.ts';
import { posting } from '../support/postings.ts';

describe('a board that is read again', () => {
  let jobsDir: string;
  let options: BoardOptions;
  beforeEach(() => {
    jobsDir = writeFolder({
      'a.json': posting({ title: 'Baker', identifier: '1' }),
      'b.ndjson': JSON.stringify(posting({ title: 'Roofer', identifier: '2' })),
    });
    options = boardOptionsIn(mkdtempSync(join(tmpdir(), 'placard-board-')));
  });
  afterEach(() => {
    for (const folder of [jobsDir, options.cacheDir]) rmSync(folder, { recursive: true });
  });

  /** Which postings were read anew. */
  async function read(changed: Partial<BoardOptions> = {}, records = 2): Promise<string[]> {
    const anew: string[] = [];
    const all = { ...options, ...changed };
    assert.equal(await readBoard(all, listFiles(jobsDir), ({ file }) => anew.push(file)), records);
    return anew;
  }

  test('comes out the same without a look at its postings', async () => {
    assert.deepEqual(await read(), ['a.json', 'b.ndjson']);
    const report = readReport(options.cacheDir);
    assert.deepEqual(await read(), []);
    assert.deepEqual(readReport(options.cacheDir), report);
  });

  test('tries a posting again that took too long, at once and at every later build', async () => {
    await read();
    const description = `<p>${'A word. '.repeat(10)}</p>`.repeat(2_000);
    writeFileSync(join(jobsDir, 'long.json'), JSON.stringify(posting({ description })));
    const state = (): ReadingState => {
      const read = readReadingState(options.cacheDir);
      assert.ok(read);
      return read;
    };
    assert.ok(Number(state().until) > state().since);
    for (let build = 0; build < 2; build += 1) {
      assert.deepEqual(await read({ poolLimits: { milliseconds: 1 } }), ['long.json']);
      const [problem] = readReport(options.cacheDir).problems.filter(
        ({ severity }) => severity === 'error',
      );
      assert.equal(
        problem?.message,
        'takes longer than 0.001 s to be made safe. Write it as simpler HTML.',
      );
      assert.equal(state().until, state().since);
    }
    assert.deepEqual(await read({}, 3), ['long.json']);
    assert.deepEqual(await read({}, 3), []);
    assert.equal(readReport(options.cacheDir).quarantined, 0);
    assert.ok(Number(state().until) > state().since);
  });

  test('is read whole where a kept record is damaged', async () => {
    await read();
    const report = readReport(options.cacheDir);
    const path = readingsPath(options.cacheDir);
    const [, second] = filesIn(openKeptReadings(path, readingsVersion(options)));
    const place = second?.postings[0]?.record?.place;
    assert.ok(place);
    const bytes = readFileSync(path);
    const whole = Buffer.from(bytes);
    bytes.fill(0, place.start + 20, place.start + 40);
    writeFileSync(path, bytes);
    assert.deepEqual(await read(), ['a.json', 'b.ndjson']);
    assert.deepEqual(readReport(options.cacheDir), report);
    assert.deepEqual(readFileSync(path), whole);
  });
});
