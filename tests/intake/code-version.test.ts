import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { codeVersion, filesBehindRecords } from '../../src/intake/code-version.ts';
import { writeFolder } from '../support/build-site.ts';

/** What decides about stored readings, each in a project of its own. */
const DECIDING = [
  'src/html/policy.ts',
  'src/html/tidy/tidy.ts',
  'src/sources/draft.ts',
  'src/job/facts.ts',
  'src/structured-data/eligibility/required.ts',
  'src/intake/limits.ts',
  'src/site.ts',
  'src/settings/define-site.ts',
  'package-lock.json',
];

describe('what is cached from one build to the next', () => {
  let project: string;
  before(() => (project = writeFolder(Object.fromEntries(DECIDING.map((path) => [path, 'old'])))));
  after(() => rmSync(project, { recursive: true }));

  for (const path of DECIDING) {
    test(`goes stale with ${path}`, () => {
      const old = codeVersion(project);
      assert.equal(codeVersion(project), old);
      writeFileSync(join(project, path), 'new');
      assert.notEqual(codeVersion(project), old);
    });
  }

  test('names every file that decides', () => {
    assert.deepEqual(
      filesBehindRecords(project).sort(),
      DECIDING.map((path) => join(project, path)).sort(),
    );
  });

  test('does not go stale with a page', () => {
    const old = codeVersion(project);
    writeFileSync(join(project, 'src/index.astro'), 'new');
    assert.equal(codeVersion(project), old);
  });
});
