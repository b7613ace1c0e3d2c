import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles } from '../../src/intake/files.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { writeFolder } from '../support/build-site.ts';
import { readFile } from '../support/read-file.ts';
import { formatsOf, readJsonSource } from '../../src/sources/json/read-json-source.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/sources');

const REPLIES: ReadonlyMap<string, Json> = new Map(
  readdirSync(FOLDER)
    .filter((path) => path.endsWith('.json'))
    .map((path) => [path, JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as Json]),
);
const replyOf = (path: string): Json => REPLIES.get(path) ?? null;

/** A JSON Feed with JobPostings, and names of its writer's own. */
const WITHOUT_FORMAT = new Set(['teamtailor.json', 'own-names.json']);

test('a reply is taken by one format of all', () => {
  for (const [path, document] of REPLIES) {
    if (WITHOUT_FORMAT.has(path)) continue;
    assert.equal(formatsOf(document).length, 1, `${path}: ${formatsOf(document).join()}`);
  }
  assert.ok(REPLIES.size > 20);
});

describe('a reply without texts is quarantined as one, with what to ask for', () => {
  const job = (number: number) => ({
    id: number,
    title: 'Cooper',
    updated_at: '2026-08-04T06:16:30-04:00',
    location: { name: 'Cork' },
    absolute_url: `https://boards.example/jobs/${number}`,
  });
  test('where it is a list', () => {
    const source = readJsonSource({ jobs: [job(1), job(2)] }, {});
    assert.deepEqual(source?.records, []);
    assert.equal(
      source?.reason,
      'is read as Greenhouse job board. None of its 2 postings has a description. Ask Greenhouse for the list with ?content=true, and save that reply.',
    );
  });
  test('where it is one posting', () => {
    assert.match(String(readJsonSource(job(1), {})?.reason), /Its posting has no description\./);
  });
  test('but not where some have one', () => {
    const source = readJsonSource({ jobs: [job(1), { ...job(2), content: 'Bend staves.' }] }, {});
    assert.equal(source?.records.length, 2);
    assert.equal(source.reason, undefined);
  });
});

test('a damaged record of a reply is quarantined, and the others are read', async () => {
  const reply = replyOf('greenhouse.json') as { jobs: object[] };
  const [job] = reply.jobs;
  const folder = writeFolder({ 'reply.json': { jobs: [job, { id: 2 }, null, job, job] } });
  const { postings } = await readFile(listFiles(folder).files[0] ?? assert.fail());
  assert.deepEqual(
    postings.map(({ verdict }) => verdict === 'quarantined'),
    [false, true, true, false, false],
  );
  assert.match(postings[1]?.problems[0]?.message ?? '', /^is missing\. Write the job's title/);
});

describe('what is no reply', () => {
  const others: [string, Json][] = [
    ['a package', { name: 'a', version: '1', description: 'b', dependencies: {} }],
    ['a list with one member of another kind', { jobs: [replyOf('greenhouse.json'), 'x'] }],
    ['jobs of a scheduler', { jobs: [{ id: 1, name: 'backup', schedule: '0 3 * * *' }] }],
    ['a text', 'jobs'],
    ['an empty object', {}],
    ['a key called __proto__', JSON.parse('{"__proto__": {"jobs": []}}') as Json],
  ];
  for (const [name, document] of others) {
    test(`is not read: ${name}`, () => {
      assert.equal(readJsonSource(document, {}), undefined);
    });
  }

  test('an empty list of jobs is a board without a job', () => {
    assert.deepEqual(readJsonSource({ jobs: [], meta: { total: 0 } }, {}), {
      name: 'a list without jobs',
      records: [],
    });
  });
});

test('pages of a reply in a list are read one after another', () => {
  const page = replyOf('greenhouse.json');
  const source = readJsonSource([page, page], {});
  assert.deepEqual(
    source?.records.map(({ path }) => path),
    [
      [0, 'jobs', 0],
      [1, 'jobs', 0],
    ],
  );
});

test('an employer that no reply names is the owner’s to state', () => {
  const [record] =
    readJsonSource(replyOf('lever.json'), { employer: 'Stave & Hoop' })?.records ?? [];
  assert.deepEqual(record?.object['hiringOrganization'], {
    '@type': 'Organization',
    name: 'Stave & Hoop',
  });
});

test('postings that are not for readers are passed over, with the reason', () => {
  const offer = { slug: 'a', title: 'Cooper', careers_url: 'https://a.example/o/a' };
  const source = readJsonSource(
    {
      offers: [
        { ...offer, status: 'internal' },
        { ...offer, description: 'Bend staves.' },
      ],
    },
    {},
  );
  assert.deepEqual(
    source?.records.map(({ passedOver }) => passedOver),
    ['is internal', undefined],
  );
});

test('an address is made of the account where a reply has only a name of the job', () => {
  const urlOf = (path: string) =>
    readJsonSource(replyOf(path), { account: 'stave' })?.records[0]?.object['url'];
  assert.equal(urlOf('hibob.json'), 'https://stave.careers.hibob.com/jobs/0a41');
  assert.equal(urlOf('manatal.json'), 'https://www.careers-page.com/stave/job/AB41');
});

test('an address is below that of the site that its owner states', () => {
  const url = 'https://stave.example/hcmUI/CandidateExperience/en/sites/CX_1/';
  const { records = [] } = readJsonSource(replyOf('oracle.json'), { url }) ?? {};
  assert.equal(records[0]?.object['url'], `${url}job/41`);
});

test('a path alone is below the address of the account that its owner states', () => {
  const job = {
    title: 'Cooper',
    path: '/postings/9',
    description: '<p>Bend staves.</p>',
    key_responsibilities: null,
  };
  const urlWith = (account?: string) =>
    readJsonSource({ data: [job] }, account === undefined ? {} : { account })?.records[0]?.object[
      'url'
    ];
  assert.equal(urlWith(), undefined);
  assert.equal(urlWith('stave'), 'https://stave.pinpointhq.com/postings/9');
  assert.equal(urlWith('jobs.stave.example'), 'https://jobs.stave.example/postings/9');
});
