// What makes two records one job, or copies of each other, and what a job's address depends on.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkUrl } from '../../src/html/safe-url.ts';
import type { JobFacts, Section, WayToApply } from '../../src/job/job.ts';
import { htmlKeysOf, toRecord } from '../../src/job/record.ts';
import { factsOf } from './readings.ts';

const SOURCE = { file: 'bakers/night.json', position: 2, line: 7 };
const facts = factsOf({ identifier: undefined });
const record = (
  changed: Partial<JobFacts> = {},
  links: { url?: string; id?: string } = {},
  source = SOURCE,
) => toRecord(source, { ...facts, ...changed }, links, '');
const withoutEmployer = (): JobFacts => {
  const { employer: _employer, ...rest } = facts;
  return rest;
};
const section = (digest: string, key = digest): Section => ({
  property: 'responsibilities',
  key,
  digest,
  repeated: false,
});
const mail = (address: string): WayToApply => ({
  kind: 'email',
  href: `mailto:${address}`,
  label: address,
});
const link = (href: string): WayToApply => ({ kind: 'link', href, label: 'crumb.example' });

describe("what a job's address hangs on, from one release to the next", () => {
  const identifier = { value: 'B-17' };

  test('employer, identifier and title, where there is an identifier', () => {
    const { key } = record({ identifier }, { url: 'https://crumb.example/1' });
    assert.equal(key, '["Crumb & Daughters","B-17","Night Baker"]');
  });

  test('no employer, where none is stated', () => {
    const { key } = toRecord(SOURCE, { ...withoutEmployer(), identifier }, {}, '');
    assert.equal(key, '["","B-17","Night Baker"]');
  });

  test('else the absolute address, of page or of object', () => {
    const [url, id] = ['https://crumb.example/1', 'https://crumb.example/#1'];
    assert.equal(record({}, { url, id }).key, '["https://crumb.example/1"]');
    assert.equal(record({}, { id }).key, '["https://crumb.example/#1"]');
    assert.equal(record({}, { url: '/jobs/1', id }).key, '["https://crumb.example/#1"]');
  });

  test('else employer, title and place, in whatever file: an address that many pages share is none', () => {
    for (const links of [{}, { url: '/apply' }, { id: '#job' }]) {
      const elsewhere = { file: 'z.json', position: 0, line: 1 };
      const places = [{ country: 'NO', region: 'Nordland', locality: 'Bodø' }, { country: 'SE' }];
      assert.equal(
        record({ places }, links, elsewhere).key,
        '["Crumb & Daughters","Night Baker","NO","Nordland","Bodø"]',
      );
    }
  });

  test('no place, where none is stated', () => {
    assert.equal(record({ places: [] }).key, '["Crumb & Daughters","Night Baker","","",""]');
  });
});

describe('records are one job', () => {
  const isOneJob = (changed: Partial<JobFacts>, base: Partial<JobFacts> = {}) =>
    record(base).mergeKey === record({ ...base, ...changed }).mergeKey;

  test('whatever their places, dates and links', () => {
    assert.ok(isOneJob({ places: [{ country: 'NO' }], waysToApply: [link('https://x.example/')] }));
    const { datePosted: _posted, validThrough: _end, ...undated } = facts;
    assert.equal(toRecord(SOURCE, undated, {}, '').mergeKey, record().mergeKey);
  });

  test('whatever dates and links they have that were not understood', () => {
    assert.ok(isOneJob({ asWritten: { datePosted: 'in May', url: '/jobs/7' } }));
    assert.ok(!isOneJob({ asWritten: { applicationContact: 'ask the baker' } }));
  });

  test('not where one is applied for elsewhere by mail', () => {
    const waysToApply = [link('https://crumb.example/1'), mail('a@crumb.example')];
    assert.ok(!isOneJob({ waysToApply: [...waysToApply, mail('b@x.example')] }, { waysToApply }));
    assert.ok(!isOneJob({ waysToApply: waysToApply.slice(0, 1) }, { waysToApply }));
    assert.ok(isOneJob({ waysToApply: waysToApply.slice(1) }, { waysToApply }));
  });

  test('not where they state other duties', () => {
    assert.ok(!isOneJob({ sections: [section('knead')] }, { sections: [section('bake')] }));
    const asSkills = { ...section('bake'), property: 'skills' as const };
    assert.ok(!isOneJob({ sections: [asSkills] }, { sections: [section('bake')] }));
  });

  test('not where only one states an employer', () => {
    assert.notEqual(toRecord(SOURCE, withoutEmployer(), {}, '').mergeKey, record().mergeKey);
  });

  test("whatever the employer's own address", () => {
    const employer = { name: 'Sheaf', url: checkUrl('https://sheaf.example/')! };
    assert.ok(isOneJob({ employer }, { employer: { name: 'Sheaf' } }));
  });
});

describe('records are copies', () => {
  const escapedOtherwise = {
    description: { ...facts.description, key: 'escaped twice' },
    sections: [section('bake', 'escaped twice')],
  };

  test('whatever their files, and however their texts were escaped', () => {
    const sections = [section('bake')];
    const other = record(escapedOtherwise, {}, { file: 'z.json', position: 0, line: 1 });
    assert.equal(other.contentHash, record({ sections }).contentHash);
    assert.equal(other.mergeKey, record({ sections }).mergeKey);
  });

  test('not where a text, a place or a date is another one', () => {
    const description = { ...facts.description, digest: 'another text' };
    const { datePosted: _posted, ...undated } = facts;
    for (const changed of [{ description }, { places: [] }, { sections: [section('bake')] }]) {
      assert.notEqual(record(changed).contentHash, record().contentHash);
    }
    assert.notEqual(toRecord(SOURCE, undated, {}, '').contentHash, record().contentHash);
  });
});

test("a record's safe HTML is stored under its own keys, the description's first", () => {
  const sections = [section('same for both', 'duties'), section('same for both', 'skills')];
  assert.deepEqual(htmlKeysOf({ ...facts, sections }), [facts.description.key, 'duties', 'skills']);
});
