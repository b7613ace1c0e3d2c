// Pages that an owner adds beside the board's own.

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';

const IMPRINT = `---
import Page from '../layouts/Page.astro';
---
<Page title="Imprint" description="Who runs this board" path="/imprint/">
  <h1 slot="header">Imprint</h1>
  <p>Pane &amp; Putty, 4 Glass Lane, Leeds.</p>
</Page>
`;
const PRIVACY = IMPRINT.replaceAll('Imprint', 'Privacy')
  .replace('/imprint/', '/privacy/')
  .replace('path=', 'noindex path=');
const ABOUT = `---
layout: ../layouts/Page.astro
title: About us
description: Why this board is there
---
We list work in old houses. [Who we are](/imprint/).

## How

| what | when |
| ---- | ---- |
| new jobs | daily |

\`\`\`json
{ "@type": "JobPosting" }
\`\`\`
`;
const HEADED = `---
layout: ../layouts/Page.astro
---
# Terms & conditions

None.
`;
const UNTITLED = `---
layout: ../layouts/Page.astro
---
Words alone.
`;

describe("an owner's own pages", () => {
  let project: CopiedProject;
  let jobsDir: string;
  before(() => {
    project = copyProject();
    jobsDir = writeFolder({ 'baker.json': posting(), 'cooper.json': posting({ title: 'Cooper' }) });
    for (const [name, text] of [
      ['imprint.astro', IMPRINT],
      ['privacy.astro', PRIVACY],
      ['about.md', ABOUT],
      ['terms.md', HEADED],
    ] as const) {
      writePage(name, text);
    }
    const { code, stderr } = project.build(jobsDir);
    assert.equal(code, 0, stderr);
  });
  after(() => {
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });

  function writePage(name: string, text: string): void {
    writeFileSync(join(project.folder, 'src/pages', name), text);
  }

  function read(path: string): string {
    return readFileSync(join(project.folder, 'dist', path), 'utf8');
  }

  function pageAt(path: string): Document {
    return new JSDOM(read(`${path}index.html`)).window.document;
  }

  function listed(): string[] {
    return [...read('sitemap-0.xml').matchAll(/<loc>https:\/\/jobs\.example\/([^<]*)<\/loc>/g)]
      .map(([, path = '']) => path)
      .filter((path) => /^(?:imprint|privacy|about|terms)/.test(path));
  }

  test('are in the sitemap where search engines may list them', () => {
    assert.deepEqual(listed(), ['about/', 'imprint/', 'terms/']);
  });

  test('stay there when the next build takes them from the live site', () => {
    writeFileSync(join(jobsDir, 'dyer.json'), JSON.stringify(posting({ title: 'Dyer' })));
    const { code, stderr } = project.build(jobsDir);
    assert.equal(code, 0, stderr);
    assert.deepEqual(listed(), ['about/', 'imprint/', 'terms/']);
  });

  test('have their own title, heading and description, in Markdown too', () => {
    const about = pageAt('about/');
    assert.equal(about.title, 'About us | Placard');
    assert.deepEqual(
      [...about.querySelectorAll('h1')].map((heading) => heading.textContent),
      ['About us'],
    );
    const description = about.querySelector('meta[name="description"]')?.getAttribute('content');
    assert.equal(description, 'Why this board is there');
    const canonical = about.querySelector('link[rel="canonical"]')?.getAttribute('href');
    assert.equal(canonical, 'https://jobs.example/about/');
    assert.match(about.querySelector('main')?.textContent ?? '', /We list work in old houses\./);
    assert.equal(pageAt('imprint/').title, 'Imprint | Placard');
  });

  test('take their title from the first heading of a Markdown text that states none', () => {
    const terms = pageAt('terms/');
    assert.equal(terms.title, 'Terms & conditions | Placard');
    assert.equal(terms.querySelectorAll('h1').length, 1);
  });

  test('are refused by name where they have no title', () => {
    writePage('untitled.md', UNTITLED);
    const { code, stderr } = project.build(jobsDir);
    rmSync(join(project.folder, 'src/pages/untitled.md'));
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^ {2}untitled\/index\.html: its title is empty\. Give the layout a title, on a Markdown page with "title: …" between the lines of hyphens at its top$/m,
    );
  });
});
