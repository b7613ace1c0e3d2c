// A fixed defence must reach every page, those of unchanged postings too.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeFolder } from '../support/build-site.ts';
import { copyProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';

const project = copyProject();
const jobsDir = writeFolder(
  Object.fromEntries(
    ['Baker', 'Cooper', 'Miller'].map((title) => [
      `${title}.json`,
      posting({ title, description: `<p>Be a <u>careful</u> ${title}.</p>` }),
    ]),
  ),
);
after(() => {
  project.remove();
  rmSync(jobsDir, { recursive: true });
});

/** Builds and returns the job pages. */
function build(): string[] {
  const { code, stderr } = project.build(jobsDir);
  assert.equal(code, 0, stderr);
  const jobs = join(project.folder, 'dist/jobs');
  return readdirSync(jobs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(jobs, name, 'index.html'), 'utf8'));
}

test('a warm build after the policy changed changes the page of every posting', () => {
  const before = build();
  assert.equal(before.length, 3);
  for (const page of before) assert.match(page, /Be a <u>careful<\/u>/);

  const policy = join(project.folder, 'src/html/policy.ts');
  const allowed = readFileSync(policy, 'utf8');
  const stricter = allowed.replace(/^ {2}u: .*\n/m, '');
  assert.notEqual(stricter, allowed);
  writeFileSync(policy, stricter);
  for (const page of build()) assert.match(page, /Be a careful/);

  writeFileSync(policy, allowed);
  assert.deepEqual(build(), before);
});
