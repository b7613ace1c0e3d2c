import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { notStated, statedFacts } from '../../src/components/stated-facts.ts';
import type { Job } from '../../src/job/job.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf } from '../job/readings.ts';

const nothing = {
  url: undefined,
  datePosted: undefined,
  validThrough: undefined,
  hiringOrganization: undefined,
  jobLocation: undefined,
};

function jobOf(properties: Record<string, Json | undefined>): Job {
  return { ...factsOf({ ...nothing, ...properties }), slug: 'baker-0', state: 'open' };
}

describe('what is stated in a form that was not understood', () => {
  const table: readonly [
    missing: string,
    properties: Record<string, Json>,
    shown: [label: string, value: string] | undefined,
  ][] = [
    ['how to apply', { url: 'At the counter' }, ['How to apply', 'At the counter']],
    ['how to apply', { url: 'javascript:alert(1)' }, undefined],
    [
      'how to apply',
      { applicationContact: { telephone: 'ask the baker' } },
      ['How to apply', 'ask the baker'],
    ],
    ['date posted', { datePosted: '12/11/2020' }, ['Posted', '12/11/2020']],
    [
      'employer',
      { hiringOrganization: { sameAs: 'https://crumb.example/' } },
      ['Employer', 'https://crumb.example/'],
    ],
    [
      'place',
      { jobLocation: { address: { streetAddress: 'Mill Lane 5' } } },
      ['Address', 'Mill Lane 5'],
    ],
    [
      'place',
      { jobLocation: { geo: { latitude: 53.8, longitude: -1.55 } } },
      ['Coordinates', '53.8, -1.55'],
    ],
    ['place', { jobLocation: 'Various locations' }, ['Workplace', 'Various locations']],
    ['place', { jobLocation: 'Home based - EMEA' }, ['Workplace', 'Home based - EMEA']],
    ['place', { jobLocation: 'UK wide' }, ['Workplace', 'UK wide']],
    ['place', { jobLocation: 'リモート' }, ['Workplace', 'リモート']],
    [
      'place',
      { jobLocation: { geo: { '@type': 'GeoCircle', circle: '53.8 -1.5 900' } } },
      ['Workplace', '53.8 -1.5 900'],
    ],
    [
      'place',
      { jobLocation: { '@type': 'Place', hasMap: 'https://maps.example/mill' } },
      ['Workplace', 'https://maps.example/mill'],
    ],
    [
      'where applicants may live',
      {
        jobLocationType: 'TELECOMMUTE',
        applicantLocationRequirements: { '@type': 'GeoCircle', geoRadius: 50_000 },
      },
      undefined,
    ],
  ];
  for (const [missing, properties, shown] of table) {
    test(`is not denied: ${JSON.stringify(properties)}`, () => {
      const job = jobOf(properties);
      assert.ok(!notStated(job).includes(missing));
      assert.deepEqual(
        statedFacts(job).map(({ label, values }) => [label, ...values]),
        shown === undefined ? [] : [shown],
      );
    });
  }

  test('is shown of the first day too', () => {
    const facts = statedFacts(jobOf({ jobStartDate: 'after the fair' }));
    assert.deepEqual(facts, [{ label: 'Starts', values: ['after the fair'] }]);
  });
});

test('what is not stated is said so', () => {
  assert.deepEqual(notStated(jobOf({ jobLocationType: 'TELECOMMUTE' })), [
    'employer',
    'where applicants may live',
    'pay',
    'type of employment',
    'working hours',
    'date posted',
    'closing date',
    'how to apply',
  ]);
  for (const jobLocationType of ['HYBRID', 'In person', 'Hybrid / on-site']) {
    assert.ok(notStated(jobOf({ jobLocationType })).includes('place'), jobLocationType);
  }
  assert.ok(notStated(jobOf({ jobLocation: { '@type': 'Place' } })).includes('place'));
});

test('what a place is called stands before its address', () => {
  const jobLocation = {
    name: 'Old Mill',
    address: { addressLocality: 'Leeds', addressCountry: 'GB' },
  };
  assert.deepEqual(statedFacts(jobOf({ jobLocation })), [
    { label: 'Address', values: ['Old Mill, Leeds, United Kingdom'] },
  ]);
});

const missing = (validThrough: string) => notStated(jobOf({ validThrough }));

test('a closing date in words is stated', () => {
  assert.ok(!missing('Open until filled').includes('closing date'));
});

test('a closing date that stands for none is not', () => {
  assert.ok(missing('0000-00-00 00:00:00').includes('closing date'));
});
