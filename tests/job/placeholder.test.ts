import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findPlaceholders } from '../../src/job/find-placeholders.ts';
import { isAbsent, isPlaceholder } from '../../src/job/placeholder.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf, posting, problemsOf, read } from './readings.ts';

const FILLERS = [
  'UNAVAILABLE',
  'Not available',
  'Not specified',
  'not specified.',
  'Unspecified',
  'N.A.',
  '#N/A',
  'Not applicable',
  'Not Disclosed',
  'No location',
  'Location not specified',
  'k.A.',
  'keine Angabe',
  'non précisé',
  'Non renseigne',
  'sin especificar',
  '未設定',
  '(not set)',
  '-- Select --',
];
const LEFTOVERS = [
  '[object Object]',
  '[object Object],[object Object]',
  'NaN',
  'nan',
  'undefined, undefined',
  'null null',
  '{{city}}',
  '${city}',
  '%city%',
  '{city}',
  '<<CITY>>',
  '$LOCATION',
  '__CITY__',
  '@@city@@',
];
const SIGNS = ['--', '---', '.', '?', '???', '*', '_', ',', '…'];

describe('a text', () => {
  const blank = ' \t\n'.repeat(30);
  for (const words of ['', '-', 'N/A', 'null', 'Undefined']) {
    for (const text of [words, `${blank}${words}${blank}`, `&nbsp;${blank}&nbsp;${words}&nbsp;`]) {
      test(`${JSON.stringify(text)} states nothing`, () => assert.ok(isAbsent(text)));
    }
  }
  for (const text of [...FILLERS, ...LEFTOVERS, ...SIGNS]) {
    test(`${JSON.stringify(text)} states nothing`, () => assert.ok(isAbsent(text)));
  }
  for (const text of ['None', 'TBD', 'To be determined', 'Unknown', 'true', 'false', 'NA']) {
    test(`${JSON.stringify(text)} states nothing where a name belongs`, () => {
      assert.ok(isPlaceholder(text) && !isAbsent(text));
    });
  }
  for (const text of [
    'null and void',
    'Undefined Labs',
    'Unavailable Records Ltd',
    `undefined${blank}.`,
    'Baker',
    'C++',
    '.NET',
    '$$$',
    'X',
    'None required',
    '50%',
    'Select Staffing',
  ]) {
    test(`${JSON.stringify(text)} states something`, () => assert.ok(!isPlaceholder(text)));
  }
});

describe('what says nothing is shown nowhere', () => {
  const empty = factsOf({ hiringOrganization: undefined, jobLocation: undefined });
  for (const text of [...FILLERS, ...LEFTOVERS, ...SIGNS, 'Unknown', 'None', 'TBD', 'true']) {
    test(text, () => {
      const facts = factsOf({
        hiringOrganization: { '@type': 'Organization', name: text },
        jobLocation: { '@type': 'Place', name: text, address: addressOf(text) },
        jobLocationType: text,
        applicantLocationRequirements: { '@type': 'Country', name: text },
        employmentType: text,
        skills: text,
        responsibilities: text,
        industry: [text],
        jobBenefits: text,
        workHours: text,
        identifier: { '@type': 'PropertyValue', name: 'Crumb', value: text },
      });
      assert.deepEqual(facts, empty);
    });
  }

  test('nor pay, but that it is still to come is said', () => {
    for (const text of ['None', 'Not specified', 'undefined', '[object Object]', 'NaN']) {
      assert.equal(factsOf({ baseSalary: text }).baseSalary, undefined, text);
    }
    assert.deepEqual(factsOf({ baseSalary: 'TBD' }).baseSalary, { text: 'TBD' });
  });

  test('but "None" answers what applicants need', () => {
    const facts = factsOf({ educationRequirements: 'None', securityClearanceRequirement: 'None' });
    assert.deepEqual(facts.education, [{ text: 'None' }]);
    assert.deepEqual(facts.texts.securityClearanceRequirement, ['None']);
  });
});

function addressOf(text: string): Json {
  return {
    streetAddress: text,
    addressLocality: text,
    addressRegion: text,
    postalCode: text,
    addressCountry: text,
  };
}

describe('an address keeps the parts that say something', () => {
  const table: readonly [Record<string, Json>, object[]][] = [
    [
      {
        streetAddress: 'UNAVAILABLE',
        postalCode: 'UNAVAILABLE',
        addressLocality: 'UNAVAILABLE',
        addressRegion: 'VA',
        addressCountry: 'US',
      },
      [{ country: 'US', region: 'Virginia', regionCode: 'VA' }],
    ],
    [{ postalCode: '99999', addressCountry: 'US' }, [{ country: 'US' }]],
    [
      { postalCode: '99999', addressLocality: 'Quietton', addressCountry: 'US' },
      [{ country: 'US', locality: 'Quietton', postalCode: '99999' }],
    ],
    [{ postalCode: '00000', addressCountry: 'US' }, [{ country: 'US' }]],
    [{ addressLocality: '<city>', addressCountry: 'DE' }, [{ country: 'DE' }]],
    [{ addressLocality: 'Location', addressCountry: 'DE' }, [{ country: 'DE' }]],
    [{ addressCountry: 'XX' }, []],
    [{ addressCountry: 'NA' }, [{ country: 'NA' }]],
    [
      { addressLocality: 'Pozzuoli', addressRegion: 'NA', addressCountry: 'IT' },
      [{ country: 'IT', region: 'Naples', regionCode: 'NA', locality: 'Pozzuoli' }],
    ],
    [
      { addressLocality: 'Leeds', addressRegion: 'NA', addressCountry: 'GB' },
      [{ country: 'GB', locality: 'Leeds' }],
    ],
    [
      { addressLocality: 'None', addressRegion: 'TO', addressCountry: 'IT' },
      [{ country: 'IT', region: 'Turin', regionCode: 'TO', locality: 'None' }],
    ],
    [{ addressLocality: 'None', addressCountry: 'US' }, [{ country: 'US' }]],
  ];
  for (const [address, places] of table) {
    test(JSON.stringify(address), () => {
      assert.deepEqual(factsOf({ jobLocation: { '@type': 'Place', address } }).places, places);
    });
  }

  test('and that there are several places is no town, and stays said', () => {
    for (const words of ['Various', 'Various locations', 'Multiple Locations', '3 Locations']) {
      const address = { addressLocality: words, addressCountry: 'US' };
      const { places, workplaces } = factsOf({ jobLocation: { '@type': 'Place', address } });
      assert.deepEqual([places, workplaces], [[{ country: 'US' }], [words]]);
    }
  });
});

describe('a posting whose title or text says nothing is not published', () => {
  const table: readonly [Record<string, Json>, string][] = [
    [
      { title: 'TBD' },
      'error title: is only "TBD", which says nothing. Write the job\'s title, for example "Baker".',
    ],
    [
      { description: true },
      'error description: is only "true", which says nothing. Write the whole text of the job ad, as HTML or as plain text.',
    ],
    [
      { description: 'None' },
      'error description: is only "None", which says nothing. Write the whole text of the job ad, as HTML or as plain text.',
    ],
  ];
  for (const [properties, error] of table) {
    test(JSON.stringify(properties), () => {
      assert.deepEqual(problemsOf(properties), [error]);
      assert.equal(read(posting(properties)).facts, undefined);
    });
  }
});

describe('a warning names what was read as not stated', () => {
  const told = (properties: Record<string, Json>) =>
    findPlaceholders(properties).map(({ field, message }) => `${field}: ${message}`);
  const nothing = (subject: string) =>
    `${subject} says nothing, and was read as not stated. Leave it out, or write what is known.`;

  test('with the property and the value', () => {
    assert.deepEqual(
      told({
        title: 'Night Baker',
        hiringOrganization: { '@type': 'Organization', name: 'Unknown', isFictional: true },
        jobLocation: [
          { address: { addressLocality: 'UNAVAILABLE', addressCountry: 'NA' } },
          { address: { addressLocality: 'UNAVAILABLE', postalCode: '99999' } },
        ],
        description: true,
        benefits: ['Bread', '[object Object]', '<p>TBD</p>'],
        directApply: true,
        securityClearanceRequirement: 'None',
        baseSalary: 'TBA',
        applicantLocationRequirements: { '@type': 'Country', name: 'NA' },
      }),
      [
        `hiringOrganization: ${nothing('name "Unknown"')}`,
        `jobLocation: ${nothing('addressLocality "UNAVAILABLE"')}`,
        `description: ${nothing('"true"')}`,
        `benefits: ${nothing('"[object Object]"')}`,
        `benefits: ${nothing('"<p>TBD</p>"')}`,
      ],
    );
  });

  test('and of nothing where there is only a blank', () => {
    assert.deepEqual(told({ title: '', industry: [' ', '&nbsp;'], workHours: null }), []);
  });

  test('ten times, and the rest as a number', () => {
    const industry = Array.from({ length: 12 }, (_, index) => `{{industry${index}}}`);
    const problems = told({ industry });
    assert.equal(problems.length, 11);
    assert.equal(
      problems[10],
      ': 2 more values say nothing, and were read as not stated. Leave them out.',
    );
  });
});
