// What Astro's command line and configuration say counts, whoever starts the build.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { NOON, writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';
import { digestOfTree } from '../support/tree-digest.ts';

describe("Astro's own options", () => {
  const jobsDir = writeFolder({ 'baker.json': posting({ title: 'Baker', identifier: '1' }) });
  const environment = {
    JOBS_DIR: jobsDir,
    SOURCE_DATE_EPOCH: String(NOON),
    // Not set, so that nothing but the command line says them.
    OUT_DIR: '',
    SITE_URL: '',
    BASE_PATH: '',
  };
  let project: CopiedProject;
  before(() => {
    project = copyProject();
  });
  after(() => {
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });
  const read = (path: string) => readFileSync(join(project.folder, path), 'utf8');

  test('--outDir, --site and --base say where the site goes and how its pages are addressed', () => {
    const { code, stderr } = project.astro(
      [
        'build',
        '--outDir',
        'public-site',
        '--site',
        'https://jobs.harbour.example',
        '--base',
        '/jobs-board/',
      ],
      environment,
    );
    assert.equal(code, 0, stderr);
    assert.ok(!existsSync(join(project.folder, 'dist')));
    const index = read('public-site/index.html');
    assert.match(
      index,
      /<link rel="canonical" href="https:\/\/jobs\.harbour\.example\/jobs-board\/">/,
    );
    assert.match(index, /href="\/jobs-board\/jobs\/baker-/);
    assert.match(
      read('public-site/robots.txt'),
      /https:\/\/jobs\.harbour\.example\/jobs-board\/sitemap-index\.xml/,
    );
    assert.match(
      read('public-site/sitemap-0.xml'),
      /<loc>https:\/\/jobs\.harbour\.example\/jobs-board\/<\/loc>/,
    );
    rmSync(join(project.folder, 'public-site'), { recursive: true });
  });

  test('a path of the wrong shape for --base is refused with a sentence', () => {
    const { code, stderr } = project.astro(['build', '--base', '/a b/'], environment);
    assert.notEqual(code, 0);
    assert.match(stderr, /base|BASE_PATH/);
    assert.doesNotMatch(stderr, /^\s+at /m);
  });

  test("an integration behind Placard's is refused by its name, and the old site stays", () => {
    assert.equal(project.astro(['build'], environment).code, 0);
    const old = digestOfTree(join(project.folder, 'dist'));
    const config = read('astro.config.mjs');
    const write = (text: string) => writeFileSync(join(project.folder, 'astro.config.mjs'), text);
    write(
      config.replace(
        /integrations: \[(placard\(.*\))\]/,
        "integrations: [$1, { name: 'late-bird', hooks: {} }]",
      ),
    );
    const { code, stderr } = project.astro(['build'], environment);
    assert.notEqual(code, 0);
    assert.match(stderr, /The integration late-bird comes after Placard's in astro\.config\.mjs/);
    assert.equal(digestOfTree(join(project.folder, 'dist')), old);
    write(
      config.replace(
        /integrations: \[(placard\(.*\))\]/,
        "integrations: [{ name: 'early-bird', hooks: {} }, $1]",
      ),
    );
    const before = project.astro(['build'], environment);
    assert.equal(before.code, 0, before.stderr);
    assert.equal(digestOfTree(join(project.folder, 'dist')), old);
    write(config);
  });

  test('two builds in one process make two sites', () => {
    const script = join(project.folder, 'twice.mjs');
    writeFileSync(
      script,
      `import { build } from 'astro';
await build({ logLevel: 'error', outDir: 'first' });
await build({ logLevel: 'error', outDir: 'second' });
`,
    );
    const { code, stderr } = project.node(['twice.mjs'], environment);
    assert.equal(code, 0, stderr);
    const [first, second] = ['first', 'second'].map((name) =>
      digestOfTree(join(project.folder, name)),
    );
    assert.equal(first, second);
    rmSync(script);
  });

  test('a build that was refused leaves the way free for the next in its process', () => {
    mkdirSync(join(project.folder, 'empty'), { recursive: true });
    writeFileSync(
      join(project.folder, 'again.mjs'),
      `import { build } from 'astro';
const jobs = process.env.JOBS_DIR;
process.env.JOBS_DIR = 'empty';
const refused = await build({ logLevel: 'silent', outDir: 'third' }).then(() => 'built', (error) => error.name);
process.env.JOBS_DIR = jobs;
await build({ logLevel: 'error', outDir: 'third' });
console.log(refused);
`,
    );
    const { code, stdout, stderr } = project.node(['again.mjs'], environment);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^BuildRefused$/m);
    assert.ok(existsSync(join(project.folder, 'third/index.html')));
  });
});
