import { testShapes, type ShapeCase } from './shape-case.ts';

const type = (employmentType: unknown, known: string[], others: string[] = []): ShapeCase => [
  `employmentType ${JSON.stringify(employmentType)}`,
  { employmentType },
  { employmentTypes: known, otherEmploymentTypes: others },
  { employmentType: known.length > 1 ? known : known[0] },
];
const types: ShapeCase[] = [
  type('FULL_TIME', ['FULL_TIME']),
  type('full_time', ['FULL_TIME']),
  type('FullTime', ['FULL_TIME']),
  type('Full-time', ['FULL_TIME']),
  type('FULL TIME', ['FULL_TIME']),
  type('https://schema.org/FULL_TIME', ['FULL_TIME']),
  type('Vollzeit', ['FULL_TIME']),
  type('temps plein', ['FULL_TIME']),
  type('Teilzeit', ['PART_TIME']),
  type('Internship', ['INTERN']),
  type('per diem', ['PER_DIEM']),
  type(['FULL_TIME', 'Part-time'], ['FULL_TIME', 'PART_TIME']),
  type('FULL_TIME, CONTRACTOR', ['FULL_TIME', 'CONTRACTOR']),
  type({ '@type': 'DefinedTerm', name: 'Temporary' }, ['TEMPORARY']),
  type('CDI', [], ['CDI']),
  type('Permanent', [], ['Permanent']),
];

const months = { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 };
const degree = {
  '@type': 'EducationalOccupationalCredential',
  credentialCategory: 'bachelor degree',
};
const requirements: ShapeCase[] = [
  [
    'experience as text',
    { experienceRequirements: 'Two winters' },
    { experience: [{ text: 'Two winters' }] },
    { experienceRequirements: 'Two winters' },
  ],
  [
    'experience in months',
    { experienceRequirements: months },
    { experience: [{ months: 24 }] },
    { experienceRequirements: months },
  ],
  [
    'experience in months as text',
    { experienceRequirements: { monthsOfExperience: '24' } },
    { experience: [{ months: 24 }] },
    { experienceRequirements: months },
  ],
  [
    'experience in both',
    { experienceRequirements: { ...months, description: 'Ovens' } },
    { experience: [{ text: 'Ovens', months: 24 }] },
    { experienceRequirements: { ...months, description: 'Ovens' } },
  ],
  [
    'experience as a list',
    { experienceRequirements: ['Two winters', months] },
    { experience: [{ text: 'Two winters' }, { months: 24 }] },
    { experienceRequirements: ['Two winters', months] },
  ],
  [
    'no experience needed',
    { experienceRequirements: 'no requirements' },
    { experience: [{ text: 'no requirements' }] },
    { experienceRequirements: 'no requirements' },
  ],
  [
    'education as text',
    { educationRequirements: 'Baker’s certificate' },
    { education: [{ text: 'Baker’s certificate' }] },
    { educationRequirements: 'Baker’s certificate' },
  ],
  [
    'education in Google’s words',
    { educationRequirements: degree },
    { education: [{ text: 'bachelor degree', category: 'bachelor degree' }] },
    { educationRequirements: degree },
  ],
  [
    'education in other words',
    { educationRequirements: { ...degree, credentialCategory: 'BSc' } },
    { education: [{ text: 'BSc' }] },
    { educationRequirements: 'BSc' },
    /none of the credentials that Google knows/,
  ],
  [
    'education under a name in the wrong case',
    { EducationRequirements: degree },
    { education: [{ text: 'bachelor degree', category: 'bachelor degree' }] },
    { educationRequirements: degree },
  ],
  [
    'education as a list',
    { educationRequirements: ['Any', degree] },
    { education: [{ text: 'Any' }, { text: 'bachelor degree', category: 'bachelor degree' }] },
    {},
  ],
  [
    'experience instead of education, as text',
    { experienceInPlaceOfEducation: 'true' },
    { experienceInPlaceOfEducation: true },
    { experienceInPlaceOfEducation: true },
  ],
  [
    'neither yes nor no',
    { jobImmediateStart: 'perhaps' },
    { jobImmediateStart: undefined },
    { jobImmediateStart: undefined },
    /"perhaps" is neither true nor false/,
  ],
];

const text = (property: string, value: unknown, texts: string[], markup: unknown): ShapeCase => [
  `${property} ${JSON.stringify(value)}`,
  { [property]: value },
  { texts: { [property]: texts } },
  { [property]: markup },
];
const texts: ShapeCase[] = [
  text('skills', 'Kneading', ['Kneading'], 'Kneading'),
  text(
    'skills',
    'Kneading, Scoring, Proofing',
    ['Kneading', 'Scoring', 'Proofing'],
    'Kneading, Scoring, Proofing',
  ),
  text(
    'skills',
    [{ '@type': 'DefinedTerm', name: 'Kneading' }, 'Scoring'],
    ['Kneading', 'Scoring'],
    'Kneading, Scoring',
  ),
  text('industry', ['Food &amp; drink', 'Food & drink'], ['Food & drink'], 'Food & drink'),
  text('industry', ['Food', 'Drink'], ['Food', 'Drink'], ['Food', 'Drink']),
  text('occupationalCategory', { '@type': 'CategoryCode', name: 'Bakers' }, ['Bakers'], 'Bakers'),
  text('relevantOccupation', { '@type': 'Occupation', name: 'Baker' }, ['Baker'], {
    '@type': 'Occupation',
    name: 'Baker',
  }),
  text('employmentUnit', { '@type': 'Organization', name: 'Night shift' }, ['Night shift'], {
    '@type': 'Organization',
    name: 'Night shift',
  }),
  text('workHours', '40', ['40'], '40'),
  text('workHours', 40, ['40'], '40'),
  text('specialCommitments', 'Veterans', ['Veterans'], 'Veterans'),
  text('jobDuration', 'P6M', ['P6M'], 'P6M'),
  text(
    'jobDuration',
    { '@type': 'QuantitativeValue', value: 6, unitText: 'months' },
    ['6 months'],
    '6 months',
  ),
  text('eligibilityToWorkRequirement', 'A permit', ['A permit'], 'A permit'),
  text('securityClearanceRequirement', 'None', ['None'], 'None'),
  text('physicalRequirement', { name: 'Lifts 25 kg' }, ['Lifts 25 kg'], 'Lifts 25 kg'),
  text('sensoryRequirement', 'Smell', ['Smell'], 'Smell'),
  text('jobBenefits', ['Bread', 'Cake'], ['Bread', 'Cake'], 'Bread, Cake'),
  text(
    'jobBenefits',
    '&lt;ul&gt;&lt;li&gt;Bread&lt;/li&gt;&lt;li&gt;Cake&lt;/li&gt;&lt;/ul&gt;',
    ['Bread', 'Cake'],
    'Bread, Cake',
  ),
];

const identifier = { '@type': 'PropertyValue', name: 'Pane & Putty', value: '17' };
const rest: ShapeCase[] = [
  [
    'identifier as PropertyValue',
    { identifier },
    { identifier: { name: 'Pane & Putty', value: '17' } },
    { identifier },
  ],
  ['identifier as text', { identifier: '17' }, { identifier: { value: '17' } }, { identifier }],
  ['identifier as number', { identifier: 17 }, { identifier: { value: '17' } }, { identifier }],
  [
    'identifier without a value',
    { identifier: { '@type': 'PropertyValue', name: 'R' } },
    { identifier: undefined },
    { identifier: undefined },
    /identifier: has no value/,
  ],
  [
    'identifier as a list',
    { identifier: [{ name: 'empty' }, 17] },
    { identifier: { value: '17' } },
    { identifier },
  ],
  [
    'totalJobOpenings as number',
    { totalJobOpenings: 3 },
    { totalJobOpenings: 3 },
    { totalJobOpenings: 3 },
  ],
  [
    'totalJobOpenings as text',
    { totalJobOpenings: '3' },
    { totalJobOpenings: 3 },
    { totalJobOpenings: 3 },
  ],
  [
    'totalJobOpenings in words',
    { totalJobOpenings: 'several' },
    { totalJobOpenings: undefined },
    { totalJobOpenings: undefined },
    /"several" is not a count/,
  ],
  [
    'directApply',
    { directApply: true },
    { directApply: true },
    { directApply: false },
    /nobody can complete an application on this site/,
  ],
  [
    'jobImmediateStart as an IRI',
    { jobImmediateStart: 'https://schema.org/True' },
    { jobImmediateStart: true },
    { jobImmediateStart: true },
  ],
  ['inLanguage', { inLanguage: 'de_AT' }, { language: 'de-AT' }, {}],
  [
    'inLanguage as Language',
    { inLanguage: { '@type': 'Language', name: 'German', alternateName: 'de' } },
    { language: 'de' },
    {},
  ],
];

const ways = (shape: string, input: Record<string, unknown>, waysToApply: object[]): ShapeCase => [
  shape,
  { url: undefined, ...input },
  { waysToApply },
  {},
];
const mail = { kind: 'email', href: 'mailto:a@b.example', label: 'a@b.example' };
const link = { kind: 'link', href: 'https://b.example/?a=1&copy=2', label: 'b.example' };
const contacts: ShapeCase[] = [
  ways('a link', { url: 'https://b.example/?a=1&amp;copy=2' }, [link]),
  ways('a mail address as text', { applicationContact: 'a@b.example' }, [mail]),
  ways('a link as text', { applicationContact: 'https://b.example/?a=1&copy=2' }, [link]),
  ways('a phone number as text', { applicationContact: '+44 20 7946 0000' }, [
    { kind: 'phone', href: 'tel:+442079460000', label: '+44 20 7946 0000' },
  ]),
  ways(
    'a ContactPoint',
    { applicationContact: { '@type': 'ContactPoint', name: 'Ada', email: 'mailto:a@b.example' } },
    [{ ...mail, contact: 'Ada' }],
  ),
  ways(
    'a list of contacts',
    { applicationContact: [{ email: 'a@b.example' }, { email: 'A@b.example' }] },
    [mail],
  ),
  ways(
    'an address in the text',
    { description: '<p>Bakes bread.</p><p>To apply, write to a@b.example.</p>' },
    [mail],
  ),
  ways('a link that must not be', { url: 'javascript:alert(1)' }, []),
];

testShapes('employment types', types);
testShapes('requirements', requirements);
testShapes('texts', texts);
testShapes('the rest', rest);
testShapes('ways to apply', contacts);
