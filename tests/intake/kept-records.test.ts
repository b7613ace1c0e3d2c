import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { writeKeptReadings, type KeptReading } from '../../src/intake/kept-readings.ts';
import { entryIdOf, openKeptRecords } from '../../src/intake/kept-records.ts';
import { openKeptJobs } from '../../src/intake/kept-jobs.ts';
import { joinRecords } from '../../src/job/join.ts';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { factsOf } from '../job/readings.ts';
import { NOON } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';

const NOW = NOON * 1000;
const VERSION = 'v1';
const options = {
  instant: NOW,
  clock: { closingSoonDays: 7, keepClosedDays: 30 },
  join: true,
  placeName: () => 'there',
};

function record(file: string, position: number, stated: Record<string, unknown>): JobRecord {
  return toRecord({ file, position, line: 1 }, factsOf(posting(stated) as JsonObject), {}, '');
}

const records = [
  record('a.json', 0, { title: 'Baker\n\u2028"', identifier: '1' }),
  // Longer than what is read of a file at one go, and with letters of up to four bytes.
  record('a.json', 1, { title: 'Bäcker 🥖', identifier: '2', skills: 'é🥐'.repeat(80_000) }),
  record('b/c.ndjson', 0, { title: 'Roofer', identifier: '3', jobLocation: place('York', 'GB') }),
  record('d.json', 0, { title: 'Roofer', identifier: '3', jobLocation: place('Leeds', 'GB') }),
  record('e.json', 0, { title: 'Welder', identifier: '4', validThrough: '2026-10-31' }),
];

function keep(path: string, kept: readonly JobRecord[]): void {
  const readings = new Map<string, KeptReading>();
  for (const { file } of kept) {
    const own = kept.filter((each) => each.file === file);
    const verdicts = { eligible: own.length, 'eligible with warnings': 0, 'not eligible': 0 };
    const counts = { recordsRead: own.length, quarantined: 0, otherTypes: 0 };
    readings.set(file, { records: own, problems: [], verdicts, ...counts, stamp: '1' });
  }
  writeKeptReadings(path, VERSION, readings);
}

describe('kept records', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-records-'));
    path = join(folder, 'readings.ndjson');
    keep(path, records);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('come one by one, each as it was', () => {
    const kept = [...openKeptRecords(path, VERSION).all()].map(({ record: each }) => each);
    assert.deepEqual(kept, JSON.parse(JSON.stringify(records)));
    assert.deepEqual(kept.map(entryIdOf), [
      'a.json#0',
      'a.json#1',
      'b/c.ndjson#0',
      'd.json#0',
      'e.json#0',
    ]);
  });

  test('are found again by where they are kept, in any order', () => {
    const kept = openKeptRecords(path, VERSION);
    for (const { record: each, place: at } of [...kept.all()].reverse()) {
      assert.deepEqual(kept.at(at), each);
    }
  });

  test('stay as they are when others are kept in their place', () => {
    const kept = openKeptRecords(path, VERSION);
    const places = [...kept.all()].map(({ place: at }) => at);
    keep(path, records.slice(3));
    assert.equal(places.map(kept.at)[2]?.facts.title, 'Roofer');
    assert.equal([...openKeptRecords(path, VERSION).all()].length, 2);
  });

  test('are none where another version made them', () => {
    assert.deepEqual([...openKeptRecords(path, 'v2').all()], []);
  });

  test('are none where nothing is kept, as on an empty board', () => {
    const kept = openKeptRecords(join(folder, 'absent.ndjson'), VERSION);
    assert.deepEqual([...kept.all()], []);
    assert.deepEqual([...openKeptJobs(kept, [], options).all()], []);
  });

  test('make the jobs that all of them together make, at once and each by its slug', () => {
    const jobs = openKeptJobs(openKeptRecords(path, VERSION), records.map(entryIdOf), options);
    const expected = joinRecords(records, jobs.now, options).map(({ job }) => job);
    assert.deepEqual([...jobs.all()], JSON.parse(JSON.stringify(expected)));
    assert.deepEqual(
      expected.map(({ title, state, places }) => [title, state, places.length]),
      [
        ['Baker "', 'open', 1],
        ['Bäcker 🥖', 'open', 1],
        ['Roofer', 'open', 2],
        ['Welder', 'closed', 1],
      ],
    );
    for (const job of expected.reverse()) {
      assert.deepEqual(jobs.at(job.slug), JSON.parse(JSON.stringify(job)));
    }
    assert.throws(() => jobs.at('nobody'), { message: 'There is no job nobody.' });
  });

  test('make jobs of the asked entries alone, and miss none of them', () => {
    const kept = openKeptRecords(path, VERSION);
    const jobs = openKeptJobs(kept, ['a.json#0', 'd.json#0'], options);
    assert.deepEqual(
      [...jobs.all()].map(({ title }) => title),
      ['Baker "', 'Roofer'],
    );
    assert.throws(() => openKeptJobs(kept, ['a.json#0', 'x.json#0'], options), {
      message: 'The record x.json#0 is not kept.',
    });
  });
});
