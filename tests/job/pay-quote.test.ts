import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quotePay } from '../../src/job/pay-quote.ts';
import { factsOf } from './readings.ts';

describe('pay that a text names is quoted as written', () => {
  const table: readonly [text: string, quote: string][] = [
    ['The salary for this position is $180,000–$230,000.', '$180,000–$230,000'],
    ['What you get:\n$25.00 - $28.00/hr, paid weekly', '$25.00 - $28.00/hr'],
    ['We pay £14.50 an hour and all meals.', '£14.50 an hour'],
    ['Base salary: 90k - $105k', '90k - $105k'],
    ['Compensation: $74,700.00/Yr. - $103,850.00/Yr. DOE', '$74,700.00/Yr. - $103,850.00/Yr'],
    ['Salary: $150,000-$250,000+ per year', '$150,000-$250,000+ per year'],
    ['Gehalt: 45.000 – 52.000 € brutto', '45.000 – 52.000 € brutto'],
    ['Stundenlohn ab 15,50 € pro Stunde', 'ab 15,50 € pro Stunde'],
    ['Rémunération : 35 000 € à 40 000 € par an', '35 000 € à 40 000 € par an'],
    ['Salario: 24.000 € al año', '24.000 € al año'],
    ['月給 25万円 以上', '25万円'],
    // What limits an amount belongs to it.
    ['Competitive salary: up to $170K', 'up to $170K'],
    [
      'For roles in the hills: minimum annual salary of $111,200.00.',
      'minimum annual salary of $111,200.00',
    ],
    ['The pay is between €30,000 and €36,000.', 'between €30,000 and €36,000'],
    // The first amount is another one's.
    ['We raised $40 million. The salary is $90,000.', '$90,000'],
  ];
  for (const [text, quote] of table) test(text, () => assert.equal(quotePay(text), quote));
});

describe('an amount that may be something else is no pay', () => {
  for (const text of [
    'We raised $40 million last year.',
    'You manage a budget of €2,000,000 to €3,000,000 per year.',
    'Sign-on bonus of $5,000.',
    'A reward of up to $300 per year for your health. You can earn up to $300 per year.',
    'We sell 30,000 loaves a year.',
    'Salary by agreement. Lunch costs $5.',
    'Pay: 100 % of the tariff.',
    'Your customers pay $1 for a roll.',
    'Shares worth $10,000 - $20,000 per year.',
    'PLEASE SAY $ IN YOUR LETTER',
  ]) {
    test(text, () => assert.equal(quotePay(text), undefined));
  }
});

test('the text is quoted only where the property says nothing', () => {
  const description = 'Bakes bread. Salary: £30,000 to £34,000 a year.';
  assert.equal(
    factsOf({ description, baseSalary: undefined }).payQuote,
    '£30,000 to £34,000 a year',
  );
  const baseSalary = { currency: 'GBP', value: { value: 31_000, unitText: 'YEAR' } };
  assert.equal(factsOf({ description, baseSalary }).payQuote, undefined);
  assert.equal(factsOf({ description, baseSalary: undefined }).baseSalary, undefined);
});

test('no run of one kind of character makes the search slow', () => {
  for (const run of [
    '$',
    '1',
    '1,',
    '€ ',
    '$1 - ',
    '$1 per ',
    '1 to ',
    'USD ',
    'salary ',
    '1\u00a0',
    '万',
    '$1\n',
  ]) {
    const text = run.repeat(100_000 / run.length);
    const { user } = process.cpuUsage();
    quotePay(text);
    assert.ok(process.cpuUsage().user - user < 500_000, JSON.stringify(run));
  }
});
