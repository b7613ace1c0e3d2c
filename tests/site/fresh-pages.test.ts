// Pages that an owner adds may show anything: what they read is not known in advance.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';

describe("an owner's page shows what it reads, as it is", () => {
  const jobsDir = writeFolder({ 'baker.json': posting({ title: 'Baker' }) });
  const outside = writeFolder({ 'motto.txt': 'Fresh at five.' });
  let project: CopiedProject;

  before(() => {
    project = copyProject();
    write('content/about.txt', 'Founded in 1901.');
    write(
      'src/pages/about.astro',
      `---
import { readFileSync } from 'node:fs';
import Page from '../layouts/Page.astro';
const about = readFileSync('content/about.txt', 'utf8');
const motto = readFileSync(${JSON.stringify(join(outside, 'motto.txt'))}, 'utf8');
---
<Page title="About" description="About us" path="/about/" noindex>
  <h1 slot="header">About</h1>
  <p>{about} {motto}</p>
</Page>
`,
    );
  });
  after(() => {
    project.remove();
    for (const folder of [jobsDir, outside]) rmSync(folder, { recursive: true });
  });

  function write(path: string, text: string): void {
    mkdirSync(join(project.folder, path, '..'), { recursive: true });
    writeFileSync(join(project.folder, path), text);
  }
  function build(): string {
    const { code, stderr, stdout } = project.build(jobsDir);
    assert.equal(code, 0, stderr);
    return stdout;
  }
  const about = () => readFileSync(join(project.folder, 'dist/about/index.html'), 'utf8');

  test('also where nothing else in the project changed', () => {
    build();
    assert.match(about(), /Founded in 1901\. Fresh at five\./);
    assert.match(build(), /is up to date/);
    write('content/about.txt', 'Founded in 1907.');
    assert.doesNotMatch(build(), /is up to date/);
    assert.match(about(), /Founded in 1907\./);
  });

  test('also from outside of the project, whenever the site is made again', () => {
    writeFileSync(join(outside, 'motto.txt'), 'Fresh at four.');
    writeFileSync(join(jobsDir, 'miller.json'), JSON.stringify(posting({ title: 'Miller' })));
    build();
    assert.match(about(), /Founded in 1907\. Fresh at four\./);
  });
});
