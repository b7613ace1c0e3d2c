// A mended defence must reach every page, those of postings that did not change too.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { NOON, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = [
  'src',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const project = mkdtempSync(join(tmpdir(), 'placard-project-'));
const jobsDir = writeFolder(
  Object.fromEntries(
    ['Baker', 'Cooper', 'Miller'].map((title) => [
      `${title}.json`,
      posting({ title, description: `<p>Be a <u>careful</u> ${title}.</p>` }),
    ]),
  ),
);
after(() => {
  rmSync(project, { recursive: true });
  rmSync(jobsDir, { recursive: true });
});

function build(): string[] {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, JOBS_DIR: jobsDir, OUT_DIR: 'dist', SOURCE_DATE_EPOCH: String(NOON) },
  });
  assert.equal(status, 0, stderr);
  const jobs = join(project, 'dist/jobs');
  return readdirSync(jobs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(jobs, name, 'index.html'), 'utf8'));
}

test('a warm build after the policy changed changes the page of every posting', () => {
  for (const part of PARTS) cpSync(join(ROOT, part), join(project, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  const before = build();
  assert.equal(before.length, 3);
  for (const page of before) assert.match(page, /Be a <u>careful<\/u>/);

  const policy = join(project, 'src/html/policy.ts');
  const allowed = readFileSync(policy, 'utf8');
  const stricter = allowed.replace(/^ {2}u: .*\n/m, '');
  assert.notEqual(stricter, allowed);
  writeFileSync(policy, stricter);
  for (const page of build()) assert.match(page, /Be a careful/);

  writeFileSync(policy, allowed);
  assert.deepEqual(build(), before);
});
