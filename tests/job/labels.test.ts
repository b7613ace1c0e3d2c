import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { employmentTypeLabel } from '../../src/job/employment-type-label.ts';
import {
  applicantLocationsLine,
  dayLabel,
  monthsLabel,
  payLabel,
  placeLabel,
  placesLine,
} from '../../src/job/labels.ts';
import type { Pay } from '../../src/job/pay.ts';
import type { Place } from '../../src/job/place.ts';

const locale = 'en-GB';

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
  for (const [pay, label] of table) test(label, () => assert.equal(payLabel(pay, locale), label));
});

describe('places read', () => {
  const york: Place = { country: 'GB', region: 'York', locality: 'York' };
  const seattle: Place = { country: 'US', region: 'Washington', locality: 'Seattle' };
  const table: readonly [string | undefined, string | undefined][] = [
    [placeLabel(seattle, locale), 'Seattle, Washington, United States'],
    [placeLabel(york, locale), 'York, United Kingdom'],
    [placeLabel({ country: 'SG', locality: 'Singapore' }, locale), 'Singapore'],
    [placeLabel({ locality: 'Leeds' }, locale), 'Leeds'],
    [placeLabel({ country: 'DE' }, 'fr'), 'Allemagne'],
    [placesLine([], locale), undefined],
    [placesLine([{ country: 'DE' }], locale), 'Germany'],
    [placesLine([{ country: 'DE' }, york], locale), 'Germany and York, United Kingdom'],
    [placesLine([{ country: 'DE' }, york, seattle], locale), 'Germany and 2 more'],
  ];
  for (const [label, expected] of table) {
    test(expected ?? 'not at all', () => assert.equal(label, expected));
  }
});

test('places where applicants may live read as a choice', () => {
  const locations = ['France', 'Germany', 'Spain'].map((name) => ({
    name,
    kind: 'country' as const,
  }));
  assert.equal(applicantLocationsLine(locations, locale), 'France, Germany or Spain');
  assert.equal(applicantLocationsLine([], locale), undefined);
});

describe('months of experience read', () => {
  const table: readonly [number, string][] = [
    [0, 'None needed'],
    [1, '1 month'],
    [11.7, '1 year'],
    [12, '1 year'],
    [23.6, '2 years'],
    [30, '2 years and 6 months'],
  ];
  for (const [months, label] of table) {
    test(`${months}: ${label}`, () => assert.equal(monthsLabel(months), label));
  }
});

test('a day reads in the site’s language, in whatever zone the machine is', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = zone;
      assert.equal(dayLabel('2026-12-31', locale), '31 December 2026');
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
  assert.equal(dayLabel('2026-12-31', 'de'), '31. Dezember 2026');
});

test('employment types read in words', () => {
  assert.deepEqual((['FULL_TIME', 'PER_DIEM', 'INTERN'] as const).map(employmentTypeLabel), [
    'Full-time',
    'By the day',
    'Internship',
  ]);
});
