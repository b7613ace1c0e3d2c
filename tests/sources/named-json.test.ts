import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json } from '../../src/job/schema-org.ts';
import { readNamedJson } from '../../src/sources/json/read-named-json.ts';

const JOB = {
  title: 'Cooper',
  company: 'Stave',
  location: 'Cork',
  url: 'https://stave.example/1',
  description: 'Bend staves.',
};
const titlesOf = (document: Json, facts = {}) =>
  readNamedJson(document, facts)?.records.map(({ object }) => object['title']);

describe('jobs by names of their writer’s own are found', () => {
  const forms: [name: string, document: Json, path: (string | number)[]][] = [
    ['alone', JOB, []],
    ['in a list', [JOB], [0]],
    ['in a list with a name', { total: 1, results: [JOB] }, ['results', 0]],
    [
      'in fields of records, as Airtable has them',
      { records: [{ id: 'r', fields: JOB }] },
      ['records', 0, 'fields'],
    ],
  ];
  for (const [name, document, path] of forms) {
    test(name, () => {
      const source = readNamedJson(document, {});
      assert.equal(source?.name, 'jobs in JSON');
      assert.deepEqual(
        source.records.map((record) => [record.object['title'], record.path]),
        [['Cooper', path]],
      );
      assert.equal(source.records[0]?.paths.get('jobLocation'), 'location');
    });
  }

  test('also where one of several is broken', () => {
    assert.deepEqual(titlesOf([JOB, JOB, { company: 'Stave' }]), ['Cooper', 'Cooper', undefined]);
  });
  test('and those without any text are one reason', () => {
    const { description: _, ...bare } = JOB;
    const source = readNamedJson([bare, bare], {});
    assert.deepEqual(source?.records, []);
    assert.match(source.reason ?? '', /None of its 2 postings has a description\. Write “desc/);
  });
  test('and names that are not read are told', () => {
    const job = { ...JOB, mood: 'good', 'x:shift': 'late' };
    const { records = [], warning } = readNamedJson([job, job], {}) ?? {};
    assert.equal(records[0]?.object['x:shift'], 'late');
    assert.match(warning ?? '', /not read: “mood”\. .*“x:”/);
  });
});

describe('other JSON is not', () => {
  const others: Record<string, Json> = {
    'a JobPosting without its type': { ...JOB, hiringOrganization: 'Stave', company: 'Stave' },
    'past jobs': [{ ...JOB, startDate: '2011', endDate: '2015' }],
    contacts: [{ name: 'A', title: 'Cooper', company: 'Stave', email: 'a@b.example' }],
    people: [{ ...JOB, firstName: 'A' }],
    articles: [{ title: 'Post', author: 'A', url: 'https://a.example', description: 'Words' }],
    'a list of which few are jobs': [JOB, {}, {}, {}],
    'a list with texts': [JOB, 'x'],
    'a text': 'title',
  };
  for (const [name, document] of Object.entries(others)) {
    test(name, () => assert.equal(readNamedJson(document, {}), undefined));
  }
});
