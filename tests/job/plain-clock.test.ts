import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDate } from '../../src/job/date.ts';

const isoOf = (text: string) => {
  const result = readDate(text, { timeZone: 'UTC', edge: 'end' });
  return 'reason' in result ? result.reason : result.date?.iso;
};

describe('an hour behind a day', () => {
  const table: readonly [written: string, iso: string][] = [
    ['30 September 2026 at 5pm', '2026-09-30T17:00:00Z'],
    ['5pm on 30 September 2026', '2026-09-30T17:00:00Z'],
    ['17:00, 30 September 2026', '2026-09-30T17:00:00Z'],
    ['Wednesday 30 September 2026 5.30 p.m.', '2026-09-30T17:30:00Z'],
    ['31 décembre 2026 à 17h30', '2026-12-31T17:30:00Z'],
    ['31 décembre 2026 à 17h', '2026-12-31T17:00:00Z'],
    ['31. Dezember 2026, 17 Uhr', '2026-12-31T17:00:00Z'],
    ['30.09.2026, 12 Uhr', '2026-09-30T12:00:00Z'],
    ['31 december 2026 om 17.00 uur', '2026-12-31T17:00:00Z'],
    ['31 december 2026 kl. 12.00', '2026-12-31T12:00:00Z'],
    ['31 dicembre 2026 ore 12:00', '2026-12-31T12:00:00Z'],
    ['31 grudnia 2026 godz. 12:00', '2026-12-31T12:00:00Z'],
    ['2026年12月31日17時', '2026-12-31T17:00:00Z'],
    ['30 September 2026, noon', '2026-09-30T12:00:00Z'],
    ['2026-09-30 at 17:00', '2026-09-30T17:00:00Z'],
    ['30 September 2026 23:59 CET', '2026-09-30T23:59:00+01:00'],
    ['September 30, 2026 11:59 PM EST', '2026-09-30T23:59:00-05:00'],
    ['2026-09-30 17:00 (CEST)', '2026-09-30T17:00:00+02:00'],
  ];
  for (const [written, iso] of table) test(written, () => assert.equal(isoOf(written), iso));

  test('of a zone that is read in several countries leaves the day alone, which is told', () => {
    for (const zone of ['BST', 'IST', 'CST', 'local time', 'ET']) {
      const written = `30 September 2026 17:00 ${zone}`;
      const result = readDate(written, { timeZone: 'Asia/Tokyo', edge: 'end' });
      assert.ok('date' in result && result.date?.day === '2026-09-30', written);
      assert.match(result.warning ?? '', /was read as 2026-09-30T23:59:59\+09:00/);
    }
  });

  test('of midnight is the end of the day', () => {
    for (const written of ['midnight on 30 September 2026', '30 September 2026 (midnight)']) {
      assert.equal(isoOf(written), '2026-09-30T23:59:59Z');
    }
  });

  test('is none where a number may be anything', () => {
    for (const written of [
      '30 September 2026 17',
      '12/11/2026 5pm',
      '30 September 26:00',
      '31 December 2026 25:00',
      '5pm',
    ]) {
      assert.match(String(isoOf(written)), /is not (?:a date|in the calendar)/, written);
    }
  });
});
