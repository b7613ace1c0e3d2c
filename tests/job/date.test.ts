import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDate } from '../../src/job/date.ts';
import { dateOf, utc } from './date-of.ts';

describe('ISO 8601 is read without a warning', () => {
  const table: readonly [string, string, string][] = [
    ['2026-12-31', '2026-12-31T00:00:00.000Z', '2026-12-31'],
    [' 2026-12-31 ', '2026-12-31T00:00:00.000Z', '2026-12-31'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z', '2028-02-29'],
    ['2026-12-31T08:30Z', '2026-12-31T08:30:00.000Z', '2026-12-31T08:30:00Z'],
    ['2026-12-31T08:30:15Z', '2026-12-31T08:30:15.000Z', '2026-12-31T08:30:15Z'],
    ['2026-12-31T08:30:15.123Z', '2026-12-31T08:30:15.123Z', '2026-12-31T08:30:15Z'],
    ['2026-12-31T08:30:15+02:00', '2026-12-31T06:30:15.000Z', '2026-12-31T08:30:15+02:00'],
    ['2026-12-31T08:30:15-0500', '2026-12-31T13:30:15.000Z', '2026-12-31T08:30:15-05:00'],
    ['2026-12-31T08:30+05:45', '2026-12-31T02:45:00.000Z', '2026-12-31T08:30:00+05:45'],
    ['2026-12-31T08:30:00+02', '2026-12-31T06:30:00.000Z', '2026-12-31T08:30:00+02:00'],
    // The end of a day, and a leap second at its end.
    ['2026-12-30T24:00:00Z', '2026-12-31T00:00:00.000Z', '2026-12-31T00:00:00Z'],
    ['2026-12-30T24:00+02:00', '2026-12-30T22:00:00.000Z', '2026-12-31T00:00:00+02:00'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z', '2016-12-31T23:59:59Z'],
    ['2017-01-01T08:59:60+09:00', '2016-12-31T23:59:59.000Z', '2017-01-01T08:59:59+09:00'],
  ];
  for (const [text, instant, iso] of table) {
    test(text, () => {
      const { date, warning } = dateOf(text);
      assert.deepEqual(
        [new Date(date.instant).toISOString(), date.iso, warning],
        [instant, iso, undefined],
      );
    });
  }
});

describe('variants met in the wild are read with a warning', () => {
  const table: readonly [string, string][] = [
    ['2024-11-5', '2024-11-05T00:00:00.000Z'],
    ['2024-1-5T00:00', '2024-01-05T00:00:00.000Z'],
    ['2024-11-5T9:05:00Z', '2024-11-05T09:05:00.000Z'],
    ['2024-11-05T09:05:00', '2024-11-05T09:05:00.000Z'],
    ['2024-11-05 09:05:00Z', '2024-11-05T09:05:00.000Z'],
    ['2024-11-05 09:05:00 UTC', '2024-11-05T09:05:00.000Z'],
    ['2024-11-05t09:05:00z', '2024-11-05T09:05:00.000Z'],
    ['2024-11-05T09:05:00.123456Z', '2024-11-05T09:05:00.123Z'],
    ['2024-11-05T09:05:00.123456789+01:00', '2024-11-05T08:05:00.123Z'],
    ['20241105', '2024-11-05T00:00:00.000Z'],
    ['1629849600', '2021-08-25T00:00:00.000Z'],
    ['1629849600000', '2021-08-25T00:00:00.000Z'],
    ['Wed Sep 02 02:00:00 UTC 2026', '2026-09-02T02:00:00.000Z'],
    ['Wed Sep 02 02:00:00 +0200 2026', '2026-09-02T00:00:00.000Z'],
    ['Wed, 02 Sep 2026 02:00:00 GMT', '2026-09-02T02:00:00.000Z'],
    ['2 Sep 2026 02:00:00 -0500', '2026-09-02T07:00:00.000Z'],
    ['2024/11/05', '2024-11-05T00:00:00.000Z'],
    ['2024.11.5', '2024-11-05T00:00:00.000Z'],
    ['2024. 11. 05.', '2024-11-05T00:00:00.000Z'],
    ['2024/11/05 09:05', '2024-11-05T09:05:00.000Z'],
    ['2024年11月5日', '2024-11-05T00:00:00.000Z'],
    ['2024년 11월 5일', '2024-11-05T00:00:00.000Z'],
    ['２０２４-１１-０５', '2024-11-05T00:00:00.000Z'],
    ['٢٠٢٤-١١-٠٥', '2024-11-05T00:00:00.000Z'],
    ['2024-310', '2024-11-05T00:00:00.000Z'],
    ['2024-11-05 09:05:00 AM', '2024-11-05T09:05:00.000Z'],
    ['2024-11-05 12:05 a.m.', '2024-11-05T00:05:00.000Z'],
    ['2024-11-05 12:05 PM', '2024-11-05T12:05:00.000Z'],
    ['2024-11-05T09:05:00[Europe/Berlin]', '2024-11-05T08:05:00.000Z'],
    ['2024-11-05T09:05:00+01:00[Europe/Berlin]', '2024-11-05T08:05:00.000Z'],
    ['/Date(1629849600000)/', '2021-08-25T00:00:00.000Z'],
    ['/Date(1629849600000+0200)/', '2021-08-25T00:00:00.000Z'],
  ];
  for (const [text, instant] of table) {
    test(text, () => {
      const { date, warning } = dateOf(text);
      assert.equal(new Date(date.instant).toISOString(), instant);
      assert.equal(warning, `"${text}" was read as ${date.iso}. Write it like that.`);
      assert.equal(dateOf(date.iso).warning, undefined);
    });
  }
});

describe('what the calendar does not hold is refused, never moved', () => {
  for (const text of [
    '2021-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '20260230',
    '2026-01-01T25:00:00Z',
    '2026-01-01T10:60:00Z',
    '2026-01-01T10:00:00+99:00',
    'Wed Feb 30 02:00:00 UTC 2026',
    'February 30, 2026',
    '30 février 2026',
    '2026-366',
    '2026-000',
    '2026-01-01T24:30:00Z',
    '2026-01-01T24:00:01Z',
    '2026-01-01T23:59:60+02:00',
    '2026-01-01 13:00 PM',
    '2026-01-01T10:00:00[Europe/Nowhere]',
  ]) {
    test(text, () => {
      assert.deepEqual(readDate(text, utc), {
        reason: `"${text}" is not in the calendar. Write year-month-day, for example "2026-12-31".`,
      });
    });
  }
});

describe('numbers alone are a date where they have one reading:', () => {
  const days: Record<string, string> = {
    '31/12/2026': '2026-12-31',
    '12/31/2026': '2026-12-31',
    '31.12.2026': '2026-12-31',
    '31-12-2026 10:00': '2026-12-31',
    '05/05/2026': '2026-05-05',
  };
  for (const [text, day] of Object.entries(days)) {
    test(text, () => {
      const result = readDate(text, utc);
      assert.ok('date' in result);
      assert.equal(result.date?.day, day);
      assert.match(result.warning ?? '', /was read as 2026-/);
    });
  }

  test('32.01.2026 is in no calendar', () => {
    assert.match(JSON.stringify(readDate('32.01.2026', utc)), /is not in the calendar/);
  });
});

describe('what is no date is refused, never guessed', () => {
  for (const text of [
    '7',
    '2026',
    '2026-12',
    '12.31.2026',
    '09/07/2026',
    '12/31/26',
    'tomorrow',
    'December 2026',
    'Apply by 31 December 2026',
    '30 or 31 December 2026',
    'December 26',
    '07-09-2026',
    '07.09.2026',
    '5 listopada 2026',
    '162984960',
    '-1629849600',
    '1.6e12',
    '2026-12-31T10:00:00 PST',
    'Wed Foo 02 02:00:00 UTC 2026',
    'Infinity',
    '__proto__',
  ]) {
    test(text, () => {
      assert.deepEqual(readDate(text, utc), {
        reason: `"${text}" is not a date. Write year-month-day, for example "2026-12-31".`,
      });
    });
  }
});

describe('a date alone belongs to the site and its time zone', () => {
  const table: readonly [string, string, 'start' | 'end', string, string][] = [
    ['2026-12-31', 'UTC', 'end', '2026-12-31T23:59:59.999Z', '2026-12-31T23:59:59Z'],
    ['2026-07-01', 'Europe/Berlin', 'start', '2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-07-01', 'Europe/Berlin', 'end', '2026-07-01T21:59:59.999Z', '2026-07-01T23:59:59+02:00'],
    [
      '2026-07-01',
      'America/Los_Angeles',
      'end',
      '2026-07-02T06:59:59.999Z',
      '2026-07-01T23:59:59-07:00',
    ],
    [
      '2026-07-01',
      'Asia/Kathmandu',
      'end',
      '2026-07-01T18:14:59.999Z',
      '2026-07-01T23:59:59+05:45',
    ],
    // The clocks change on these days: 23 and 25 hours long.
    ['2026-03-29', 'Europe/Berlin', 'end', '2026-03-29T21:59:59.999Z', '2026-03-29T23:59:59+02:00'],
    ['2026-10-25', 'Europe/Berlin', 'end', '2026-10-25T22:59:59.999Z', '2026-10-25T23:59:59+01:00'],
    // This day has no midnight.
    ['2026-09-06', 'America/Santiago', 'start', '2026-09-06T04:00:00.000Z', '2026-09-06'],
  ];
  for (const [text, timeZone, edge, instant, iso] of table) {
    test(`${edge} of ${text} in ${timeZone}`, () => {
      const { date, warning } = dateOf(text, { timeZone, edge });
      assert.deepEqual(
        [new Date(date.instant).toISOString(), date.day, date.iso, warning],
        [instant, text, iso, undefined],
      );
    });
  }

  test('and so does a time without a zone', () => {
    const { date } = dateOf('2026-07-01T09:00:00', { timeZone: 'Europe/Berlin' });
    assert.deepEqual(date, {
      instant: Date.UTC(2026, 6, 1, 7),
      day: '2026-07-01',
      iso: '2026-07-01T09:00:00+02:00',
    });
  });

  test('whatever zone the machine is in', () => {
    const before = process.env['TZ'];
    try {
      const readings = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
        process.env['TZ'] = zone;
        return readDate('2026-07-01', { timeZone: 'Europe/Berlin', edge: 'end' });
      });
      assert.deepEqual(readings[0], readings[1]);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

test('any day of the calendar is read as itself', () => {
  const day = fc.date({
    min: new Date('1971-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'), (date, timeZone) => {
      const text = date.toISOString().slice(0, 10);
      const start = dateOf(text, { timeZone, edge: 'start' }).date;
      const end = dateOf(text, { timeZone, edge: 'end' }).date;
      assert.deepEqual([start.day, end.day], [text, text]);
      assert.ok(start.instant < end.instant);
    }),
  );
});

test('no text makes reading a date throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9TZ:.+ -]{0,30}$/)), (text) => {
      const reading = readDate(text, utc);
      const isSound =
        'reason' in reading ||
        (reading.date === undefined ? reading.warning : Number.isFinite(reading.date.instant));
      assert.ok(isSound);
    }),
  );
});
