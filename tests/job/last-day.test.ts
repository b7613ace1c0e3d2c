import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateOf } from './date-of.ts';

describe('a day is the one that its employer wrote, whatever the site’s zone', () => {
  const table: readonly [string, 'start' | 'end', string, string | undefined][] = [
    ['2026-07-01T22:00:00-05:00', 'start', '2026-07-01', undefined],
    ['2026-07-01T00:00:00+02:00', 'start', '2026-07-01', undefined],
    ['2026-07-01T23:59:00-08:00', 'end', '2026-07-01', undefined],
    ['2026-07-01T23:59:59.999Z', 'end', '2026-07-01', undefined],
    // Midnight ends the day before, 24:00 the day itself.
    ['2026-07-01T00:00:00+02:00', 'end', '2026-06-30', undefined],
    ['2026-07-01T00:00:00Z', 'end', '2026-06-30', undefined],
    ['2026-07-01T24:00:00Z', 'end', '2026-07-01', undefined],
    ['2026-06-30T23:59:60Z', 'end', '2026-06-30', undefined],
    ['2026-07-01T17:00+01:00', 'end', '2026-07-01', '17:00 +01:00'],
    ['2026-07-01T00:30:00-03:30', 'end', '2026-07-01', '00:30 -03:30'],
    ['2026-07-01T12:00:00Z', 'end', '2026-07-01', '12:00 +00:00'],
    ['Jul 1, 2026 5:00 PM -0800', 'end', '2026-07-01', '17:00 -08:00'],
    ['/Date(1782950400000+0900)/', 'end', '2026-07-02', '09:00 +09:00'],
  ];
  for (const timeZone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
    for (const [text, edge, day, hour] of table) {
      test(`${edge} ${text} in ${timeZone}`, () => {
        const { date } = dateOf(text, { timeZone, edge });
        const told = date.hour && `${date.hour.clock} ${date.hour.offset}`;
        assert.deepEqual([date.day, told], [day, hour]);
      });
    }
  }

  test('and the site’s where no zone is stated', () => {
    const ends = ['2026-07-01T00:00', '2026-07-01T17:00', '1782950400'].map((text) => {
      const { day, hour } = dateOf(text, { timeZone: 'Asia/Tokyo', edge: 'end' }).date;
      return [day, hour?.clock, hour?.offset];
    });
    assert.deepEqual(ends, [
      ['2026-06-30', undefined, undefined],
      ['2026-07-01', '17:00', '+09:00'],
      ['2026-07-02', '09:00', '+09:00'],
    ]);
  });

  test('and the instant stays what it was', () => {
    const end = dateOf('2026-07-01T00:00:00+02:00', { edge: 'end' }).date;
    assert.equal(new Date(end.instant).toISOString(), '2026-06-30T22:00:00.000Z');
    assert.equal(end.iso, '2026-07-01T00:00:00+02:00');
  });
});
