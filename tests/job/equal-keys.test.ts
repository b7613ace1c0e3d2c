import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { joinRecords } from '../support/join-records.ts';
import { posting } from '../support/postings.ts';
import { factsOf } from './readings.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

function record(file: string, properties: Record<string, unknown>, position: number): JobRecord {
  const facts = factsOf(posting(properties) as JsonObject);
  return toRecord({ file, position, line: 1 }, facts, {}, '');
}

test('a job without identifier and URL is told from its equals by a number, wherever it stands', () => {
  const bare = { identifier: undefined, url: undefined };
  const equal = (description: string, position: number, file = 'jobs.csv') =>
    record(file, { ...bare, description: `<p>${description}</p>` }, position);
  const slugsOf = (records: readonly JobRecord[]) =>
    joinRecords(records, NOW).map(({ job }) => job.slug);
  const before = slugsOf([equal('First.', 0), equal('Second.', 1), equal('Third.', 2)]);
  assert.equal(new Set(before).size, 3);
  const other = record('jobs.csv', { ...bare, title: 'Potter' }, 0);
  const after = slugsOf([other, equal('First.', 1), equal('Second.', 4), equal('Third.', 5)]);
  assert.deepEqual(after.slice(1), before);
  const renamed = [0, 1, 2].map((row) => equal(String(row), row, 'renamed.csv'));
  assert.deepEqual(slugsOf(renamed), before);
});
