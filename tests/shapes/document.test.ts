import { posting } from '../support/postings.ts';
import { testShapes, type ShapeCase } from './shape-case.ts';

const employer = { employer: { name: 'Sheaf' } };
const organization = { hiringOrganization: { '@type': 'Organization', name: 'Sheaf' } };
const baker = { title: 'Baker' };
const bake = posting(baker);

const documents: ShapeCase[] = [
  ['an object alone', { document: bake }, baker, baker],
  ['a list', { document: [bake] }, baker, baker],
  ['a list with other types', { document: [{ '@type': 'WebPage' }, bake] }, baker, baker],
  [
    '@graph',
    { document: { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, bake] } },
    baker,
    baker,
  ],
  ['@graph of one object', { document: { '@graph': bake } }, baker, baker],
  [
    'the main entity of a page',
    { document: { '@type': 'WebPage', mainEntity: bake } },
    baker,
    baker,
  ],
  [
    'an entry of a list',
    {
      document: {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, item: bake }],
      },
    },
    baker,
    baker,
  ],
  ['without a type', { document: { ...bake, '@type': undefined } }, baker, baker],
  ['@type as a list', { document: { ...bake, '@type': ['JobPosting', 'Thing'] } }, baker, baker],
  [
    '@type as an IRI',
    { document: { ...bake, '@type': 'https://schema.org/JobPosting' } },
    baker,
    baker,
  ],
  [
    '@type as an IRI of http',
    { document: { ...bake, '@type': 'http://schema.org/JobPosting' } },
    baker,
    baker,
  ],
  [
    '@type as an IRI with www',
    { document: { ...bake, '@type': 'http://www.schema.org/JobPosting' } },
    baker,
    baker,
  ],
  ['@type with a prefix', { document: { ...bake, '@type': 'schema:JobPosting' } }, baker, baker],
  ['@type in lower case', { document: { ...bake, '@type': 'jobposting' } }, baker, baker],
  [
    'properties with a prefix',
    {
      document: {
        '@type': 'JobPosting',
        'schema:title': 'Baker',
        'schema:description': 'Bakes bread.',
      },
    },
    baker,
    baker,
  ],
  [
    'properties as IRIs',
    {
      document: {
        '@type': 'JobPosting',
        'https://schema.org/title': 'Baker',
        'http://schema.org/description': 'Bakes bread.',
      },
    },
    baker,
    baker,
  ],
  [
    'properties in the wrong case',
    { Title: 'Roofer', title: undefined },
    { title: 'Roofer' },
    { title: 'Roofer' },
  ],
  ['the exact name beats the wrong case', { Title: 'Roofer', title: 'Baker' }, baker, baker],
  [
    'a nested @context',
    {
      hiringOrganization: {
        '@context': 'https://schema.org',
        '@type': 'Organization',
        name: 'Sheaf',
      },
    },
    employer,
    organization,
  ],
  ['@value', { title: { '@value': 'Baker', '@language': 'en' } }, baker, baker],
  [
    'a description tagged with its language',
    { description: { '@value': '<p>Bäckt Brot.</p>', '@language': 'de' } },
    { language: 'de', description: '<p>Bäckt Brot.</p>' },
    { description: '<p>Bäckt Brot.</p>' },
  ],
  [
    '@list',
    { employmentType: { '@list': ['FULL_TIME', 'INTERN'] } },
    { employmentTypes: ['FULL_TIME', 'INTERN'] },
    { employmentType: ['FULL_TIME', 'INTERN'] },
  ],
  [
    '@set',
    { industry: { '@set': ['Bread'] } },
    { texts: { industry: ['Bread'] } },
    { industry: 'Bread' },
  ],
  [
    'a reference into the document',
    {
      document: {
        '@graph': [
          { ...bake, hiringOrganization: { '@id': '#e' } },
          { '@type': 'Organization', '@id': '#e', name: 'Sheaf' },
        ],
      },
    },
    employer,
    organization,
  ],
  [
    'a reference inside a reference',
    {
      document: {
        '@graph': [
          { ...bake, jobLocation: { '@id': '#p' } },
          { '@type': 'Place', '@id': '#p', address: { '@id': '#a' } },
          { '@id': '#a', addressCountry: 'IE' },
        ],
      },
    },
    { places: [{ country: 'IE' }] },
    {
      jobLocation: {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', addressCountry: 'IE' },
      },
    },
  ],
  [
    'a reference that leads nowhere',
    { hiringOrganization: { '@id': '#gone' } },
    { employer: undefined },
    { hiringOrganization: undefined },
    /hiringOrganization: has no name/,
  ],
  [
    'lists in lists',
    { industry: [['Bread'], [['Cake']]] },
    { texts: { industry: ['Bread', 'Cake'] } },
    { industry: ['Bread', 'Cake'] },
  ],
  [
    'superseded names',
    { benefits: 'Free bread', incentives: 'A loaf a day' },
    { texts: { jobBenefits: ['Free bread'], incentiveCompensation: ['A loaf a day'] } },
    { jobBenefits: 'Free bread', incentiveCompensation: 'A loaf a day', benefits: undefined },
  ],
  [
    '"N/A", null, "" and []',
    { industry: 'N/A', skills: '', workHours: null, jobBenefits: [], identifier: {} },
    { texts: {}, identifier: undefined },
    {
      industry: undefined,
      skills: undefined,
      workHours: undefined,
      jobBenefits: undefined,
      identifier: undefined,
    },
  ],
];

const organizations: ShapeCase[] = [
  ['text', { hiringOrganization: 'Sheaf' }, employer, organization],
  [
    'an object',
    { hiringOrganization: { '@type': 'Organization', name: 'Sheaf' } },
    employer,
    organization,
  ],
  [
    'a list',
    { hiringOrganization: [{ name: 'Sheaf' }, { name: 'Crumb' }] },
    employer,
    organization,
  ],
  ['a list of text', { hiringOrganization: ['Sheaf'] }, employer, organization],
  [
    'a legal name alone',
    { hiringOrganization: { legalName: 'Sheaf Ltd' } },
    { employer: { name: 'Sheaf Ltd' } },
    { hiringOrganization: { '@type': 'Organization', name: 'Sheaf Ltd' } },
  ],
  [
    'a name decoded once',
    { hiringOrganization: { name: 'Pane &amp; Putty' } },
    { employer: { name: 'Pane & Putty' } },
    { hiringOrganization: { '@type': 'Organization', name: 'Pane & Putty' } },
  ],
  [
    'confidential',
    { hiringOrganization: 'confidential' },
    { employer: { name: 'confidential' } },
    { hiringOrganization: { '@type': 'Organization', name: 'confidential' } },
  ],
  [
    'a link and a logo',
    {
      hiringOrganization: {
        name: 'Sheaf',
        sameAs: 'https://sheaf.example/?a=1&amp;b=2',
        logo: 'https://sheaf.example/l.png',
      },
    },
    {
      employer: {
        name: 'Sheaf',
        url: 'https://sheaf.example/?a=1&b=2',
        logo: 'https://sheaf.example/l.png',
      },
    },
    {
      hiringOrganization: {
        '@type': 'Organization',
        name: 'Sheaf',
        sameAs: 'https://sheaf.example/?a=1&b=2',
        logo: 'https://sheaf.example/l.png',
      },
    },
  ],
  [
    'a logo as ImageObject',
    {
      hiringOrganization: {
        name: 'Sheaf',
        logo: { '@type': 'ImageObject', contentUrl: 'https://sheaf.example/l.png' },
      },
    },
    { employer: { name: 'Sheaf', logo: 'https://sheaf.example/l.png' } },
    {},
  ],
  [
    'a list of logos and links',
    {
      hiringOrganization: {
        name: 'Sheaf',
        logo: ['/l.png', 'https://sheaf.example/l.png'],
        sameAs: ['javascript:x', 'https://sheaf.example/'],
      },
    },
    {
      employer: {
        name: 'Sheaf',
        url: 'https://sheaf.example/',
        logo: 'https://sheaf.example/l.png',
      },
    },
    {},
  ],
  [
    'a relative logo',
    { hiringOrganization: { name: 'Sheaf', logo: '/l.png' } },
    employer,
    organization,
    /the logo "\/l\.png" is no absolute address/,
  ],
];

testShapes('a document', documents);
testShapes('the employer', organizations);
