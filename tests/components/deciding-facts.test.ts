import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decidingFacts } from '../../src/components/deciding-facts.ts';
import { notStated, statedFacts } from '../../src/components/stated-facts.ts';
import type { Job } from '../../src/job/job.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf } from '../job/readings.ts';
import { place } from '../support/postings.ts';

function jobOf(properties: Record<string, Json | undefined>, state: Job['state'] = 'open'): Job {
  return { ...factsOf(properties), slug: 'baker-0', state };
}

/** "Pay: £30,000 a year", with notes in brackets; "–" for what is not stated. */
function linesOf(job: Job): string[] {
  return decidingFacts(job).map(({ label, value = '–', notes }) =>
    [`${label}: ${value}`, ...notes.map((note) => `(${note})`)].join(' '),
  );
}

const lineOf = (index: number, properties: Record<string, Json | undefined>) =>
  linesOf(jobOf(properties))[index];

const pay = (amount: number): Json => ({
  '@type': 'MonetaryAmount',
  currency: 'GBP',
  value: { '@type': 'QuantitativeValue', value: amount, unitText: 'YEAR' },
});
const seattle = place('Seattle', 'US', 'WA') as Json;
const portland = place('Portland', 'US', 'OR') as Json;
const remote = { jobLocationType: 'TELECOMMUTE' };
const people = (...names: string[]): Json => names.map((name) => ({ '@type': 'Country', name }));

describe('the facts that decide', () => {
  test('are four, whatever a posting states', () => {
    const nothing = {
      baseSalary: undefined,
      jobLocation: undefined,
      employmentType: undefined,
      validThrough: undefined,
      datePosted: undefined,
    };
    assert.deepEqual(linesOf(jobOf(nothing)), ['Pay: –', 'Place: –', 'Type: –', 'Closes: –']);
  });

  test('name an estimate as one, and prefer what the employer states', () => {
    const estimate = { estimatedSalary: pay(28_000) };
    assert.equal(
      lineOf(0, { baseSalary: undefined, ...estimate }),
      'Pay: £28,000 a year (estimate by the source, not the employer)',
    );
    const both = { baseSalary: pay(30_000), ...estimate };
    assert.equal(lineOf(0, both), 'Pay: £30,000 a year');
    const fact = statedFacts(jobOf(both)).find(({ label }) => /estimates/.test(label));
    assert.deepEqual(fact?.values, ['£28,000 a year']);
  });

  test('quote pay that only the text names, and put estimates below it', () => {
    const stated = {
      baseSalary: undefined,
      description: 'Bakes bread. Salary: £30,000 to £34,000 a year.',
    };
    const job = jobOf({ ...stated, estimatedSalary: pay(28_000) });
    assert.equal(linesOf(job)[0], 'Pay: The text says “£30,000 to £34,000 a year”');
    const fact = statedFacts(job).find(({ label }) => /estimates/.test(label));
    assert.deepEqual(fact?.values, ['£28,000 a year']);
    assert.ok(!notStated(job).includes('pay'));
    assert.ok(notStated(jobOf({ ...stated, description: 'Bakes bread.' })).includes('pay'));
  });

  test('name the span of what the source estimates for several places, and each of them below', () => {
    const estimate = { estimatedSalary: [pay(28_000), pay(30_000)] };
    const job = jobOf({ baseSalary: undefined, ...estimate });
    const span = { currency: 'GBP', min: 28_000, max: 30_000, unit: 'YEAR' } as const;
    assert.equal(
      linesOf({ ...job, estimateSpan: span })[0],
      'Pay: £28,000 to £30,000 a year (estimate by the source, not the employer; it differs by place)',
    );
    const fact = statedFacts({ ...job, estimateSpan: span }).find(({ label }) =>
      /estimates/.test(label),
    );
    assert.deepEqual(fact?.values, ['£28,000 a year', '£30,000 a year']);
  });

  const places: readonly [properties: Record<string, Json | undefined>, line: string][] = [
    [{ jobLocation: seattle }, 'Place: Seattle (Washington, United States)'],
    [{ jobLocation: place('Berlin', 'DE', 'Berlin') as Json }, 'Place: Berlin (Germany)'],
    [{ jobLocation: [seattle, portland] }, 'Place: Seattle and Portland'],
    [{ jobLocation: seattle, ...remote }, 'Place: Seattle (Washington, United States) (or remote)'],
    [{ jobLocation: undefined, ...remote }, 'Place: Remote'],
    [
      {
        jobLocation: undefined,
        ...remote,
        applicantLocationRequirements: people('France', 'Spain'),
      },
      'Place: Remote (Open to people in France or Spain)',
    ],
    [{ jobLocation: { address: { streetAddress: 'Mill Lane 5' } } }, 'Place: Mill Lane 5'],
  ];
  for (const [properties, line] of places) {
    test(`say where: ${line}`, () => assert.equal(lineOf(1, properties), line));
  }

  test('count many areas for applicants, which are named among the other facts', () => {
    const names = ['France', 'Spain', 'Italy', 'Portugal'];
    const properties = {
      jobLocation: undefined,
      ...remote,
      applicantLocationRequirements: people(...names),
    };
    assert.equal(lineOf(1, properties), 'Place: Remote (Open to people in France and 3 more)');
    const fact = statedFacts(jobOf(properties)).find(({ label }) => /live/.test(label));
    assert.deepEqual(fact?.values, names);
  });

  test('are the end where it is stated, and else the day of posting; each day stands somewhere', () => {
    const dates = { datePosted: '2026-11-01', validThrough: '2026-12-01' };
    const lastOf = (properties: Record<string, Json | undefined>, state?: Job['state']) =>
      linesOf(jobOf(properties, state)).at(-1);
    assert.equal(lastOf(dates), 'Closes: 1 December 2026');
    assert.equal(lastOf({ ...dates, validThrough: undefined }), 'Posted: 1 November 2026');
    assert.equal(
      lastOf({ ...dates, validThrough: 'Open until filled' }),
      'Closes: Open until filled',
    );
    // The end of a closed job stands above.
    assert.equal(lastOf(dates, 'closed'), 'Posted: 1 November 2026');
    assert.equal(lastOf({ ...dates, datePosted: undefined }, 'closed'), 'Closed: 1 December 2026');
    const days = statedFacts(jobOf(dates)).map(({ day }) => day);
    assert.ok(days.includes('2026-11-01'));
  });
});
