import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Pay } from '../../src/job/pay.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf, problemsOf } from './readings.ts';

const amount = (value: Json, currency: Json = 'EUR'): Json => ({
  '@type': 'MonetaryAmount',
  currency,
  value,
});

describe('pay in numbers is read', () => {
  const table: readonly [string, Json, Pay | undefined][] = [
    [
      'one value',
      amount({ value: 45000, unitText: 'YEAR' }),
      { currency: 'EUR', min: 45000, max: 45000, unit: 'YEAR' },
    ],
    [
      'a range',
      amount({ minValue: 13.5, maxValue: 15, unitText: 'HOUR' }),
      { currency: 'EUR', min: 13.5, max: 15, unit: 'HOUR' },
    ],
    [
      'numbers as text',
      amount({ value: '45,000.50' }),
      { currency: 'EUR', min: 45000.5, max: 45000.5 },
    ],
    [
      'a value without a QuantitativeValue',
      amount(45000),
      { currency: 'EUR', min: 45000, max: 45000 },
    ],
    ['only a minimum', amount({ minValue: 40000 }), { currency: 'EUR', min: 40000 }],
    [
      'a minimum of zero is not known',
      amount({ minValue: 0, maxValue: 50000 }),
      { currency: 'EUR', max: 50000 },
    ],
    ['zeros only', amount({ minValue: 0, maxValue: 0 }), undefined],
    [
      'the currency in lower case',
      amount({ value: 10 }, 'usd'),
      { currency: 'USD', min: 10, max: 10 },
    ],
    [
      'the unit in words',
      amount({ value: 10, unitText: 'per Hour' }),
      { currency: 'EUR', min: 10, max: 10, unit: 'HOUR' },
    ],
    [
      'a UN/CEFACT unit',
      amount({ value: 10, unitText: 'ANN' }),
      { currency: 'EUR', min: 10, max: 10, unit: 'YEAR' },
    ],
    [
      'a list',
      [amount({ value: 10 }), amount({ value: 20 })],
      { currency: 'EUR', min: 10, max: 10 },
    ],
    ['nothing', ['', 'N/A', null], undefined],
    ['an object that says nothing', {}, undefined],
    [
      'grouped as 45\u00a0000',
      amount({ value: '45\u00a0000' }),
      { currency: 'EUR', min: 45000, max: 45000 },
    ],
    [
      'grouped as 1.500,00',
      amount({ value: '1.500,00' }),
      { currency: 'EUR', min: 1500, max: 1500 },
    ],
    ['grouped as 85’000', amount({ value: '85’000' }), { currency: 'EUR', min: 85000, max: 85000 }],
    [
      'grouped as 6,00,000',
      amount({ value: '6,00,000' }),
      { currency: 'EUR', min: 600000, max: 600000 },
    ],
    [
      'grouped as 1.234.567',
      amount({ value: '1.234.567' }),
      { currency: 'EUR', min: 1234567, max: 1234567 },
    ],
    ['with an exponent', amount({ value: '1.2e5' }), { currency: 'EUR', min: 120000, max: 120000 }],
    [
      'without a currency',
      { value: { value: 60000, unitText: 'YEAR' } },
      { min: 60000, max: 60000, unit: 'YEAR' },
    ],
    ['grouped as 13,50', amount({ value: '13,50' }), { currency: 'EUR', min: 13.5, max: 13.5 }],
    [
      'a range in one text, with its money',
      amount({ value: '60 000 – 80 000 €', unitText: 'Jahr' }),
      { currency: 'EUR', min: 60000, max: 80000, unit: 'YEAR' },
    ],
    [
      'thousands',
      amount({ minValue: '50k', maxValue: '60k' }),
      { currency: 'EUR', min: 50000, max: 60000 },
    ],
    [
      'lakhs a year',
      amount({ minValue: '6', maxValue: '9', unitText: 'LPA' }, 'INR'),
      { currency: 'INR', min: 600000, max: 900000, unit: 'YEAR' },
    ],
  ];
  for (const [name, baseSalary, pay] of table) {
    test(name, () => assert.deepEqual(factsOf({ baseSalary }).baseSalary, pay));
  }

  test('in money that is not known stays words', () => {
    const { baseSalary } = factsOf({
      baseSalary: amount({ minValue: 4000, maxValue: 5000, unitText: 'MONTH' }, 'Taler'),
    });
    assert.deepEqual(baseSalary, { text: '4000 – 5000 Taler per month' });
  });

  test('with the currency beside the salary', () => {
    const { baseSalary } = factsOf({ baseSalary: 1200, salaryCurrency: 'CHF' });
    assert.deepEqual(baseSalary, { currency: 'CHF', min: 1200, max: 1200 });
  });
});

describe('the unit of pay is read in', () => {
  const units: Record<string, readonly string[]> = {
    HOUR: [
      'an hour',
      'PER_HOUR',
      'pro Stunde',
      'Std.',
      'par heure',
      "all'ora",
      'per uur',
      '時給',
      'час',
    ],
    DAY: ['Day rate', 'pro Tag', 'día', 'dag', '日給', '每天'],
    WEEK: ['p.w.', 'wöchentlich', 'semana', 'tydzień'],
    MONTH: [
      'p.m.',
      'monatlich',
      'al mes',
      'mês',
      'miesięcznie',
      'в месяц',
      '月給',
      '每月',
      'Monthly salary',
    ],
    YEAR: ['p. a.', 'par an', 'an', 'anno', 'per jaar', 'год', '年収', 'P1Y'],
  };
  for (const [unit, written] of Object.entries(units)) {
    for (const unitText of written) {
      test(unitText, () => {
        const { baseSalary } = factsOf({ baseSalary: amount({ value: 50, unitText }) });
        assert.deepEqual(baseSalary, { currency: 'EUR', min: 50, max: 50, unit });
      });
    }
  }
});

describe('the currency of pay is read from', () => {
  const currencies: Record<string, readonly string[]> = {
    EUR: ['euros', '€', 'Euro'],
    USD: ['US$', 'US Dollar', 'US-Dollar'],
    PLN: ['zł'],
    CNY: ['RMB'],
  };
  for (const [currency, written] of Object.entries(currencies)) {
    for (const stated of written) {
      test(stated, () => {
        const { baseSalary } = factsOf({ baseSalary: amount({ value: 50 }, stated) });
        assert.deepEqual(baseSalary, { currency, min: 50, max: 50 });
      });
    }
  }

  test('no sign or name that several have', () => {
    for (const stated of ['$', 'Dollar', 'kr', '¥']) {
      const { baseSalary } = factsOf({ baseSalary: amount({ value: 50 }, stated) });
      assert.deepEqual(baseSalary, { text: `50 ${stated}` });
    }
  });
});

describe('what is wrong with pay is reported', () => {
  const table: readonly [Json, string][] = [
    [
      amount({ value: 10 }, 'Taler'),
      'currency "Taler" is not an ISO 4217 code. Write for example "EUR".',
    ],
    [amount({ value: 10 }, 'RUR'), 'currency "RUR" was read as RUB. Write "RUB".'],
    [
      [amount({ value: 10 }), amount({ value: 20 })],
      'is stated 2 times; the first is used. Write one.',
    ],
    [
      amount({ value: 10, unitText: 'moon' }),
      'unitText "moon" is not known. Write HOUR, DAY, WEEK, MONTH or YEAR.',
    ],
  ];
  for (const [baseSalary, message] of table) {
    test(message, () => {
      assert.ok(problemsOf({ baseSalary }).includes(`warning baseSalary: ${message}`));
    });
  }
});

describe('an estimate', () => {
  const estimatedSalary = {
    '@type': 'MonetaryAmountDistribution',
    name: 'base',
    currency: 'USD',
    duration: 'P1Y',
    percentile10: '100000',
    median: '120000',
    percentile90: '140000',
  };

  test('is separate from the employer’s pay', () => {
    const facts = factsOf({ estimatedSalary });
    assert.equal(facts.baseSalary, undefined);
    assert.deepEqual(facts.estimatedSalaries, [
      { currency: 'USD', min: 100000, max: 140000, unit: 'YEAR' },
    ]);
    assert.deepEqual(problemsOf({ estimatedSalary }), []);
  });

  test('without amounts is not shown by its name', () => {
    const { estimatedSalaries } = factsOf({ estimatedSalary: { name: 'base', currency: 'USD' } });
    assert.deepEqual(estimatedSalaries, []);
  });
});
