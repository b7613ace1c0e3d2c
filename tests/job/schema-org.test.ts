import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasType, indexReferences, type Json, type JsonObject } from '../../src/job/schema-org.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { factsOf, posting, read } from './readings.ts';

describe('a type is recognized', () => {
  const types: readonly [Json, boolean][] = [
    ['JobPosting', true],
    ['schema:JobPosting', true],
    ['http://schema.org/JobPosting', true],
    ['https://schema.org/JobPosting', true],
    ['https://www.schema.org/JobPosting', true],
    ['jobPosting', true],
    [['Thing', 'JobPosting'], true],
    [['https://schema.org/JobPosting'], true],
    ['JobPostings', false],
    ['https://other.example/JobPosting', false],
    ['Organization', false],
    [null, false],
    [7, false],
    [{ '@id': 'JobPosting' }, false],
  ];
  for (const [type, expected] of types) {
    test(`${JSON.stringify(type)}: ${expected}`, () => {
      assert.equal(hasType({ '@type': type }, 'JobPosting'), expected);
    });
  }
});

describe('a property is found', () => {
  test('with a prefix, as an IRI and in the wrong case', () => {
    const object = {
      'schema:title': 'Baker',
      'https://schema.org/description': 'Bakes.',
      DATEPOSTED: '2026-01-01',
    };
    const { title, description, datePosted } = readPosting(object, new Map());
    assert.deepEqual([title, description, datePosted], ['Baker', 'Bakes.', '2026-01-01']);
  });

  test('by its exact spelling first, wherever that is', () => {
    for (const object of [
      { datePosted: '2026-01-01', DatePosted: '2020-01-01' },
      { DatePosted: '2020-01-01', datePosted: '2026-01-01' },
    ]) {
      assert.equal(readPosting(object, new Map()).datePosted, '2026-01-01');
    }
  });

  test('in the wrong case where the exact spelling holds null', () => {
    assert.equal(readPosting({ title: null, Title: 'Baker' }, new Map()).title, 'Baker');
  });

  test('as text in whatever shape JSON-LD gives it', () => {
    const shapes: readonly Json[] = [
      'Baker',
      ['Baker', 'Cook'],
      [[['Baker']]],
      [null, '', 'N/A', 'Baker'],
      { '@value': 'Baker', '@language': 'en' },
      { name: 'Baker' },
      { 'schema:name': { '@value': 'Baker' } },
      { name: ['', 'Baker', 'Baker'] },
    ];
    for (const title of shapes) {
      assert.equal(readPosting({ title }, new Map()).title, 'Baker', JSON.stringify(title));
    }
  });

  test('to be absent when the source only says that it has nothing to say', () => {
    for (const title of [
      '',
      '  ',
      'N/A',
      'n/a',
      'null',
      'undefined',
      '-',
      '–',
      null,
      [],
      {},
      [[]],
    ]) {
      assert.equal(readPosting({ title }, new Map()).title, undefined, JSON.stringify(title));
    }
  });
});

describe('an @id reference', () => {
  const organization = { '@id': '#crumb', '@type': 'Organization', name: 'Crumb & Daughters' };

  test('is resolved to its node in the same document', () => {
    const object = posting({ hiringOrganization: { '@id': '#crumb' } });
    const { facts } = read(object, { document: { '@graph': [object, organization] } });
    assert.equal(facts?.employer?.name, 'Crumb & Daughters');
  });

  test('is resolved for a place and for its address', () => {
    const object = posting({ jobLocation: { '@id': '#shop' } });
    const document: Json = [
      object,
      { '@id': '#shop', '@type': 'Place', address: { '@id': '#address' } },
      { '@id': '#address', addressLocality: 'Whitby', addressCountry: 'GB' },
    ];
    assert.deepEqual(read(object, { document }).facts?.places, [
      { country: 'GB', locality: 'Whitby' },
    ]);
  });

  test('to nothing leaves the property absent', () => {
    const object = posting({ hiringOrganization: { '@id': '#nobody' } });
    assert.equal(read(object).facts?.employer, undefined);
  });

  test('to itself, or around in a circle, ends', () => {
    const circles: readonly JsonObject[] = [
      posting({ '@id': '#job', hiringOrganization: { '@id': '#job' } }),
      posting({ '@id': '#job', title: { '@id': '#job' }, name: 'Baker' }),
      posting({
        hiringOrganization: { '@id': '#a', name: { '@id': '#b', name: { '@id': '#a' } } },
        jobLocation: { '@id': '#p', address: { '@id': '#p', address: { '@id': '#p' } } },
        baseSalary: { '@id': '#s', value: { '@id': '#s' } },
      }),
    ];
    for (const object of circles) assert.ok(Array.isArray(read(object).problems));
  });

  test('repeated ten thousand times unfolds its long text once', () => {
    const long = 'loaf '.repeat(20_000);
    const references = Array.from({ length: 10_000 }, () => ({ '@id': '#long' }));
    const object = posting({ description: references, skills: references });
    const document: Json = [object, { '@id': '#long', name: long }];
    const { description, sections } = readPosting(object, indexReferences(document));
    assert.equal(description, long);
    assert.equal(sections.skills.length, 1);
  });
});

test('a document that lists two hundred thousand values is indexed without a crash', () => {
  const document = JSON.parse(`[${'0,'.repeat(200_000)}{"@id":"#a","name":"A"}]`) as Json;
  assert.deepEqual([...indexReferences(document).keys()], ['#a']);
});

test('keys that JavaScript objects inherit are read as nothing', () => {
  const object = JSON.parse(
    '{"@type":"JobPosting","__proto__":{"title":"Polluted"},"constructor":"x","toString":"y","description":"Bakes."}',
  ) as JsonObject;
  const { facts, problems } = read(object);
  assert.equal(facts, undefined);
  assert.ok(problems.some(({ field }) => field === 'title'));
  assert.equal(({} as Record<string, unknown>)['title'], undefined);
});

test('an object in place of an @value states nothing', () => {
  const value = { '@value': { name: 'Crumb', members: 'Crumb' } };
  const { employer, places } = factsOf({ hiringOrganization: value, jobLocation: value });
  assert.deepEqual([employer, places], [undefined, []]);
});

test('several descriptions are one, with a blank line between', () => {
  const { description } = readPosting({ description: ['Bakes.', null, 'Sells.'] }, new Map());
  assert.equal(description, 'Bakes.\n\nSells.');
});

test('superseded names are read into the ones that replaced them', () => {
  const facts = factsOf({ benefits: 'Free bread', incentives: 'Bonus loaf' });
  assert.deepEqual(facts.texts, {
    jobBenefits: ['Free bread'],
    incentiveCompensation: ['Bonus loaf'],
  });
});
