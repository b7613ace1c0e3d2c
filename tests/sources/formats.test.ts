// A sample of each format in tests/fixtures/sources/, beside the JobPostings that a careful reader writes of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles } from '../../src/intake/files.ts';
import { toTerm } from '../../src/job/schema-org.ts';
import { jobPosting } from '../../src/job/vocabulary/job-posting.ts';
import { readSource, toFacts } from '../support/read-source.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/sources');
const samples = listFiles(FOLDER).files.filter(({ path }) => !path.startsWith('expected/'));

interface Expected {
  takenFor: string;
  postings: unknown[];
}

describe('a file is read as its format, with the facts that a careful reader finds', () => {
  for (const file of samples) {
    const path = join(FOLDER, 'expected', file.path.replace(/\.\w+$/, '.json'));
    const expected = JSON.parse(readFileSync(path, 'utf8')) as Expected;

    test(file.path, async () => {
      const read = await readSource(file);
      assert.deepEqual(read.names, [expected.takenFor]);
      assert.deepEqual(read.failures, []);
      assert.deepEqual(read.objects.map(toFacts), expected.postings);
    });

    test(`${file.path}, with the place in the file of every fact`, async () => {
      const { postings } = await readSource(file);
      const lines = readFileSync(file.absolutePath, 'utf8').split('\n').length;
      for (const { object, originOf, line } of postings) {
        assert.ok(line >= 1 && line <= lines);
        for (const property of Object.keys(toFacts(object))) {
          const isKnown = toTerm(property) in properties || property.startsWith('x:');
          assert.ok(isKnown, `${property} is no property of JobPosting`);
          const origin = originOf(property);
          // The name of an employer may be the whole file's.
          if (origin === undefined) assert.equal(property, 'hiringOrganization');
          else assert.ok(origin.line >= 1 && origin.line <= lines, `${property}: ${origin.line}`);
        }
      }
    });
  }

  test('and there is one of each kind', () => {
    assert.ok(samples.length >= 60, `only ${samples.length} samples`);
  });
});

const properties: Record<string, unknown> = Object.fromEntries(
  [...Object.keys(jobPosting), 'identifier', 'url', 'inLanguage', 'description'].map((name) => [
    name.toLowerCase(),
    true,
  ]),
);
