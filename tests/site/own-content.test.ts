// What an owner writes beside the postings, on the finished site: pages in Markdown.

import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import {
  changeSite,
  OWNER_FILES,
  ownerProject,
  type OwnerProject,
} from '../support/owner-project.ts';

describe('what an owner writes beside the postings', () => {
  let project: OwnerProject;
  let summary = '';
  before(() => {
    project = ownerProject();
    changeSite(
      project,
      'links: []',
      "links: [{ label: 'Terms', href: 'https://crumb.example/terms' }]",
    );
    changeSite(project, "basePath: '/'", "basePath: '/board/'");
    const { code, stdout, stderr } = project.build(project.jobsDir);
    assert.equal(code, 0, stderr);
    summary = stdout;
  });
  after(() => {
    project.remove();
    rmSync(project.jobsDir, { recursive: true });
  });

  function read(path: string): string {
    return readFileSync(join(project.folder, 'dist', path), 'utf8');
  }

  function pageAt(path: string): Document {
    return new JSDOM(read(`${path}index.html`)).window.document;
  }

  const POST = OWNER_FILES['content/pages/post.md'];
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
      assert.deepEqual(linksIn(document, '.site-header__nav').at(-1), [
        'About us',
        '/board/about/',
      ]);
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
    project.write('content/pages/post.md', `${POST}\n![](https://pixel.example/count.png)\n`);
    const { code, stderr } = project.build(project.jobsDir);
    project.write('content/pages/post.md', POST);
    assert.equal(code, 1);
    assert.match(stderr, /post\/index\.html: <img> loads "https:\/\/pixel\.example\/count\.png"/);
  });

  test('is named where a link of it leads nowhere', () => {
    project.write('content/pages/post.md', `${POST}\n[Prices](prices.md)\n`);
    const { code, stderr } = project.build(project.jobsDir);
    project.write('content/pages/post.md', POST);
    assert.equal(code, 1);
    assert.match(stderr, /post\/index\.html: <a> leads nowhere: href is "\/board\/prices\/"/);
    assert.match(stderr, /fix the page of your own \(content\/pages\/, src\/pages\/\)/);
  });

  test('is refused with file, line and field where it can’t be read', () => {
    project.write('content/pages/jobs.md', POST);
    project.write('content/pages/post.md', POST.replace('footer', 'bottom'));
    const { code, stderr } = project.build(project.jobsDir);
    rmSync(join(project.folder, 'content/pages/jobs.md'));
    project.write('content/pages/post.md', POST);
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

  const marksIn = (path: string, within: string) =>
    [...pageAt(path).querySelectorAll(`${within} .mark`)].map(
      (mark) => mark.getAttribute('src') ?? mark.textContent?.trim(),
    );
  const LOGO = '/board/logos/pane-putty.svg';

  test('an employer’s logo stands on its cards, its jobs’ pages, its list and the index of companies', () => {
    assert.deepEqual(marksIn('', '.results ol').sort(), [LOGO, LOGO, 'TS', 'TS']);
    assert.deepEqual(marksIn('companies/', 'main').sort(), [LOGO, 'TS']);
    assert.deepEqual(marksIn('companies/pane-putty/', '.list-head'), [LOGO]);
    const [[, job = ''] = []] = linksIn(pageAt('companies/pane-putty/'), '.results h3');
    assert.deepEqual(marksIn((job ?? '').replace('/board/', ''), '.by'), [LOGO, LOGO]);
  });

  test('a logo has its room reserved, and lists load it when it comes into sight', () => {
    for (const image of pageAt('').querySelectorAll('.results ol img')) {
      const values = ['width', 'height', 'loading', 'alt'].map((name) => image.getAttribute(name));
      assert.deepEqual(values, ['44', '44', 'lazy', '']);
    }
    assert.match(read('logos/pane-putty.svg'), /^<svg/);
  });

  test('the lists’ script finds the logos by employers’ names', () => {
    const file =
      pageAt('').querySelector('[data-part="results"]')?.getAttribute('data-logos') ?? '';
    assert.deepEqual(JSON.parse(read(file.replace('/board/', ''))), { 'Pane & Putty': LOGO });
  });

  test('a logo of no employer is told, with the one that is meant', () => {
    assert.ok(
      summary.includes(
        'public/logos/three-sheaf.svg is shown nowhere: no employer of the board has the address /companies/three-sheaf/. Did you mean three-sheaves.svg?',
      ),
      summary,
    );
  });

  const headOf = (company: string) => {
    const page = pageAt(`companies/${company}/`);
    const [link] = page.querySelectorAll('.company-facts a');
    return {
      heading: page.querySelector('h1')?.textContent?.trim(),
      facts: page.querySelector('.company-facts')?.textContent?.replace(/\s+/g, ' ').trim(),
      link: [link?.getAttribute('href'), link?.getAttribute('rel')],
      description: page.querySelector('meta[name="description"]')?.getAttribute('content'),
      about: page.querySelector('.company-about .prose'),
    };
  };

  test('an employer’s list begins with its logo, its site, its places, and what the owner says of it', () => {
    const { about, ...head } = headOf('pane-putty');
    assert.deepEqual(head, {
      heading: '2 jobs at Pane & Putty',
      facts: 'pane-putty.example Leeds',
      link: ['https://www.pane-putty.example/glass', 'noopener'],
      description: '2 jobs at Pane & Putty: Glaziers since 1931',
    });
    assert.equal(about?.querySelector('p')?.textContent, 'Three glaziers and a cat.');
    assert.equal(about?.querySelector('a')?.getAttribute('href'), '/board/about/');
  });

  test('without a text, an employer’s list says what its postings state, not the board’s sentence', () => {
    const { about, ...head } = headOf('three-sheaves');
    assert.deepEqual(head, {
      heading: '2 jobs at Three Sheaves',
      facts: 'sheaves.example Leeds 1, York 1',
      link: ['https://www.sheaves.example/', 'nofollow ugc noopener noreferrer'],
      description: '2 jobs at Three Sheaves: Leeds 1, York 1',
    });
    assert.equal(about, null);
  });
});
