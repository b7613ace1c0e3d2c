import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { beginFormerAddresses } from '../../src/report/former-addresses.ts';
import { joinRecords } from '../support/join-records.ts';
import { place, posting } from '../support/postings.ts';
import { factsOf } from '../job/readings.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

function record(file: string, properties: Record<string, unknown> = {}): JobRecord {
  const stated = posting(properties) as JsonObject;
  const url = stated['url'];
  const source = { file, position: 0, line: 1 };
  return toRecord(source, factsOf(stated), typeof url === 'string' ? { url } : {}, '');
}

function addressesOf(records: readonly JobRecord[]) {
  const former = beginFormerAddresses('en');
  const joined = joinRecords(records, NOW);
  for (const { job, records: own } of joined) former.add({ job, records: own, copies: 0 });
  const slugs = joined.map(({ job }) => `jobs/${job.slug}/`);
  return { slugs, redirects: former.end(), byFrom: new Map(former.end()) };
}

describe('a page is found by its former address:', () => {
  test('a job by the title in Latin letters', () => {
    const { slugs, byFrom } = addressesOf([
      record('a.json', { title: '看護師', identifier: { value: '7' } }),
    ]);
    const digits = slugs[0]?.slice(-11, -1);
    assert.equal(byFrom.get(`jobs/kanhushi-${digits}/`), slugs[0]);
  });

  test('a job without identifier and URL by its place in its file', () => {
    const bare = { identifier: undefined, url: undefined, jobLocation: undefined };
    const { slugs, redirects } = addressesOf([record('a.json', bare)]);
    assert.equal(redirects.length, 1);
    assert.match(redirects[0]?.[0] ?? '', /^jobs\/glazier-[0-9a-f]{10}\/$/);
    assert.equal(redirects[0]?.[1], slugs[0]);
  });

  test('a job of several records by that of each', () => {
    const here = { url: 'https://x.example/1', identifier: undefined };
    const there = {
      url: 'https://x.example/2',
      identifier: undefined,
      jobLocation: place('York', 'GB', 'England'),
    };
    const apart = [record('a.json', here), record('b.json', there)].map((one) =>
      addressesOf([one]),
    );
    const { slugs, byFrom } = addressesOf([record('a.json', here), record('b.json', there)]);
    assert.deepEqual(slugs, apart[0]?.slugs);
    assert.equal(byFrom.get(apart[1]?.slugs[0] ?? ''), slugs[0]);
  });

  test('an employer and a place', () => {
    const { byFrom } = addressesOf([record('a.json', { hiringOrganization: { name: '小麦堂' } })]);
    assert.equal(byFrom.get('companies/xiaomaitang/'), 'companies/小麦堂/');
    assert.equal(byFrom.get('places/gb/leeds/'), 'places/gb/eng/leeds/');
  });
});

test('an address that would lead to two pages leads to none', () => {
  const { byFrom } = addressesOf([
    record('a.json', { title: 'A', jobLocation: place('Portland', 'US', 'OR') }),
    record('b.json', { title: 'B', jobLocation: place('Portland', 'US', 'ME') }),
  ]);
  assert.ok(!byFrom.has('places/us/portland/'));
  assert.equal(byFrom.get('places/us/oregon/portland/'), 'places/us/or/portland/');
});

test('of an area and one inside it, it leads to the area', () => {
  const { byFrom } = addressesOf([
    record('a.json', { jobLocation: place('上海', 'CN', '上海市') }),
  ]);
  assert.equal(byFrom.get('places/cn/shanghai/'), 'places/cn/sh/');
});

test('what has no page yet has no former address', () => {
  assert.deepEqual(addressesOf([record('a.json', { datePosted: '2027-01-01' })]).redirects, []);
});

test('open jobs come before closed ones, and lists with many jobs before others', () => {
  const some = Array.from({ length: 12 }, (_, index) =>
    record(`${index}.json`, {
      title: `Baker ${index}`,
      identifier: undefined,
      url: undefined,
      jobLocation: index < 6 ? place('York', 'GB', 'England') : place(`Town ${index}`, 'FR'),
      hiringOrganization: { name: `小麦堂 ${index}` },
      ...(index % 2 === 0 && { validThrough: '2026-11-01' }),
    }),
  );
  const { redirects } = addressesOf(some);
  const to = redirects.map(([, path]) => path);
  assert.match(to.slice(0, 6).join(' '), /^(?:jobs\/baker-\d*[13579]-\S+ ?){6}$/);
  assert.match(to.slice(6, 12).join(' '), /^(?:jobs\/baker-\d*[02468]-\S+ ?){6}$/);
  assert.match(to[12] ?? '', /^places\/gb\//);
});
