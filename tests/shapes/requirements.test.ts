import { testFiles, type FileCase } from './file-case.ts';

const type = (employmentType: unknown, known: string[], others: string[] = []): FileCase => [
  `employmentType ${JSON.stringify(employmentType)}`,
  { employmentType },
  { employmentTypes: known, otherEmploymentTypes: others },
  { employmentType: known.length > 1 ? known : known[0] },
];
const types: FileCase[] = [
  type('FULLTIME', ['FULL_TIME']),
  type('Full\u2011time', ['FULL_TIME']),
  type('Full–time', ['FULL_TIME']),
  type('tiempo completo', ['FULL_TIME']),
  type('à temps partiel', ['PART_TIME']),
  type('schema:PART_TIME', ['PART_TIME']),
  type('http://www.schema.org/INTERN', ['INTERN']),
  type('EmploymentType/FULL_TIME', ['FULL_TIME']),
  type({ '@id': 'https://schema.org/FULL_TIME' }, ['FULL_TIME']),
  type('Freelance', ['CONTRACTOR']),
  type(['Full-time', 'full time'], ['FULL_TIME']),
  type([['FULL_TIME'], 'N/A'], ['FULL_TIME']),
  type('Full-time &amp; Part-time', ['FULL_TIME', 'PART_TIME']),
  type('full_time|contract', ['FULL_TIME', 'CONTRACTOR']),
  type('Casual, Full-time', ['FULL_TIME'], ['Casual']),
  type('Festanstellung', [], ['Festanstellung']),
  type('CDD', [], ['CDD']),
];

const asks = (
  shape: string,
  educationRequirements: unknown,
  education: object[],
  markup: unknown,
): FileCase => [shape, { educationRequirements }, { education }, { educationRequirements: markup }];
const credential = (credentialCategory: string) => ({
  '@type': 'EducationalOccupationalCredential',
  credentialCategory,
});
const school = { text: 'high school', category: 'high school' };
const bachelor = { text: 'bachelor degree', category: 'bachelor degree' };
const education: FileCase[] = [
  asks('no requirements', 'no requirements', [{ text: 'no requirements' }], 'no requirements'),
  asks('Google’s words as text', 'bachelor degree', [bachelor], credential('bachelor degree')),
  asks(
    'Google’s words in capitals',
    { credentialCategory: 'Professional Certificate' },
    [{ text: 'Professional Certificate', category: 'professional certificate' }],
    credential('professional certificate'),
  ),
  asks(
    'a DefinedTerm',
    { credentialCategory: { '@type': 'DefinedTerm', name: 'bachelor degree' } },
    [bachelor],
    credential('bachelor degree'),
  ),
  asks(
    'two credentials',
    [credential('high school'), credential('bachelor degree')],
    [school, bachelor],
    [credential('high school'), credential('bachelor degree')],
  ),
  asks(
    'two categories of one',
    { credentialCategory: ['high school', 'bachelor degree'] },
    [school, bachelor],
    [credential('high school'), credential('bachelor degree')],
  ),
  asks(
    'a name beside the category',
    { name: 'BSc', ...credential('bachelor degree') },
    [{ text: 'bachelor degree: BSc', category: 'bachelor degree' }],
    credential('bachelor degree'),
  ),
  asks('a description alone', { description: 'BSc' }, [{ text: 'BSc' }], 'BSc'),
  asks('a level alone', { educationalLevel: 'Bachelor' }, [{ text: 'Bachelor' }], 'Bachelor'),
  asks('a category that says nothing', { credentialCategory: 'N/A' }, [], undefined),
];

const needs = (
  shape: string,
  experienceRequirements: unknown,
  experience: object[],
  markup: unknown,
  problem?: RegExp,
): FileCase => [
  shape,
  { experienceRequirements },
  { experience },
  { experienceRequirements: markup },
  ...(problem === undefined ? [] : [['experienceRequirements', problem] as const]),
];
const months = { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 };
const experience: FileCase[] = [
  needs('no requirements', 'no requirements', [{ text: 'no requirements' }], 'no requirements'),
  needs('entities', '5&nbsp;years', [{ text: '5 years' }], '5 years'),
  needs(
    'months as QuantitativeValue',
    { monthsOfExperience: { value: 24 } },
    [{ months: 24 }],
    months,
  ),
  needs(
    'a name beside the months',
    { name: 'Ovens', monthsOfExperience: '24' },
    [{ text: 'Ovens', months: 24 }],
    { ...months, description: 'Ovens' },
  ),
  needs('no months', { monthsOfExperience: 0 }, [{ months: 0 }], {
    ...months,
    monthsOfExperience: 0,
  }),
  needs(
    'months in words are reported',
    { monthsOfExperience: 'two years' },
    [],
    undefined,
    /"two years"/,
  ),
  needs('months beyond a life are reported', { monthsOfExperience: 2400 }, [], undefined, /"2400"/),
];

const yes = (value: unknown, expected: boolean | undefined): FileCase => [
  `${JSON.stringify(value)} is ${expected ?? 'neither yes nor no'}`,
  { experienceInPlaceOfEducation: value, jobImmediateStart: value },
  { experienceInPlaceOfEducation: expected, jobImmediateStart: expected },
  { experienceInPlaceOfEducation: expected, jobImmediateStart: expected },
  ...(expected === undefined ? [['jobImmediateStart', /is neither true nor false/] as const] : []),
];
const booleans: FileCase[] = [
  yes('true', true),
  yes('FALSE', false),
  yes({ '@value': 'true' }, true),
  yes('http://schema.org/True', true),
  yes('https://www.schema.org/True', true),
  yes('schema:False', false),
  yes({ '@id': 'https://schema.org/True' }, true),
  yes('yes', undefined),
  yes(1, undefined),
];

testFiles('an employment type', types);
testFiles('education', education);
testFiles('experience', experience);
testFiles('yes or no', booleans);
