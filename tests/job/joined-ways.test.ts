// Which of its records a joined job has its ways to apply, dates and order from.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Job, JobFacts, WayToApply } from '../../src/job/job.ts';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import { joinRecords } from '../support/join-records.ts';
import { factsOf } from './readings.ts';

const NOW = Date.UTC(2026, 1, 1);
const mail: WayToApply = { kind: 'email', href: 'mailto:a@b.example', label: 'a@b.example' };
const link = (path: string, contact?: string): WayToApply => ({
  kind: 'link',
  href: `https://crumb.example/${path}`,
  label: 'crumb.example',
  ...(contact !== undefined && { contact }),
});

function record(locality: string, changed: Partial<JobFacts>, file = `${locality}.json`) {
  const facts = factsOf({ identifier: 'B-17', url: undefined });
  const places = locality === '' ? [] : [{ country: 'GB', locality }];
  return toRecord({ file, position: 0, line: 1 }, { ...facts, places, ...changed }, {}, '');
}

function join(...records: JobRecord[]): Job {
  const [joined, ...others] = joinRecords(records, NOW, {
    placeName: ({ locality = '' }) => `in ${locality}`,
  });
  assert.deepEqual(others, []);
  assert.ok(joined);
  return joined.job;
}

const waysOf = (...records: JobRecord[]) =>
  join(...records).waysToApply.map(({ href, contact }) => [href, contact]);

describe('the ways to apply for a joined job', () => {
  test('name the place where each place has a page of its own', () => {
    assert.deepEqual(
      waysOf(
        record('Hull', { waysToApply: [link('hull', 'Ann'), mail] }),
        record('York', { waysToApply: [link('york'), mail] }),
      ),
      [
        [link('hull').href, 'in Hull'],
        [mail.href, undefined],
        [link('york').href, 'in York'],
      ],
    );
  });

  test('are one where all places share it, with its contact and without a place', () => {
    assert.deepEqual(
      waysOf(
        record('Hull', { waysToApply: [link('all', 'Ann'), mail] }),
        record('York', { waysToApply: [link('all'), mail] }),
      ),
      [
        [link('all').href, 'Ann'],
        [mail.href, undefined],
      ],
    );
  });

  test('name no place where one record gives several, or where it has none', () => {
    const waysToApply = [link('form'), link('site')];
    assert.deepEqual(waysOf(record('Hull', { waysToApply })), [
      [link('form').href, undefined],
      [link('site').href, undefined],
    ]);
    assert.deepEqual(
      waysOf(
        record('', { waysToApply: [link('afar', 'Ann')] }, 'A.json'),
        record('York', { waysToApply: [link('york')] }),
      ),
      [
        [link('afar').href, 'Ann'],
        [link('york').href, 'in York'],
      ],
    );
  });
});

describe('a joined job was posted', () => {
  const day = (date: string) => factsOf({ datePosted: date }).datePosted!;

  test('when the first of its records was, whichever that is', () => {
    const days = ['2026-01-20', '2026-01-05', '2026-01-10'];
    const records = days.map((date, index) => record(`At ${index}`, { datePosted: day(date) }));
    assert.equal(join(...records).datePosted?.day, '2026-01-05');
  });

  test('on no day that is still to come, unless it is all still to come', () => {
    const { datePosted: _posted, ...undated } = factsOf({ identifier: 'B-17', url: undefined });
    const open = toRecord({ file: 'a.json', position: 0, line: 1 }, undated, {}, '');
    const later = record('Hull', { datePosted: day('2026-03-01') });
    const latest = record('York', { datePosted: day('2026-03-20') });
    assert.equal(join(open, later).state, 'open');
    assert.equal(join(open, later).datePosted, undefined);
    assert.equal(join(latest, later).state, 'scheduled');
    assert.equal(join(latest, later).datePosted?.day, '2026-03-01');
  });
});

describe('of several records that say it', () => {
  const spelled = (file: string, position: number, locality: string) =>
    toRecord(
      { file, position, line: 1 },
      { ...factsOf({ identifier: 'B-17' }), places: [{ country: 'GB', locality }] },
      {},
      '',
    );
  const placesOf = (...records: JobRecord[]) => join(...records).places.map((at) => at.locality);

  test('the first by file speaks, then the first in it', () => {
    const [a0, a1, b0] = [spelled('a', 0, 'Hull'), spelled('a', 1, 'York'), spelled('b', 0, 'Ayr')];
    for (const records of [
      [a0, a1, b0],
      [b0, a1, a0],
      [a1, b0, a0],
      [b0, a0, a1],
    ]) {
      assert.deepEqual(placesOf(...records), ['Hull', 'York', 'Ayr']);
    }
  });

  test('a place is spelled as the first spells it', () => {
    assert.deepEqual(placesOf(spelled('a', 0, 'York'), spelled('b', 0, 'YORK')), ['York']);
  });
});

test("a job's address is the same from one release to the next", () => {
  const title = 'Crème Brûlée Torcher';
  assert.equal(join(record('Hull', { title })).slug, 'creme-brulee-torcher-4b113b4deb');
  assert.equal(join(record('Hull', { title: '!?' })).slug, 'job-643c19c0c6');
});
