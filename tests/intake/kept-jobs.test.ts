import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openKeptJobs, outlinesOf } from '../../src/intake/kept-jobs.ts';
import { openKeptReadings, type KeptReadings } from '../../src/intake/kept-readings.ts';
import { NOON } from '../support/build-site.ts';
import { joinRecords } from '../support/join-records.ts';
import { keepRecords, recordOf } from '../support/kept-board.ts';
import { place, SAME_DIGITS } from '../support/postings.ts';

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
    const jobs = openKeptJobs(kept, outlinesOf(kept, 6), options);
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

  test('are each found where the digits of two agree', () => {
    const path = join(folder, 'same-digits.ndjson');
    const [a = {}, b = {}] = SAME_DIGITS;
    keepRecords(path, 'v1', [recordOf('a.json', 0, a), recordOf('b.json', 0, b)]);
    const readings = openKeptReadings(path, 'v1');
    const jobs = openKeptJobs(readings, outlinesOf(readings, 2), options);
    const all = [...jobs.all()].map(({ job }) => job);
    assert.deepEqual(
      all.map(({ identifier }) => identifier?.value),
      ['r1049105', 'r1249354'],
    );
    for (const job of all) assert.deepEqual(jobs.at(job.slug), job);
    const [one, other] = all.map(({ slug }) => jobs.digestOf(slug));
    assert.notEqual(one, other);
  });

  test('are made of as many records as were read', () => {
    assert.throws(() => outlinesOf(kept, 7), {
      message:
        "7 records were read, and 6 of them are kept: the project's files changed meanwhile. Build again when nobody writes there.",
    });
    assert.equal(outlinesOf(kept).length, 6);
  });

  test('are none where nothing is kept, as on an empty board', () => {
    const nothing = openKeptReadings(join(folder, 'absent.ndjson'), 'v1');
    assert.deepEqual(outlinesOf(nothing, 0), []);
    assert.deepEqual([...openKeptJobs(nothing, [], options).all()], []);
  });
});

describe('the digest of a kept job', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'placard-digests-'))));
  after(() => rmSync(folder, { recursive: true }));

  const baker = { title: 'Baker', identifier: '1' };
  const york = { ...baker, jobLocation: place('York', 'GB') };
  const soon = { ...baker, jobLocation: place('Cork', 'IE'), datePosted: '2026-12-01' };

  let written = 0;
  /** Of the one job that postings make, a file each. */
  function digestOf(
    postings: readonly Record<string, unknown>[],
    instant = options.instant,
  ): string {
    written += 1;
    const path = join(folder, `${written}.ndjson`);
    const own = postings.map((stated, index) => recordOf(`${index}.json`, 0, stated));
    keepRecords(path, 'v1', own);
    const readings = openKeptReadings(path, 'v1');
    const jobs = openKeptJobs(readings, outlinesOf(readings, own.length), { ...options, instant });
    const [joined, ...others] = jobs.all();
    assert.ok(joined && others.length === 0);
    return jobs.digestOf(joined.job.slug);
  }

  const changes: [string, Record<string, unknown>][] = [
    ['a place', { jobLocation: place('York', 'GB') }],
    ['a way to apply', { url: 'https://glass.example/other' }],
    ['pay', { baseSalary: { currency: 'EUR', value: { value: 9, unitText: 'HOUR' } } }],
    ['a type', { employmentType: 'PART_TIME' }],
    ['the text', { description: 'Bakes other bread.' }],
    ['a section', { qualifications: 'Has baked before.' }],
    ['an end', { validThrough: '2027-03-01' }],
    ['the key', { identifier: '2' }],
  ];
  for (const [name, change] of changes) {
    test(`changes with ${name}`, () => {
      assert.notEqual(digestOf([{ ...baker, ...change }]), digestOf([baker]));
    });
  }

  test('changes when a record joins, and not when an exact copy comes', () => {
    assert.notEqual(digestOf([baker, york]), digestOf([baker]));
    assert.equal(digestOf([baker, baker]), digestOf([baker]));
  });

  test('changes when the clock opens or closes a record', () => {
    const later = Date.UTC(2026, 11, 2);
    assert.notEqual(digestOf([baker, soon], later), digestOf([baker, soon]));
    assert.equal(digestOf([baker, york], later), digestOf([baker, york]));
  });
});
