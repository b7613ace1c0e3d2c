import { testShapes, type ShapeCase } from './shape-case.ts';

const posted = (datePosted: unknown, iso: string | undefined, problem?: RegExp): ShapeCase =>
  [
    `datePosted ${JSON.stringify(datePosted)}`,
    { datePosted, validThrough: undefined },
    { datePosted: iso },
    { datePosted: iso },
    ...(problem ? [problem] : []),
  ] as unknown as ShapeCase;
const READ = /datePosted: ".*" was read as .*\. Write it like that\./;

const dates: ShapeCase[] = [
  posted('2026-09-02', '2026-09-02'),
  posted('2026-09-02T02:00:00Z', '2026-09-02T02:00:00Z'),
  posted('2026-09-02T02:00:00+02:00', '2026-09-02T02:00:00+02:00'),
  posted('2026-09-02T02:00:00.000Z', '2026-09-02T02:00:00Z'),
  posted('2026-9-2', '2026-09-02', READ),
  posted('2024-11-5T00:00', '2024-11-05T00:00:00Z', READ),
  posted('2026-09-02T02:00:00', '2026-09-02T02:00:00Z', READ),
  posted('2026-09-02 02:00:00', '2026-09-02T02:00:00Z', READ),
  posted('2026-09-02T02:00:00.123456Z', '2026-09-02T02:00:00Z', READ),
  posted(1788314400, '2026-09-02T02:00:00Z', READ),
  posted(1788314400000, '2026-09-02T02:00:00Z', READ),
  posted('1788314400', '2026-09-02T02:00:00Z', READ),
  posted('20260902', '2026-09-02', READ),
  posted('Wed Sep 02 02:00:00 UTC 2026', '2026-09-02T02:00:00Z', READ),
  posted('Wed, 02 Sep 2026 02:00:00 GMT', '2026-09-02T02:00:00Z', READ),
  posted({ '@type': 'Date', '@value': '2026-09-02' }, '2026-09-02'),
  posted(['2026-09-02'], '2026-09-02'),
  posted('2026-02-30', undefined, /"2026-02-30" is not in the calendar/),
  posted('02/09/2026', undefined, /"02\/09\/2026" is not a date/),
  posted('today', undefined, /"today" is not a date/),
  posted('N/A', undefined, /datePosted: is missing/),
  [
    'validThrough lasts to the end of its day',
    { validThrough: '2026-12-31' },
    { validThrough: '2026-12-31T23:59:59Z' },
    { validThrough: '2026-12-31T23:59:59Z' },
  ],
  [
    'validThrough with a time',
    { validThrough: '2026-12-31T12:00:00+01:00' },
    { validThrough: '2026-12-31T12:00:00+01:00' },
    { validThrough: '2026-12-31T12:00:00+01:00' },
  ],
  [
    'validThrough absent',
    { validThrough: null },
    { validThrough: undefined },
    { validThrough: undefined },
    /validThrough: is missing/,
  ],
  [
    'jobStartDate',
    { jobStartDate: '2027-01-01' },
    { jobStartDate: '2027-01-01' },
    { jobStartDate: '2027-01-01' },
  ],
];

const money = (value: unknown, currency: unknown = 'EUR') => ({
  '@type': 'MonetaryAmount',
  currency,
  value,
});
const emitted = (value: object, currency = 'EUR') => ({
  '@type': 'MonetaryAmount',
  currency,
  value: { '@type': 'QuantitativeValue', ...value },
});
const pay = (
  shape: string,
  baseSalary: unknown,
  expected: object | undefined,
  markup: object | undefined,
  problem?: RegExp,
): ShapeCase =>
  [
    shape,
    { baseSalary },
    { baseSalary: expected },
    { baseSalary: markup },
    ...(problem ? [problem] : []),
  ] as unknown as ShapeCase;
const yearly = { currency: 'EUR', min: 45000, max: 45000, unit: 'YEAR' };
const yearlyMarkup = emitted({ value: 45000, unitText: 'YEAR' });

const pays: ShapeCase[] = [
  pay('an amount', money({ value: 45000, unitText: 'YEAR' }), yearly, yearlyMarkup),
  pay('an amount as text', money({ value: '45000', unitText: 'YEAR' }), yearly, yearlyMarkup),
  pay(
    'an amount with grouping commas',
    money({ value: '45,000', unitText: 'YEAR' }),
    yearly,
    yearlyMarkup,
  ),
  pay(
    'a range',
    money({ minValue: 40000, maxValue: 50000, unitText: 'YEAR' }),
    { currency: 'EUR', min: 40000, max: 50000, unit: 'YEAR' },
    emitted({ minValue: 40000, maxValue: 50000, unitText: 'YEAR' }),
  ),
  pay(
    'a minimum alone',
    money({ minValue: 40000, unitText: 'YEAR' }),
    { currency: 'EUR', min: 40000, unit: 'YEAR' },
    emitted({ minValue: 40000, unitText: 'YEAR' }),
  ),
  pay(
    'a maximum and a zero',
    money({ minValue: 0, maxValue: 50000, unitText: 'YEAR' }),
    { currency: 'EUR', max: 50000, unit: 'YEAR' },
    emitted({ maxValue: 50000, unitText: 'YEAR' }),
  ),
  pay('zero', money({ value: 0, unitText: 'YEAR' }), undefined, undefined),
  pay('zeros', money({ minValue: 0, maxValue: 0 }), undefined, undefined),
  pay(
    'a bare number in MonetaryAmount',
    money(45000),
    { currency: 'EUR', min: 45000, max: 45000 },
    emitted({ value: 45000 }),
    /does not say for which time/,
  ),
  pay(
    'unitText on the MonetaryAmount',
    { ...money(45000), unitText: 'YEAR' },
    yearly,
    yearlyMarkup,
  ),
  pay(
    'the range on the MonetaryAmount',
    {
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      minValue: 45000,
      maxValue: 45000,
      unitText: 'YEAR',
    },
    yearly,
    yearlyMarkup,
  ),
  pay('unitText "year"', money({ value: 45000, unitText: 'year' }), yearly, yearlyMarkup),
  pay('unitText "ANNUAL"', money({ value: 45000, unitText: 'ANNUAL' }), yearly, yearlyMarkup),
  pay('unitText "per annum"', money({ value: 45000, unitText: 'per annum' }), yearly, yearlyMarkup),
  pay(
    'unitText "per hour"',
    money({ value: 20, unitText: 'per hour' }),
    { currency: 'EUR', min: 20, max: 20, unit: 'HOUR' },
    emitted({ value: 20, unitText: 'HOUR' }),
  ),
  pay(
    'unitText "fortnight"',
    money({ value: 20, unitText: 'fortnight' }),
    { text: '20 EUR / fortnight' },
    undefined,
    /unitText "fortnight" is not known/,
  ),
  pay(
    'a currency in lower case',
    money({ value: 45000, unitText: 'YEAR' }, 'eur'),
    yearly,
    yearlyMarkup,
  ),
  pay(
    'RUR',
    money({ value: 90000, unitText: 'MONTH' }, 'RUR'),
    { currency: 'RUB', min: 90000, max: 90000, unit: 'MONTH' },
    emitted({ value: 90000, unitText: 'MONTH' }, 'RUB'),
    /"RUR" was read as RUB/,
  ),
  pay(
    'another retired code',
    money({ value: 4000, unitText: 'MONTH' }, 'DEM'),
    { text: '4000 DEM per month' },
    undefined,
    /"DEM" is not an ISO 4217 code/,
  ),
  pay(
    'a list',
    [money({ value: 45000, unitText: 'YEAR' }), money(1)],
    yearly,
    yearlyMarkup,
    /is stated 2 times/,
  ),
  pay('text', '$71,957 per year', { text: '$71,957 per year' }, undefined, /shown as written/),
  pay(
    'text that could be two numbers',
    money({ value: '45.000', unitText: 'YEAR' }),
    { text: '45.000 EUR per year' },
    undefined,
  ),
  pay(
    'text in a value',
    money({ value: '€45k' }),
    { currency: 'EUR', min: 45000, max: 45000 },
    emitted({ value: 45000 }),
  ),
  pay('nothing in an object', money({}), undefined, undefined),
  [
    'a number and salaryCurrency',
    { baseSalary: 1200, salaryCurrency: 'CHF' },
    { baseSalary: { currency: 'CHF', min: 1200, max: 1200 } },
    { baseSalary: emitted({ value: 1200 }, 'CHF') },
  ],
  [
    'an estimate',
    { estimatedSalary: money({ minValue: 1, maxValue: 2, unitText: 'HOUR' }) },
    {
      baseSalary: undefined,
      estimatedSalaries: [{ currency: 'EUR', min: 1, max: 2, unit: 'HOUR' }],
    },
    {
      baseSalary: undefined,
      estimatedSalary: emitted({ minValue: 1, maxValue: 2, unitText: 'HOUR' }),
    },
  ],
  [
    'an estimate as a distribution',
    {
      estimatedSalary: [
        {
          '@type': 'MonetaryAmountDistribution',
          currency: 'USD',
          duration: 'P1Y',
          percentile10: '100',
          percentile90: 200,
        },
      ],
    },
    {
      baseSalary: undefined,
      estimatedSalaries: [{ currency: 'USD', min: 100, max: 200, unit: 'YEAR' }],
    },
    { baseSalary: undefined },
  ],
];

testShapes('a date', dates);
testShapes('pay', pays);
