import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  entryIdOf,
  openKeptJobs,
  outlinesOf,
  outlinesOfEntries,
} from '../../src/intake/kept-jobs.ts';
import { openKeptReadings, type KeptReadings } from '../../src/intake/kept-readings.ts';
import { NOON } from '../support/build-site.ts';
import { joinRecords } from '../support/join-records.ts';
import { keepRecords, recordOf } from '../support/kept-board.ts';
import { place } from '../support/postings.ts';

const options = {
  instant: NOON * 1000,
  clock: { closingSoonDays: 7, keepClosedDays: 30 },
  join: true,
  placeName: () => 'there',
};

const records = [
  recordOf('a.json', 0, { title: 'Baker', identifier: '1' }),
  recordOf('a.json', 1, { title: 'Bäcker 🥖', identifier: '2' }),
  recordOf('b/c.ndjson', 0, { title: 'Roofer', identifier: '3', jobLocation: place('York', 'GB') }),
  recordOf('c.json', 0, { title: 'Baker', identifier: '1' }),
  recordOf('d.json', 0, { title: 'Roofer', identifier: '3', jobLocation: place('Leeds', 'GB') }),
  recordOf('e.json', 0, { title: 'Welder', identifier: '4', validThrough: '2026-10-31' }),
];

describe('kept jobs', () => {
  let folder: string;
  let kept: KeptReadings;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-jobs-'));
    keepRecords(join(folder, 'readings.ndjson'), 'v1', records);
    kept = openKeptReadings(join(folder, 'readings.ndjson'), 'v1');
  });
  after(() => rmSync(folder, { recursive: true }));

  test('are those that all records together make, at once and each by its slug', () => {
    const jobs = openKeptJobs(kept, [...outlinesOf(kept)], options);
    const expected = joinRecords(records, jobs.now, options).map(({ job, records: own, copies }) =>
      JSON.parse(JSON.stringify({ job, records: own, copies: copies.length })),
    );
    assert.deepEqual([...jobs.all()], expected);
    assert.deepEqual(
      expected.map(({ job, copies }) => [job.title, job.state, job.places.length, copies]),
      [
        ['Baker', 'open', 1, 1],
        ['Bäcker 🥖', 'open', 1, 0],
        ['Roofer', 'open', 2, 0],
        ['Welder', 'closed', 1, 0],
      ],
    );
    for (const { job } of expected.reverse()) assert.deepEqual(jobs.at(job.slug), job);
    assert.throws(() => jobs.at('nobody'), { message: 'There is no job nobody.' });
  });

  test('are of the asked entries alone, and miss none of them', () => {
    const outlines = outlinesOfEntries(kept, ['a.json#0', 'd.json#0']);
    assert.deepEqual(outlines.map(entryIdOf), ['a.json#0', 'd.json#0']);
    assert.deepEqual(
      [...openKeptJobs(kept, outlines, options).all()].map(({ job }) => job.title),
      ['Baker', 'Roofer'],
    );
    assert.throws(() => outlinesOfEntries(kept, ['a.json#0', 'x.json#0']), {
      message: 'The record x.json#0 is not kept.',
    });
  });

  test('are none where nothing is kept, as on an empty board', () => {
    const nothing = openKeptReadings(join(folder, 'absent.ndjson'), 'v1');
    assert.deepEqual(outlinesOfEntries(nothing, []), []);
    assert.deepEqual([...openKeptJobs(nothing, [], options).all()], []);
  });
});
