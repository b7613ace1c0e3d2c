import { testFiles, type FileCase } from './file-case.ts';

const from = (
  shape: string,
  applicantLocationRequirements: unknown,
  applicantLocations: object[],
  markup: unknown,
): FileCase => [
  shape,
  { jobLocationType: 'TELECOMMUTE', jobLocation: undefined, applicantLocationRequirements },
  { remote: true, applicantLocations },
  { applicantLocationRequirements: markup, jobLocationType: 'TELECOMMUTE' },
];
const us = { name: 'United States', country: 'US', kind: 'country' };
const markupOfUs = { '@type': 'Country', name: 'US' };
const other = (name: string) => ({ name, kind: 'other' });

const applicants: FileCase[] = [
  from('a code as text', 'US', [us], markupOfUs),
  from(
    'a Country named twice',
    { '@type': 'Country', name: ['USA', 'United States'] },
    [us],
    markupOfUs,
  ),
  from('a Country of two types', { '@type': ['Country', 'Place'], name: 'US' }, [us], markupOfUs),
  from(
    'a Country with an address',
    { '@type': 'Country', address: { addressCountry: 'US' } },
    [us],
    markupOfUs,
  ),
  from(
    'a Country beside "Worldwide"',
    ['Worldwide', { '@type': 'Country', name: 'US' }],
    [{ name: 'Worldwide', kind: 'anywhere' }, us],
    markupOfUs,
  ),
  from('EMEA called a Country', { '@type': 'Country', name: 'EMEA' }, [other('EMEA')], undefined),
  from(
    'EMEA called an AdministrativeArea',
    { '@type': 'AdministrativeArea', name: 'EMEA' },
    [{ name: 'EMEA', kind: 'area' }],
    { '@type': 'AdministrativeArea', name: 'EMEA' },
  ),
  from('a text that may be a state', 'Georgia', [other('Georgia')], undefined),
  from(
    'a Country that may be a state',
    { '@type': 'Country', name: 'Georgia' },
    [{ name: 'Georgia', country: 'GE', kind: 'country' }],
    { '@type': 'Country', name: 'GE' },
  ),
  from('a City', { '@type': 'City', name: 'Lima' }, [{ name: 'Lima', kind: 'city' }], {
    '@type': 'City',
    name: 'Lima',
  }),
  from(
    'countries in one text',
    'Germany, France',
    [
      { name: 'Germany', country: 'DE', kind: 'country' },
      { name: 'France', country: 'FR', kind: 'country' },
    ],
    [
      { '@type': 'Country', name: 'DE' },
      { '@type': 'Country', name: 'FR' },
    ],
  ),
];

const type = (jobLocationType: unknown, remote: boolean, workplaces: string[]): FileCase => [
  `jobLocationType ${JSON.stringify(jobLocationType)}`,
  { jobLocationType },
  { remote, workplaces },
  { jobLocationType: remote ? 'TELECOMMUTE' : undefined },
];
const types: FileCase[] = [
  type(' Telecommute ', true, []),
  type('schema:TELECOMMUTE', true, []),
  type({ '@id': 'https://schema.org/TELECOMMUTE' }, true, []),
  type({ '@value': 'TELECOMMUTE' }, true, []),
  type(['TELECOMMUTE', 'Hybrid'], true, ['Hybrid']),
  type('Remote', false, ['Remote']),
  type('hybrid', false, ['hybrid']),
  type('Not TELECOMMUTE', false, ['Not TELECOMMUTE']),
  type('TELECOMMUTING', false, ['TELECOMMUTING']),
  type('N/A', false, []),
  [
    'a requirement without TELECOMMUTE makes no job remote',
    { applicantLocationRequirements: 'US' },
    { remote: false, applicantLocations: [us] },
    { jobLocationType: undefined },
  ],
  [
    'TELECOMMUTE beside a jobLocation keeps both',
    { jobLocationType: 'TELECOMMUTE', jobLocation: 'Leeds, UK' },
    { remote: true, places: [{ country: 'GB', locality: 'Leeds' }] },
    { jobLocationType: 'TELECOMMUTE' },
  ],
];

testFiles('applicants may live in', applicants);
testFiles('remote work', types);
