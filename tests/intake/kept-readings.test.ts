import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import {
  readKeptReadings,
  writeKeptReadings,
  type KeptReading,
} from '../../src/intake/kept-readings.ts';
import type { JobRecord } from '../../src/job/record.ts';

/** As far as keeping asks: where it stands, and words that lines must not break. */
function record(file: string, position: number, title: string): JobRecord {
  return { file, position, line: 1, facts: { title } } as unknown as JobRecord;
}

function reading(records: JobRecord[]): KeptReading {
  const verdicts = { eligible: 0, 'eligible with warnings': records.length, 'not eligible': 0 };
  const counts = { recordsRead: records.length, quarantined: 0, otherTypes: 0 };
  return { records, problems: [], verdicts, ...counts, stamp: '1-2-3' };
}

const readings = new Map([
  ['a.json', reading([record('a.json', 0, 'Baker\n\u2028"'), record('a.json', 1, 'Bäcker 🥖')])],
  ['empty.json', reading([])],
  ['b/c.ndjson', reading([record('b/c.ndjson', 0, 'x'.repeat(300_000))])],
]);

describe('kept readings', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-readings-'));
    path = join(folder, 'below', 'readings.ndjson');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('come back as they were, and leave nothing beside them', () => {
    writeKeptReadings(path, 'v1', readings);
    assert.deepEqual(readKeptReadings(path, 'v1'), readings);
    assert.deepEqual(readdirSync(join(folder, 'below')), ['readings.ndjson']);
  });

  test('say nothing where another version made them, or nobody did', () => {
    assert.equal(readKeptReadings(path, 'v1').size, 0);
    writeKeptReadings(path, 'v1', readings);
    assert.equal(readKeptReadings(path, 'v2').size, 0);
  });

  test('say nothing where they are damaged', () => {
    writeKeptReadings(path, 'v1', readings);
    const whole = readFileSync(path, 'utf8');
    for (const length of [0, 5, 40, 400, whole.length - 10]) {
      writeFileSync(path, whole.slice(0, length));
      assert.equal(readKeptReadings(path, 'v1').size, 0, `${length} letters are left`);
    }
  });
});
