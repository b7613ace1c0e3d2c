import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf } from './readings.ts';

const amount = (value: Json, currency: Json = 'EUR'): Json => ({
  '@type': 'MonetaryAmount',
  currency,
  value,
});

describe('pay in words is shown as written, and not guessed into numbers', () => {
  const table: readonly [Json, string][] = [
    [{ '@type': 'MonetaryAmount', description: 'By agreement' }, 'By agreement'],
    ['$71,957 per year', '$71,957 per year'],
    ['Competitive &amp; fair', 'Competitive & fair'],
    ['45.000', '45.000'],
    ['50k', '50k'],
    [amount('from 30 an hour'), 'from 30 an hour EUR'],
    [amount({ value: '45.000', unitText: 'YEAR' }), '45.000 EUR per year'],
    [amount({ minValue: 40000, maxValue: 'negotiable' }), '40000 – negotiable EUR'],
    [amount({ value: 900, unitText: 'fortnight' }), '900 EUR / fortnight'],
    [amount({ value: '0.10', unitText: 'per word' }), '0.10 EUR per word'],
    [amount({ value: '£50' }), '£50 EUR'],
    [amount({ value: '$50' }, null), '$50'],
    // A currency that is left empty is a gap that its source knows of.
    [amount({ value: 3000, unitText: 'MONTH' }, ' '), '3000 per month'],
  ];
  for (const [baseSalary, text] of table) {
    test(JSON.stringify(baseSalary), () => {
      assert.deepEqual(factsOf({ baseSalary }).baseSalary, { text });
    });
  }
});
