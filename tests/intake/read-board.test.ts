import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readReport } from '../../src/intake/board-files.ts';
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
  async function read(): Promise<string[]> {
    const anew: string[] = [];
    assert.equal(await readBoard(options, listFiles(jobsDir), ({ file }) => anew.push(file)), 2);
    return anew;
  }

  test('comes out the same without a look at its postings', async () => {
    assert.deepEqual(await read(), ['a.json', 'b.ndjson']);
    const report = readReport(options.cacheDir);
    assert.deepEqual(await read(), []);
    assert.deepEqual(readReport(options.cacheDir), report);
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
