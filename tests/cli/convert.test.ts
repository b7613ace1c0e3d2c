import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(ROOT, 'tests/fixtures/sources');

function run(command: 'convert' | 'validate', words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, `src/cli/${command}.ts`), ...words],
    { cwd: ROOT, input, encoding: 'utf8', env: { ...process.env, JOBS_DIR: '', NO_COLOR: '1' } },
  );
  return { status, stdout, stderr };
}

describe('convert', () => {
  test('prints one array of JobPostings, and everything else on standard error', () => {
    const { status, stdout, stderr } = run('convert', [
      join(SOURCES, 'greenhouse.json'),
      join(SOURCES, 'lever.json'),
    ]);
    const postings = JSON.parse(stdout) as JsonObject[];
    assert.deepEqual(
      postings.map(({ '@type': type, title }) => [type, title]),
      [
        ['JobPosting', 'Cooper'],
        ['JobPosting', 'Cooper'],
      ],
    );
    assert.match(stderr, /greenhouse\.json: Greenhouse job board, 1 posting\n/);
    assert.match(stderr, /2 postings in 2 files:/);
    assert.equal(status, 0);
  });

  test('prints JobPostings as they are', () => {
    const one = posting({ title: 'Baker' });
    const { stdout } = run('convert', ['-'], JSON.stringify(one));
    assert.deepEqual(JSON.parse(stdout), [one]);
  });

  test('prints an empty array of nothing, and exits as validate does', () => {
    const folder = writeFolder({ 'a.json': { jobs: [{ shortcode: 'a', title: 'b', url: 'c' }] } });
    const { status, stdout, stderr } = run('convert', [folder]);
    assert.equal(stdout, '[]\n');
    assert.match(stderr, /is read as Workable job board\. Its posting has no description\./);
    assert.equal(status, 3);
    assert.equal(run('validate', [folder]).status, 3);
    assert.equal(run('convert', ['nowhere.json']).status, 2);
  });
});

describe('validate', () => {
  test('names the field of the reply, and what was made of it', () => {
    const folder = writeFolder({
      'g.json': JSON.stringify(
        {
          jobs: [
            {
              absolute_url: 'https://boards.example/1',
              title: 'Cooper',
              updated_at: '2026-11-20',
              content: 'Bend staves.',
              location: { name: 'Cork' },
              first_published: 'yesterday',
            },
          ],
        },
        null,
        1,
      ),
    });
    const { stdout } = run('validate', [folder]);
    assert.match(stdout, /line 11 [a-z ]+\n {6}first_published \(datePosted\): "yesterday" /);
  });

  test('names what is left alone, and counts it neither as file nor as posting', () => {
    const folder = writeFolder({
      'package.json': { name: 'a', version: '1.0.0', description: 'b', scripts: {} },
      'baker.json': posting({ title: 'Baker' }),
    });
    const { stdout } = run('validate', [folder]);
    assert.match(stdout, /1 posting in 1 file:/);
    assert.match(stdout, /package\.json was ignored: it is a package\.json\.\n/);
  });
});
