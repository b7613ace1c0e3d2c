// An owner's page lists jobs as any Astro page lists a collection.

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { NOON, writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');
const REMOTE = {
  jobLocationType: 'TELECOMMUTE',
  applicantLocationRequirements: { '@type': 'Country', name: 'GB' },
};
const BOARD = {
  'baker.json': posting({ title: 'Baker', identifier: '1' }),
  'editor.json': posting({ title: 'Editor', identifier: '2', ...REMOTE }),
  'closed.json': posting({
    title: 'Typist',
    identifier: '3',
    datePosted: '2026-01-02',
    validThrough: '2026-02-01',
    ...REMOTE,
  }),
};

describe("an owner's page of the collection of jobs", () => {
  const jobsDir = writeFolder(BOARD);
  let project: CopiedProject;
  before(() => {
    project = copyProject();
  });
  after(() => {
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });
  const page = (code: string) =>
    writeFileSync(join(project.folder, 'src/pages/remote-jobs.astro'), code);
  const built = (path: string) =>
    new JSDOM(readFileSync(join(project.folder, 'dist', path), 'utf8')).window.document;

  test('is the page that the documentation shows: an entry for each job that it names', () => {
    const code = remoteJobsPage();
    assert.ok(code.trim().split('\n').length <= 15, '15 lines');
    page(code);
    const { code: exit, stderr } = project.astro(['build'], environment());
    assert.equal(exit, 0, stderr);
    const links = [...built('remote-jobs/index.html').querySelectorAll('main li a')];
    assert.deepEqual(
      links.map(({ textContent }) => textContent),
      ['Editor'],
    );
    const address = links[0]?.getAttribute('href') ?? '';
    assert.equal(
      built(`${address.slice(1)}index.html`)
        .querySelector('h1')
        ?.textContent?.trim(),
      'Editor',
    );
  });

  test('has entries with typed fields, which a wrong name is found by', () => {
    page(remoteJobsPage().replace('data.title', 'data.boss'));
    const { code, stdout, stderr } = project.astro(['check'], environment());
    assert.equal(code, 1);
    assert.match(stdout + stderr, /remote-jobs\.astro.*Property 'boss' does not exist/);
  });

  test('fails above collectionUpTo with a sentence that names it, and lists by rows go on', () => {
    page(remoteJobsPage());
    const site = join(project.folder, 'src/site.ts');
    const facts = readFileSync(site, 'utf8');
    writeFileSync(site, facts.replace(/collectionUpTo: [\d_]+/, 'collectionUpTo: 2'));
    const refused = project.astro(['build'], environment());
    assert.notEqual(refused.code, 0);
    assert.match(
      refused.stderr + refused.stdout,
      /The collection "jobs" is left empty: the board has 3 jobs, and collectionUpTo in src\/site\.ts is 2\. Raise it, or/,
    );
    page(
      remoteJobsPage()
        .replace(
          "import { getCollection } from 'astro:content';",
          "import { loadBoard } from '../board/load-board.ts';",
        )
        .replace(
          /const jobs = .*/,
          'const jobs = (await loadBoard()).open.filter(({ remote }) => remote);',
        )
        .replace('({ id, data })', '(data)')
        .replace('paths.job(id)', 'paths.job(data.slug)'),
    );
    const { code, stderr } = project.astro(['build'], environment());
    assert.equal(code, 0, stderr);
    assert.deepEqual(
      [...built('remote-jobs/index.html').querySelectorAll('main li a')].map(
        (link) => link.textContent,
      ),
      ['Editor'],
    );
    assert.equal(built('index.html').querySelectorAll('article.card[data-slug]').length, 2);
    writeFileSync(site, facts);
  });

  const environment = () => ({ JOBS_DIR: jobsDir, SOURCE_DATE_EPOCH: String(NOON) });
});

/** The page in docs/own-pages.md. */
function remoteJobsPage(): string {
  const docs = readFileSync(join(ROOT, 'docs/own-pages.md'), 'utf8');
  const code = /```astro\n(?<code>[^]*?)```/.exec(docs)?.groups?.['code'];
  assert.ok(code);
  return code;
}
