import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDate } from '../../src/job/date.ts';
import { utc } from './date-of.ts';

describe('what means no date is none, and is reported', () => {
  for (const text of [
    '0',
    'false',
    'None',
    'Invalid date',
    'Invalid Date',
    'TBD',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '0000-01-01',
    '00/00/0000',
    '-0001-11-30T00:00:00+00:00',
    '0001-01-01',
    '0001-01-01 00:00:00',
    '0001-01-01T11:00:00+12:00',
    '1/1/0001 12:00:00 AM',
    '-62135596800000',
    '1970-01-01',
    '1970-01-01T00:00:00Z',
    '1970-01-01T01:00:00+01:00',
    '1969-12-31T19:00:00-05:00',
    '1 January 1970 00:00 UTC',
    '/Date(0)/',
    '1899-12-30',
    '1899-12-30T00:00:00Z',
    '1900-01-01',
    '9999-12-31',
    '9999-12-31T23:59:59Z',
    '9999-12-31T23:59:59-12:00',
  ]) {
    test(text, () => {
      for (const edge of ['start', 'end'] as const) {
        assert.deepEqual(readDate(text, { ...utc, edge }), {
          warning: `"${text}" was read as not stated. Leave it out.`,
        });
      }
    });
  }
});

describe('an end in words that say that there is none is shown as words', () => {
  for (const text of [
    'Open until filled',
    'until the position is filled.',
    'Ongoing',
    'Continuous',
    'Rolling basis',
    'No closing date',
    'ASAP',
    'bis auf Weiteres',
    'unbefristet',
    'Jusqu’à ce que le poste soit pourvu',
    'Hasta cubrir la vacante',
    '採用決定次第終了',
    'مفتوح',
  ]) {
    test(text, () => {
      assert.deepEqual(readDate(text, { ...utc, edge: 'end' }), {
        words: text,
        warning: `"${text}" was read as no end, and is shown as written. Leave it out, or write the last day to apply, for example "2026-12-31".`,
      });
      assert.ok('reason' in readDate(text, utc));
    });
  }

  for (const text of [
    '30 days',
    '2 Wochen',
    'dentro de 15 días',
    'P30D',
    '3ヶ月'.replace('ヶ', 'か'),
  ]) {
    test(`${text} ends on no day that is known`, () => {
      const reading = readDate(text, { ...utc, edge: 'end' });
      assert.equal('words' in reading && reading.words, text);
      assert.ok('reason' in readDate(text, utc));
    });
  }

  test('and other words are no date', () => {
    for (const text of ['soon', 'next Friday', 'end of the month', 'open until 5 pm']) {
      assert.ok('reason' in readDate(text, { ...utc, edge: 'end' }), text);
    }
  });
});
