// What an owner writes beside the postings, on the finished site: pages in Markdown.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';

/** One green pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaGj4DwACBQGAgZQ+7wAAAABJRU5ErkJggg==',
  'base64',
);
const ABOUT = `---
title: About us
description: Why this board is there
link: header
---
We list work in old houses. [Who runs it](legal/imprint.md#where), [all jobs](/).

![The team](./team.png)

## Main
`;
const IMPRINT = `---
title: Impressum
link: footer
order: 2
noindex: true
lang: de
---
## Where

4 Glass Lane, Leeds.
`;
const POST = `---
title: Post a job
link: footer
order: 1
---
# Post a job with us

Write to us.
`;

describe('what an owner writes beside the postings', () => {
  let project: CopiedProject;
  let jobsDir: string;
  before(() => {
    project = copyProject();
    jobsDir = writeFolder({ 'baker.json': posting(), 'cooper.json': posting({ title: 'Cooper' }) });
    write('content/pages/about.md', ABOUT);
    write('content/pages/legal/imprint.md', IMPRINT);
    write('content/pages/post.md', POST);
    write('content/pages/team.png', PIXEL);
    const site = join(project.folder, 'src/site.ts');
    const source = readFileSync(site, 'utf8');
    const changed = source
      .replace('links: []', "links: [{ label: 'Terms', href: 'https://crumb.example/terms' }]")
      .replace("basePath: '/'", "basePath: '/board/'");
    assert.notEqual(changed, source);
    writeFileSync(site, changed);
    const { code, stderr } = project.build(jobsDir);
    assert.equal(code, 0, stderr);
  });
  after(() => {
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });

  function write(path: string, content: string | Buffer): void {
    const file = join(project.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  function read(path: string): string {
    return readFileSync(join(project.folder, 'dist', path), 'utf8');
  }

  function pageAt(path: string): Document {
    return new JSDOM(read(`${path}index.html`)).window.document;
  }

  const linksIn = (page: Document, within: string) =>
    [...page.querySelectorAll<HTMLAnchorElement>(`${within} a`)].map((link) => [
      link.textContent?.trim(),
      link.getAttribute('href'),
    ]);

  test('is a page each, with title, heading, description, canonical address and language', () => {
    const about = pageAt('about/');
    assert.equal(about.title, 'About us | Placard');
    assert.equal(about.querySelector('h1')?.textContent?.trim(), 'About us');
    const description = about.querySelector('meta[name="description"]')?.getAttribute('content');
    assert.equal(description, 'Why this board is there');
    const canonical = about.querySelector('link[rel="canonical"]')?.getAttribute('href');
    assert.equal(canonical, 'https://jobs.example/board/about/');
    assert.equal(pageAt('legal/imprint/').querySelector('h1')?.getAttribute('lang'), 'de');
    const post = pageAt('post/');
    assert.equal(post.title, 'Post a job | Placard');
    assert.deepEqual(
      [...post.querySelectorAll('h1')].map((heading) => heading.textContent),
      ['Post a job with us'],
    );
  });

  test('is linked in the header or the footer of every page, before the links of site.ts', () => {
    const [job = ''] = linksIn(pageAt(''), '.results h3').map(([, href = '']) => href);
    for (const page of ['', 'companies/', 'about/', (job ?? '').replace('/board/', '')]) {
      const document = pageAt(page);
      assert.deepEqual(linksIn(document, '.site-header nav').at(-1), ['About us', '/board/about/']);
      assert.deepEqual(linksIn(document, '.site-footer nav'), [
        ['Post a job', '/board/post/'],
        ['Impressum', '/board/legal/imprint/'],
        ['Terms', 'https://crumb.example/terms'],
      ]);
    }
    const present = pageAt('about/').querySelector('.site-header [aria-current="page"]');
    assert.equal(present?.getAttribute('href'), '/board/about/');
  });

  test('leads by file names and paths to pages below the site’s base', () => {
    assert.deepEqual(linksIn(pageAt('about/'), 'main'), [
      ['Who runs it', '/board/legal/imprint/#where'],
      ['all jobs', '/board/'],
    ]);
  });

  test('shows images that lie beside it, with the room that they need', () => {
    const image = pageAt('about/').querySelector('main img');
    assert.equal(image?.getAttribute('width'), '1');
    const source = image?.getAttribute('src') ?? '';
    assert.match(source, /^\/board\/_astro\/team\./);
    assert.ok(read(source.replace('/board/', '')).length > 0);
  });

  test('is in the sitemap unless it is kept from search engines', () => {
    const sitemap = read('sitemap-0.xml');
    assert.match(sitemap, /<loc>https:\/\/jobs\.example\/board\/about\/<\/loc>/);
    assert.match(sitemap, /<loc>https:\/\/jobs\.example\/board\/post\/<\/loc>/);
    assert.doesNotMatch(sitemap, /imprint/);
    const robots = pageAt('legal/imprint/').querySelector('meta[name="robots"]');
    assert.equal(robots?.getAttribute('content'), 'noindex');
  });

  test('is checked as every page is: what the policy blocks stops the build', () => {
    write('content/pages/post.md', `${POST}\n![](https://pixel.example/count.png)\n`);
    const { code, stderr } = project.build(jobsDir);
    write('content/pages/post.md', POST);
    assert.equal(code, 1);
    assert.match(stderr, /post\/index\.html: <img> loads "https:\/\/pixel\.example\/count\.png"/);
  });

  test('is refused with file, line and field where it can’t be read', () => {
    write('content/pages/jobs.md', ABOUT);
    write('content/pages/post.md', POST.replace('footer', 'bottom'));
    const { code, stderr } = project.build(jobsDir);
    rmSync(join(project.folder, 'content/pages/jobs.md'));
    write('content/pages/post.md', POST);
    assert.equal(code, 2);
    assert.ok(
      stderr.includes(
        [
          'content/pages/jobs.md',
          "  The file would have the address /jobs/, and /jobs/ has the jobs' own pages. Rename the file.",
          'content/pages/post.md:3',
          '  link: is "bottom". Write header, footer or none, for example link: footer.',
        ].join('\n'),
      ),
      stderr,
    );
  });
});
