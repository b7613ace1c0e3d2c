// Misspelled names are read and reported; words for "nothing" state nothing, whatever the property.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createFileReader, testFiles, type FileCase } from './file-case.ts';

const names: FileCase[] = [
  [
    'datePOSTED',
    { datePosted: undefined, datePOSTED: '2026-10-01' },
    { datePosted: '2026-10-01' },
    { datePosted: '2026-10-01' },
    ['datePOSTED', 'was read as "datePosted". Write it like that.'],
  ],
  [
    'EducationRequirements',
    { EducationRequirements: 'BSc' },
    { education: [{ text: 'BSc' }] },
    { educationRequirements: 'BSc' },
    ['EducationRequirements', 'was read as "educationRequirements". Write it like that.'],
  ],
  [
    'a wrong case inside an object',
    { jobLocation: { Address: { AddressCountry: 'DE' } } },
    { places: [{ country: 'DE' }] },
    {},
  ],
  [
    'benefits beside jobBenefits',
    { benefits: 'Bread', jobBenefits: 'Cake' },
    { texts: { jobBenefits: ['Cake', 'Bread'] } },
    { jobBenefits: 'Cake, Bread', benefits: undefined },
    ['benefits', /replaced by "jobBenefits"/],
  ],
  [
    'incentives',
    { incentives: 'A loaf' },
    { texts: { incentiveCompensation: ['A loaf'] } },
    { incentiveCompensation: 'A loaf', incentives: undefined },
    ['incentives', /replaced by "incentiveCompensation"/],
  ],
  [
    '"remote": "true" is reported',
    { remote: 'true' },
    { remote: false },
    { jobLocationType: undefined },
    ['remote', /write "jobLocationType": "TELECOMMUTE"/],
  ],
  [
    'a slip of the pen',
    { employmentTyp: 'FULL_TIME' },
    { employmentTypes: [] },
    { employmentType: undefined },
    ['employmentTyp', /Did you mean "employmentType"\?/],
  ],
  ['a name of another vocabulary', { 'x:rank': 1 }, {}, { 'x:rank': undefined }],
];

testFiles('a name', names);

const bare = { '@type': 'JobPosting', title: 'Baker', description: 'Bakes bread.' };
const PROPERTIES =
  'datePosted validThrough hiringOrganization jobLocation url jobLocationType applicantLocationRequirements employmentType baseSalary estimatedSalary salaryCurrency identifier educationRequirements experienceRequirements experienceInPlaceOfEducation responsibilities qualifications skills employerOverview jobBenefits incentiveCompensation industry occupationalCategory relevantOccupation employmentUnit workHours specialCommitments jobDuration eligibilityToWorkRequirement securityClearanceRequirement physicalRequirement sensoryRequirement jobStartDate jobImmediateStart totalJobOpenings directApply applicationContact inLanguage'.split(
    ' ',
  );
const nothings: unknown[] = [
  ...['', '  ', 'N/A', 'n/a', ' N/A ', 'null', 'NULL', 'undefined', '-', '–', '&nbsp;'],
  ...[null, [], {}, [null], ['', 'N/A'], [[]], [{}], { '@type': 'Thing' }, { name: '' }],
  ...[
    { '@value': '' },
    { '@value': null },
    { '@list': [] },
    { '@set': [null] },
    { '@id': '#gone' },
  ],
];

describe('nothing is stated', () => {
  let reader: Awaited<ReturnType<typeof createFileReader>>;
  before(async () => {
    reader = await createFileReader();
  });
  after(() => reader.close());

  for (const nothing of nothings) {
    test(`by ${JSON.stringify(nothing)}`, async () => {
      const stated = Object.fromEntries(PROPERTIES.map((property) => [property, nothing]));
      const [[empty], [filled]] = [
        await reader.read(JSON.stringify(bare)),
        await reader.read(JSON.stringify({ ...bare, ...stated })),
      ];
      assert.ok(filled?.facts, JSON.stringify(filled?.problems));
      assert.deepEqual(filled.facts, empty?.facts);
      assert.deepEqual(filled.markup, empty?.markup);
    });
  }
});
