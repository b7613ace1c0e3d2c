import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateOf } from './date-of.ts';

describe('a month in words is read with a warning, in whatever order and language', () => {
  const table: readonly [string, string][] = [
    ['December 25, 2026', '2026-12-25'],
    ['25 December 2026', '2026-12-25'],
    ['Jul 07, 2026', '2026-07-07'],
    ['29th May 2021', '2021-05-29'],
    ['Sat, 29 May 2021', '2021-05-29'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['2021 MAY 29', '2021-05-29'],
    ['25-Dec-2026', '2026-12-25'],
    ['Wed Sep 02 2026', '2026-09-02'],
    ['1. März 2027', '2027-03-01'],
    ['Montag, den 1. März 2027', '2027-03-01'],
    ['1er août 2026', '2026-08-01'],
    ['31 decembre 2026', '2026-12-31'],
    ['1 de septiembre de 2026', '2026-09-01'],
    ['3 października 2026', '2026-10-03'],
    ['3 сентября 2026 г.', '2026-09-03'],
    ['29 مايو 2026', '2026-05-29'],
  ];
  for (const [text, day] of table) {
    test(text, () => {
      const { date, warning } = dateOf(text);
      assert.equal(date.day, day);
      assert.equal(warning, `"${text}" was read as ${day}. Write it like that.`);
    });
  }

  test('with the time that stands after it', () => {
    const read = ['December 25, 2026 5:00 PM', '25 Dezember 2026, um 17:00 Uhr'].map(
      (text) => dateOf(text, { timeZone: 'Europe/Berlin' }).date.iso,
    );
    assert.deepEqual(read, ['2026-12-25T17:00:00+01:00', '2026-12-25T17:00:00+01:00']);
    assert.equal(dateOf('25 Dec 2026 at 17:00 +0530').date.iso, '2026-12-25T17:00:00+05:30');
  });

  test('as the Unicode CLDR names the months of the site’s languages', () => {
    for (const language of ['en', 'de', 'fr', 'es', 'ar']) {
      for (let month = 1; month <= 12; month += 1) {
        const instant = Date.UTC(2026, month - 1, 25, 12);
        for (const style of ['long', 'short'] as const) {
          const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
            day: 'numeric',
            month: style,
            year: 'numeric',
          });
          const text = format.format(instant).replace(/[\u200f،]/g, '');
          assert.equal(dateOf(text).date.day, new Date(instant).toISOString().slice(0, 10), text);
        }
      }
    }
  });
});
