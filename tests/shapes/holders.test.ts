// Where a posting may lie in its document.

import { testFiles, type FileCase } from './file-case.ts';

const bake = { '@type': 'JobPosting', title: 'Baker', description: 'Bakes bread.' };
const one = [{ title: 'Baker' }, { title: 'Baker' }] as const;
const entry = (item: unknown) => ({ '@type': 'ListItem', position: 1, item });
const documents: FileCase[] = [
  ['a list in a list', { document: [[bake]] }, ...one],
  ['@graph in a list', { document: [{ '@graph': [bake] }] }, ...one],
  ['@graph in a typed object', { document: { '@type': 'WebSite', '@graph': [bake] } }, ...one],
  [
    'an ItemList of postings',
    { document: { '@type': 'ItemList', itemListElement: [bake] } },
    ...one,
  ],
  [
    'an ItemList of one entry, not in a list',
    { document: { '@type': 'ItemList', itemListElement: entry(bake) } },
    ...one,
  ],
  [
    'an ItemList whose entry has no type',
    { document: { '@type': 'ItemList', itemListElement: [{ position: 1, item: bake }] } },
    ...one,
  ],
  [
    'an ItemList that refers to it',
    {
      document: [
        { '@type': 'ItemList', itemListElement: [entry({ '@id': '#j' })] },
        { '@id': '#j', ...bake },
      ],
    },
    ...one,
  ],
  ['main entities of a page', { document: { '@type': 'WebPage', mainEntity: [bake] } }, ...one],
  [
    'the main entity, with prefixes',
    { document: { '@type': 'schema:WebPage', 'schema:mainEntity': bake } },
    ...one,
  ],
  [
    'a page that refers to it',
    {
      document: {
        '@graph': [
          { '@type': 'WebPage', mainEntity: { '@id': '#j' } },
          { '@id': '#j', ...bake },
        ],
      },
    },
    ...one,
  ],
  [
    '"type" without the @',
    { document: { ...bake, '@type': undefined, type: 'JobPosting' } },
    ...one,
    ['@type', 'is missing, and was taken for "JobPosting". Write "@type": "JobPosting".'],
  ],
  ['a byte-order mark before it', { file: `\ufeff${JSON.stringify(bake)}` }, ...one],
  [
    'a type of another vocabulary',
    { document: { ...bake, '@type': 'https://other.example/JobPosting' } },
    'quarantined',
    {},
    ['', /holds no JobPosting/],
  ],
];

testFiles('a document', documents);
