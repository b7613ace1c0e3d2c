import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findPostings } from '../../src/intake/find-postings.ts';
import type { Json, JsonObject } from '../../src/job/schema-org.ts';

const titlesIn = (document: Json) =>
  findPostings(document).members.flatMap((member) =>
    'object' in member ? [member.object['title']] : [],
  );
const reasonsIn = (document: Json) =>
  findPostings(document).members.flatMap((member) => ('reason' in member ? [member.reason] : []));

const bare = { title: 'Cooper', description: 'Bend staves into barrels.' };
const sure = { ...bare, hiringOrganization: 'Stave & Hoop' };

describe('an object without a type is a posting', () => {
  const postings: [string, JsonObject][] = [
    ['with a title, a description and an employer', sure],
    ['with a title, a description and a place', { ...bare, jobLocation: 'Cork' }],
    ['with a title, a description and a day', { ...bare, datePosted: '2026-11-02' }],
    ['with names in the wrong case', { Title: 'Cooper', Description: 'x', EmploymentType: 'x' }],
    ['with names of schema.org’s addresses', prefixed(sure)],
    ['with a name that was replaced', { ...bare, benefits: 'A keg a year' }],
    ['with an @id', { '@id': 'https://stave.example/jobs/1', ...sure }],
    ['with an empty type', { '@type': '', ...sure }],
    ['with a type that is null', { '@type': null, ...sure }],
    ['with "type" in place of "@type"', { type: 'JobPosting', title: 'Cooper' }],
  ];
  for (const [name, posting] of postings) {
    test(name, () => {
      const { members, otherTypes } = findPostings([posting]);
      assert.deepEqual(members, [{ object: posting, path: [0], untyped: true }]);
      assert.equal(otherTypes, 0);
    });
  }

  test('as an entry of a typed list', () => {
    assert.deepEqual(titlesIn({ '@type': 'ItemList', itemListElement: [sure] }), ['Cooper']);
  });
});

describe('an object without a type is no posting, and the reason is reported', () => {
  const others: [string, JsonObject, string][] = [
    [
      'a package',
      { name: 'barrels', version: '1.0.0', description: 'Counts barrels.', keywords: ['wood'] },
      'has no "@type", no title and nothing else that only a posting has, such as "datePosted", so it is not taken for a posting. If it is one, write "@type": "JobPosting"; if not, move it elsewhere.',
    ],
    [
      'a page with a title and a description',
      { ...bare, url: 'https://stave.example/', image: 'a.png', inLanguage: 'en', identifier: 7 },
      'has no "@type" and nothing else that only a posting has, such as "datePosted", so it is not taken for a posting. If it is one, write "@type": "JobPosting"; if not, move it elsewhere.',
    ],
    [
      'a posting without a description',
      { ...sure, description: undefined, content: 'Bend staves.' },
      'has no "@type" and no description, so it is not taken for a posting. If it is one, write "@type": "JobPosting"; if not, move it elsewhere.',
    ],
    [
      'a posting that has a name in place of a title',
      { ...sure, title: undefined, name: 'Cooper' },
      'has no "@type" and no title, so it is not taken for a posting. If it is one, write "@type": "JobPosting"; if not, move it elsewhere.',
    ],
    [
      'something else',
      { lockfileVersion: 3 },
      'has no "@type", and neither a title nor a description. Write {"@type": "JobPosting", …}.',
    ],
  ];
  for (const [name, object, reason] of others) {
    test(name, () => {
      const document = JSON.parse(JSON.stringify(object)) as JsonObject;
      assert.deepEqual(findPostings(document).members, [{ path: [], reason }]);
    });
  }
});

test('a part that others refer to is ignored, and counted', () => {
  const { members, otherTypes } = findPostings([{ '@id': '#a', addressCountry: 'IE' }]);
  assert.deepEqual([members, otherTypes], [[], 1]);
});

describe('a JSON Feed', () => {
  const version = 'https://jsonfeed.org/version/1.1';
  const item = (more: object) => ({
    id: '7',
    url: 'https://stave.example/jobs/7',
    title: 'Cooper',
    content_html: '<p>Bend staves.</p>',
    ...more,
  });
  const held = { '@type': 'JobPosting', title: 'Cooper', datePosted: '2026-11-02' };

  test('of articles is reported as what it is', () => {
    assert.deepEqual(
      reasonsIn({ version, title: 'Jobs', description: 'All jobs', items: [item({})] }),
      ['is a JSON Feed, and none of its items holds a JobPosting. Move it elsewhere.'],
    );
    assert.equal(reasonsIn({ version, title: 'Empty' }).length, 1);
  });

  test('returns the JobPostings of its items, and what only the item says of each', () => {
    const { members, otherTypes } = findPostings({
      version: 'https://jsonfeed.org/version/1',
      title: 'Stave & Hoop',
      description: 'Jobs',
      items: [item({}), item({ _jobposting: held })],
    });
    assert.equal(otherTypes, 1);
    assert.deepEqual(members, [
      {
        object: {
          ...held,
          url: 'https://stave.example/jobs/7',
          description: '<p>Bend staves.</p>',
        },
        path: ['items', 1, '_jobposting'],
        untyped: false,
      },
    ]);
  });

  test('does not speak for a JobPosting that speaks for itself', () => {
    const own = { ...held, 'schema:description': 'Own words.', url: 'https://own.example/' };
    const [member] = findPostings({ version, items: [item({ _jobposting: own })] }).members;
    assert.deepEqual(member && 'object' in member && member.object, own);
  });

  test('fills in for what a JobPosting leaves empty', () => {
    const own = { ...held, description: '', url: null };
    const [member] = findPostings({
      version,
      items: [item({ content_html: '', content_text: 'Bend.', _jobposting: own })],
    }).members;
    const object = member && 'object' in member ? member.object : {};
    assert.deepEqual([object['description'], object['url']], ['Bend.', item({}).url]);
  });
});

function prefixed(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [`https://schema.org/${name}`, value]),
  );
}
