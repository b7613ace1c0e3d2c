import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { buildSite, NOON, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');

function report(jobsDir: string, ...words: string[]) {
  return spawnSync(process.execPath, ['src/cli/report.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ GITHUB_SERVER_URL: '', GITHUB_SHA: '' },
      ...{ JOBS_DIR: jobsDir, SITE_URL: 'https://board.example' },
    },
  });
}

function readPage(stdout: string): { document: Document } {
  const path = /in (.*report\.html)\./.exec(stdout)?.[1] ?? '';
  return new JSDOM(readFileSync(join(ROOT, path), 'utf8')).window;
}

function linksOf(document: Document, selector: string): (string | null)[] {
  return [...document.querySelectorAll(selector)].map((found) => found.getAttribute('href'));
}

describe('the report page', () => {
  const folder = writeFolder({
    'a.json': posting({ title: 'Glazier', identifier: 'A' }),
    'b.json': posting({ title: '<img src=x onerror=alert(1)>!!', identifier: 'B' }),
    'c.json': '{"title": "Broken"',
  });

  test('names every problem with a link to its file, and shows nothing as markup', () => {
    const site = buildSite(folder);
    assert.equal(site.code, 0, site.stderr);
    const { status, stdout } = report(folder);
    assert.equal(status, 0);
    const { document } = readPage(stdout);
    assert.equal(document.querySelectorAll('img, script').length, 0);
    const text = document.body.textContent;
    assert.ok(text.includes('<img src=x onerror=alert(1)>!!'));
    assert.match(text, /3 postings in 3 files\./);
    const links = linksOf(document, 'a[href^="file:"]');
    assert.ok(links.includes(`file://${folder}/c.json`), links.join());
    // Each job that has a page leads to it.
    const pages = linksOf(document, 'a[href^="https://board.example/jobs/"]');
    for (const page of site.jobPages()) assert.ok(pages.includes(`https://board.example/${page}`));
    assert.match(text, /Without\s*Pane & Putty/);
    assert.match(text, /files, .*: fits GitHub Pages/);
    site.remove();
  });

  test('says what is new, of jobs and of problems, and leaves apart what no mending helps', () => {
    const board = writeFolder({
      'a.json': posting({ title: 'Glazier', identifier: 'A', jobLocation: 'Hull' }),
      'old.json': posting({ title: 'Thatcher', identifier: 'O', validThrough: '2026-11-20' }),
      'soon.json': posting({ title: 'Sawyer', identifier: 'S', validThrough: '2026-11-26' }),
    });
    const first = buildSite(board);
    const added = posting({ title: 'Cooper', identifier: 'C', jobLocation: 'Hull' });
    writeFileSync(join(board, 'c.json'), JSON.stringify(added));
    const second = buildSite(board, { clock: NOON + 86_400, outDir: first.outDir });
    assert.match(
      second.stdout,
      /^Since the site of 2026-11-23: 1 new job, 0 gone, \d+ new problem/m,
    );
    const { document } = readPage(report(board).stdout);
    const headings = [...document.querySelectorAll('summary')].map(
      ({ textContent }) => textContent,
    );
    const isThere = (words: RegExp) => headings.some((heading) => words.test(heading));
    assert.ok(
      isThere(/^2 × not eligible 1 new jobLocation "Hull" names no country/),
      headings.join('\n'),
    );
    assert.ok(
      isThere(/^1 are new$/) && isThere(/^1 end soon$/) && isThere(/^1 are closed: no result$/),
    );
    assert.ok(!isThere(/scheduled|never close/));
    second.remove();
  });

  test('says what to do where nothing was built', () => {
    const { status, stderr } = report(writeFolder({}));
    assert.equal(status, 2);
    assert.equal(stderr, 'Nothing has been built yet. Run npm run build.\n');
  });

  test('is not written for a word that it does not know', () => {
    const { status, stdout, stderr } = report(folder, '--bogus');
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /Unknown option '--bogus'[^]*\nUsage: npm run report\n$/);
  });
});
