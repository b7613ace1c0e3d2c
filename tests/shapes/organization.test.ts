import { testFiles, type FileCase } from './file-case.ts';

type Employer = { name: string; url?: string; logo?: string };
const hires = (
  shape: string,
  hiringOrganization: unknown,
  employer?: Employer,
  problem?: RegExp,
): FileCase => [
  shape,
  { hiringOrganization },
  { employer },
  {
    hiringOrganization: employer && {
      '@type': 'Organization',
      name: employer.name,
      ...(employer.url && { sameAs: employer.url }),
      ...(employer.logo && { logo: employer.logo }),
    },
  },
  ...(problem === undefined ? [] : [['hiringOrganization', problem] as const]),
];
const sheaf = { name: 'Sheaf' };
const url = 'https://sheaf.example/';
const logo = 'https://sheaf.example/l.png';
const NO_NAME = /has no name/;
const NO_LOGO = /the logo ".*" is no absolute address/;

const organizations: FileCase[] = [
  hires('a text with entities', 'Johnson &amp; Johnson', { name: 'Johnson & Johnson' }),
  hires('a text escaped twice, decoded once', 'A &amp;amp; B', { name: 'A &amp; B' }),
  hires('a text as @value', { '@value': 'Sheaf' }, sheaf),
  hires('a Person', { '@type': 'Person', name: 'Ada' }, { name: 'Ada' }),
  hires('nothing beside an object', ['', null, sheaf], sheaf),
  hires('a text beside an object', ['Sheaf', { name: 'Sheaf Ltd', url }], {
    name: 'Sheaf Ltd',
    url,
  }),
  hires(
    'a legal name where the name says nothing',
    { name: 'N/A', legalName: 'Sheaf Ltd' },
    { name: 'Sheaf Ltd' },
  ),
  hires('several names', { name: ['Sheaf', 'Sheaf Ltd'] }, sheaf),
  hires('Confidential', 'Confidential', { name: 'Confidential' }),
  hires('a url in place of sameAs', { ...sheaf, url: 'https://sheaf.example' }, { ...sheaf, url }),
  hires(
    'sameAs before url',
    { ...sheaf, url: 'https://other.example/', sameAs: url },
    { ...sheaf, url },
  ),
  hires(
    'the first sameAs that is an address',
    { ...sheaf, sameAs: ['sheaf.example', url] },
    { ...sheaf, url },
  ),
  hires('sameAs as @id', { ...sheaf, sameAs: { '@id': url } }, { ...sheaf, url }),
  hires(
    'sameAs that is no address',
    { ...sheaf, sameAs: 'sheaf.example' },
    sheaf,
    /"sheaf\.example" is no absolute address/,
  ),
  hires(
    'a logo with entities',
    { ...sheaf, logo: `${logo}?a=1&amp;copy=2` },
    { ...sheaf, logo: `${logo}?a=1&copy=2` },
  ),
  hires('a logo as @id', { ...sheaf, logo: { '@id': logo } }, { ...sheaf, logo }),
  hires(
    'a logo as ImageObject',
    { ...sheaf, logo: { '@type': 'ImageObject', url: logo } },
    { ...sheaf, logo },
  ),
  hires(
    'a logo as list of ImageObjects',
    { ...sheaf, logo: [{ contentUrl: logo }, { url }] },
    { ...sheaf, logo },
  ),
  hires('a logo without a scheme', { ...sheaf, logo: '//sheaf.example/l.png' }, sheaf, NO_LOGO),
  hires('a logo as data', { ...sheaf, logo: 'data:image/png;base64,x' }, sheaf, NO_LOGO),
  hires('an address alone', { sameAs: url }, undefined, NO_NAME),
  hires('"N/A"', 'N/A', undefined, NO_NAME),
  hires('an empty name', { name: '' }, undefined, NO_NAME),
  [
    'a logo by reference',
    {
      document: [
        {
          '@type': 'JobPosting',
          title: 'Baker',
          description: 'Bakes.',
          hiringOrganization: { ...sheaf, logo: { '@id': '#l' } },
        },
        { '@id': '#l', '@type': 'ImageObject', url: logo },
      ],
    },
    { employer: { ...sheaf, logo } },
    {},
  ],
];

const named = (shape: string, identifier: unknown, found?: object, markup?: object): FileCase => [
  shape,
  { identifier, hiringOrganization: 'Sheaf' },
  { identifier: found },
  { identifier: markup && { '@type': 'PropertyValue', ...markup } },
];
const identifiers: FileCase[] = [
  named(
    'a value as number',
    { '@type': 'PropertyValue', value: 17 },
    { value: '17' },
    { name: 'Sheaf', value: '17' },
  ),
  named(
    'a value as @value',
    { value: { '@value': '17' } },
    { value: '17' },
    { name: 'Sheaf', value: '17' },
  ),
  named('a value with entities', 'A&amp;1', { value: 'A&1' }, { name: 'Sheaf', value: 'A&1' }),
  named(
    'a name that says nothing',
    { name: 'N/A', value: '17' },
    { value: '17' },
    { name: 'Sheaf', value: '17' },
  ),
  named('a value that says nothing', { name: 'Sheaf', value: 'N/A' }),
  named('a name alone', { '@type': 'PropertyValue', name: 'Sheaf' }),
  [
    'a value where no employer is named',
    { identifier: '17', hiringOrganization: undefined },
    { identifier: { value: '17' } },
    { identifier: { '@type': 'PropertyValue', value: '17' } },
  ],
];

testFiles('an employer', organizations);
testFiles('an identifier', identifiers);
