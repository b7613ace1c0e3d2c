import { testFiles, type FileCase } from './file-case.ts';

const money = (value: unknown, currency: unknown = 'EUR', more: object = {}) => ({
  '@type': 'MonetaryAmount',
  currency,
  value,
  ...more,
});
const emitted = (value: object, currency: string | undefined = 'EUR') => ({
  '@type': 'MonetaryAmount',
  ...(currency !== '' && { currency }),
  value: { '@type': 'QuantitativeValue', ...value },
});
const year = { unitText: 'YEAR' };
const yearly = { currency: 'EUR', min: 45000, max: 45000, unit: 'YEAR' };
const markupOfYearly = emitted({ value: 45000, ...year });

const paid = (
  shape: string,
  baseSalary: unknown,
  pay: object | undefined,
  markup: object | undefined,
  problem?: RegExp,
): FileCase => [
  shape,
  { baseSalary },
  { baseSalary: pay, estimatedSalaries: [] },
  { baseSalary: markup },
  ...(problem === undefined ? [] : [['baseSalary', problem] as const]),
];
const shown = (baseSalary: unknown, text: string): FileCase =>
  paid(
    `${JSON.stringify(baseSalary)} in words`,
    baseSalary,
    { text },
    undefined,
    /shown as written/,
  );
const unit = (unitText: string, known: string | undefined): FileCase =>
  paid(
    `unitText ${unitText}`,
    money({ value: 45, unitText }),
    { currency: 'EUR', min: 45, max: 45, ...(known && { unit: known }) },
    emitted({ value: 45, ...(known && { unitText: known }) }),
  );

const amounts: FileCase[] = [
  unit('HOUR', 'HOUR'),
  unit('hourly', 'HOUR'),
  unit('Per Year', 'YEAR'),
  unit('/hour', 'HOUR'),
  unit('a month', 'MONTH'),
  paid(
    'a range in one text',
    money('40,000 - 50,000'),
    { currency: 'EUR', min: 40000, max: 50000 },
    emitted({ minValue: 40000, maxValue: 50000 }),
  ),
  paid(
    'a fixed space between thousands',
    money({ value: '45&nbsp;000' }),
    { currency: 'EUR', min: 45000, max: 45000 },
    emitted({ value: 45000 }),
  ),
  paid(
    'thousands as k',
    money({ minValue: '40k', maxValue: 50000 }),
    { currency: 'EUR', min: 40000, max: 50000 },
    emitted({ minValue: 40000, maxValue: 50000 }),
  ),
  paid(
    'a sign for the currency',
    money({ value: 4500 }, '€'),
    { currency: 'EUR', min: 4500, max: 4500 },
    emitted({ value: 4500 }),
  ),
  paid('a unit by its code', money({ value: 45000, unitCode: 'ANN' }), yearly, markupOfYearly),
  paid('the currency in a list', money({ value: 45000, ...year }, ['EUR']), yearly, markupOfYearly),
  paid(
    'the currency beside the value',
    money({ value: 45000, ...year, currency: 'EUR' }, null),
    yearly,
    markupOfYearly,
  ),
  paid('with decimals', money({ value: '45000.00', ...year }), yearly, markupOfYearly),
  paid(
    'a value in the midst of a range',
    money({ value: 42, minValue: 40, maxValue: 50, ...year }),
    { currency: 'EUR', min: 40, max: 50, unit: 'YEAR' },
    emitted({ minValue: 40, maxValue: 50, ...year }),
  ),
  paid(
    'only a maximum',
    money({ maxValue: 50, ...year }),
    { currency: 'EUR', max: 50, unit: 'YEAR' },
    emitted({ maxValue: 50, ...year }),
  ),
  paid(
    'the minimum above the maximum',
    money({ minValue: 50, maxValue: 40, ...year }),
    { currency: 'EUR', min: 50, max: 40, unit: 'YEAR' },
    emitted({ minValue: 50, maxValue: 40, ...year }),
    /the minimum 50 is above the maximum 40/,
  ),
  paid(
    'a number alone',
    45000,
    { min: 45000, max: 45000 },
    emitted({ value: 45000 }, ''),
    /has no currency/,
  ),
  paid('zero alone', 0, undefined, undefined),
  paid('zero as text', '0', undefined, undefined),
  paid(
    'nothing said in an object',
    money({ value: 'N/A', minValue: null, ...year }),
    undefined,
    undefined,
  ),
  paid(
    'a PriceSpecification',
    { '@type': 'UnitPriceSpecification', price: 45000, priceCurrency: 'EUR', ...year },
    yearly,
    markupOfYearly,
  ),
  paid(
    'several',
    [money({ value: 45000, ...year }), money({ value: 1 })],
    yearly,
    markupOfYearly,
    /is stated 2 times; the first is used\. Write one\./,
  ),
  [
    'a number as text, and salaryCurrency in lower case',
    { baseSalary: '45000', salaryCurrency: 'eur' },
    { baseSalary: { currency: 'EUR', min: 45000, max: 45000 } },
    { baseSalary: emitted({ value: 45000 }) },
  ],
  [
    'salaryCurrency alone',
    { salaryCurrency: 'EUR' },
    { baseSalary: undefined },
    { baseSalary: undefined },
  ],
];

const words: FileCase[] = [
  shown('€45k', '€45k'),
  shown('45.000', '45.000'),
  shown('Negotiable', 'Negotiable'),
  shown(money({ minValue: '45.000', maxValue: '55.000' }), '45.000 – 55.000 EUR'),
  shown(money({ value: '1e500' }), '1e500 EUR'),
  shown(money({ value: 45, unitText: 'moon' }), '45 EUR / moon'),
];

const currency = (code: string): FileCase =>
  paid(
    `currency ${code}`,
    money({ value: 100, unitText: 'MONTH' }, code),
    { text: `100 ${code} per month` },
    undefined,
    new RegExp(`currency "${code}" is not an ISO 4217 code`),
  );
const retired = ['ITL', 'FRF', 'LTL', 'BYR', 'TRL', 'MRO', 'HRK', 'XXX', 'XAU', 'BTC'].map(
  currency,
);

const guess = (
  shape: string,
  estimatedSalary: unknown,
  estimates: object[],
  markup: unknown,
): FileCase => [
  shape,
  { estimatedSalary },
  { baseSalary: undefined, estimatedSalaries: estimates },
  { baseSalary: undefined, estimatedSalary: markup },
];
const spread = { '@type': 'MonetaryAmountDistribution', name: 'base', currency: 'EUR' };
const estimates: FileCase[] = [
  guess(
    'a distribution with a duration',
    { ...spread, duration: 'P1Y', percentile10: '40', percentile90: 50 },
    [{ currency: 'EUR', min: 40, max: 50, unit: 'YEAR' }],
    emitted({ minValue: 40, maxValue: 50, ...year }),
  ),
  guess(
    'a distribution with a unit',
    { ...spread, unitText: 'YEAR', percentile10: 40, percentile90: 50 },
    [{ currency: 'EUR', min: 40, max: 50, unit: 'YEAR' }],
    emitted({ minValue: 40, maxValue: 50, ...year }),
  ),
  guess(
    'several',
    [money({ value: 45000, ...year }), money({ value: 20, unitText: 'HOUR' })],
    [yearly, { currency: 'EUR', min: 20, max: 20, unit: 'HOUR' }],
    [markupOfYearly, emitted({ value: 20, unitText: 'HOUR' })],
  ),
  guess('in words', 'around 50k', [{ text: 'around 50k' }], undefined),
  guess('by its name only', spread, [], undefined),
  guess('nothing', 'N/A', [], undefined),
];

testFiles('pay in numbers', amounts);
testFiles('pay', words);
testFiles('pay in money that is no more', retired);
testFiles('an estimate', estimates);
