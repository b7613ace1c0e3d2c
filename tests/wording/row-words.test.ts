import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayWords } from '../../src/wording/day-words.ts';
import { payLine, placeName, placesLine, typesLine } from '../../src/wording/row-words.ts';
import { placeLabel } from '../../src/job/place/place-label.ts';
import type { Pay } from '../../src/job/pay.ts';

describe('pay reads', () => {
  const table: readonly [Pay, string][] = [
    [{ currency: 'GBP', min: 13.5, max: 13.5, unit: 'HOUR' }, '£13.50 an hour'],
    [{ currency: 'EUR', min: 2800, max: 3200, unit: 'MONTH' }, '€2,800 to €3,200 a month'],
    [{ currency: 'USD', min: 90000, unit: 'YEAR' }, 'from $90,000 a year'],
    [{ currency: 'EUR', max: 200, unit: 'DAY' }, 'up to €200 a day'],
    [{ currency: 'JPY', min: 300000, max: 300000, unit: 'MONTH' }, '¥300,000 a month'],
    [{ min: 500, max: 500, unit: 'WEEK' }, '500 a week'],
    [{ currency: 'EUR', min: 45000, max: 45000 }, '€45,000'],
    [{ text: '$71,957 per year' }, '$71,957 per year'],
  ];
  for (const [pay, line] of table) test(line, () => assert.equal(payLine(pay), line));
});

describe('places read', () => {
  const names = {
    us: 'United States',
    'us/wa': 'Washington',
    'us/wa/seattle': 'Seattle',
    gb: 'United Kingdom',
    'gb/york': 'York',
    'gb/york/york': 'York',
    sg: 'Singapore',
    'sg/singapore': 'Singapore',
    'country-not-stated': 'Country not stated',
    'country-not-stated/leeds': 'Leeds',
  };
  const nameOf = (path: string) => placeName(path, names);
  const table: readonly [string | undefined, string | undefined][] = [
    [placeName('us/wa/seattle', names), 'Seattle, Washington, United States'],
    [placeName('gb/york/york', names), 'York, United Kingdom'],
    [placeName('sg/singapore', names), 'Singapore'],
    [placeName('country-not-stated/leeds', names), 'Leeds'],
    [placeName('country-not-stated', names), 'Country not stated'],
    [placesLine({ places: [] }, nameOf), undefined],
    [placesLine({ places: ['sg'] }, nameOf), 'Singapore'],
    [placesLine({ places: ['sg', 'gb/york'] }, nameOf), 'Singapore and York, United Kingdom'],
    [placesLine({ places: ['sg', 'gb', 'us'] }, nameOf), 'Singapore and 2 more'],
    [placeLabel({ country: 'DE' }, 'fr'), 'Allemagne'],
    [placeLabel({ country: 'GB', region: 'York', locality: 'York' }, 'en'), 'York, United Kingdom'],
  ];
  for (const [line, expected] of table) {
    test(expected ?? 'not at all', () => assert.equal(line, expected));
  }
});

test('a day reads the same in whatever zone the machine is', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = zone;
      assert.equal(dayWords('2026-12-31'), '31 December 2026');
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('employment types read in words, those as written after them', () => {
  const line = typesLine({ types: ['FULL_TIME', 'PER_DIEM'], otherTypes: ['CDI'] });
  assert.equal(line, 'Full-time, By the day, CDI');
  assert.equal(typesLine({ types: [], otherTypes: [] }), undefined);
});
