import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  buildSite,
  writeFolder,
  type BuiltSite,
  type BuildOptions,
} from '../support/build-site.ts';
import { copyProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';
import { mountSmallDisk, withoutMounts } from '../support/small-disk.ts';
import { digestOfTree } from '../support/tree-digest.ts';

const titles = ['Baker', 'Cooper', 'Miller'];
const BOARD = Object.fromEntries(
  titles.map((title) => [`${title}.json`, posting({ title, url: `https://x.example/${title}` })]),
);
const STACK = /^\s+at .*(?:\(|:\d+:\d+)/m;

describe('a build that fails leaves the old site and says what to do', () => {
  let old: BuiltSite;
  before(() => {
    old = buildSite(writeFolder(BOARD));
    assert.equal(old.code, 0, old.stderr);
  });
  after(() => old.remove());

  /** Builds over a copy of the old site; it must end so, say so, and change nothing. */
  function fail(
    folder: string,
    files: Record<string, unknown> | string,
    expected: { code: number; says: RegExp },
    options: BuildOptions = {},
  ): void {
    const outDir = join(folder, 'dist');
    if (!existsSync(outDir)) cpSync(old.outDir, outDir, { recursive: true });
    const before = digestOfTree(folder);
    const jobsDir = typeof files === 'string' ? files : writeFolder(files);
    const site = buildSite(jobsDir, { ...options, outDir });
    assert.equal(site.code, expected.code, site.stderr + site.stdout);
    assert.match(site.stderr, expected.says);
    assert.doesNotMatch(site.stderr, STACK);
    assert.equal(
      digestOfTree(folder),
      before,
      'the old site and what lies beside it are untouched',
    );
    if (typeof files !== 'string') rmSync(jobsDir, { recursive: true });
  }

  function inNewFolder(run: (folder: string) => void): void {
    const folder = mkdtempSync(join(tmpdir(), 'placard-failure-'));
    run(folder);
    rmSync(folder, { recursive: true });
  }

  const inputs: [string, Record<string, unknown> | string, number, RegExp, BuildOptions?][] = [
    ['an empty board', {}, 3, /There is no posting to publish\. Put JobPosting files into/],
    [
      'a folder that is not there',
      '/nowhere/at/all',
      2,
      /is not there\. Make the folder, or set JOBS_DIR\./,
    ],
    [
      'a file for a folder',
      join(import.meta.dirname, '../../package.json'),
      2,
      /is a file\. Set JOBS_DIR to the folder/,
    ],
    [
      'a clock before every posting',
      BOARD,
      3,
      /Nothing can be published yet: 3 postings are dated after 2001-09-09 01:46 UTC, which is the build's clock\. Correct SOURCE_DATE_EPOCH/,
      { clock: 1_000_000_000 },
    ],
  ];
  for (const [name, files, code, says, options] of inputs) {
    test(name, () => inNewFolder((folder) => fail(folder, files, { code, says }, options)));
  }

  test('a board that shrank to a third', () => {
    const jobsDir = writeFolder(BOARD);
    const site = buildSite(jobsDir);
    for (const title of ['Baker', 'Cooper']) rmSync(join(jobsDir, `${title}.json`));
    const before = digestOfTree(site.outDir);
    const refused = buildSite(jobsDir, { outDir: site.outDir });
    assert.equal(refused.code, 3);
    assert.match(
      refused.stderr,
      /Only 1 postings would be published; the last build published 3\. .* --allow-shrink\./,
    );
    assert.equal(digestOfTree(site.outDir), before);
    site.remove();
  });

  test('an output folder that is somebody else’s', () =>
    inNewFolder((folder) => {
      mkdirSync(join(folder, 'dist'));
      writeFileSync(join(folder, 'dist/letter.txt'), 'Dear');
      fail(folder, BOARD, {
        code: 2,
        says: /dist is not a site that Placard made: it holds letter\.txt\./,
      });
    }));

  for (const name of ['OUT_DIR', 'JOBS_DIR']) {
    test(`a link to itself for ${name}`, () =>
      inNewFolder((folder) => {
        const loop = join(folder, 'loop');
        symlinkSync('loop', loop);
        const { jobsDir } = old;
        const { code, stderr } =
          name === 'OUT_DIR' ? buildSite(jobsDir, { outDir: loop }) : buildSite(loop);
        assert.equal(code, 2, stderr);
        assert.ok(
          stderr.startsWith(
            `${loop} is a link that leads round in a circle. Delete it, or set OUT_DIR or JOBS_DIR to another folder.\n`,
          ),
          stderr,
        );
        assert.doesNotMatch(stderr, STACK);
      }));
  }

  const noMounts = withoutMounts();

  for (const kilobytes of [0, 8, 60, 150]) {
    test(`a disk with ${kilobytes} KB left`, { skip: noMounts }, (t) => {
      const disk = mountSmallDisk(kilobytesOf(old.outDir) + kilobytes);
      assert.ok(disk);
      t.after(disk.remove);
      const says = /^The disk is full: .* Free some space, or set OUT_DIR to another disk/m;
      fail(disk.folder, BOARD, { code: 2, says });
    });
  }

  test('a disk of the project with no room', { skip: noMounts }, (t) => {
    const [project, disk] = [copyProject(), mountSmallDisk(200)];
    assert.ok(disk);
    t.after(() => {
      disk.remove();
      project.remove();
    });
    symlinkSync(disk.folder, join(project.folder, '.placard'));
    cpSync(old.outDir, join(project.folder, 'dist'), { recursive: true });
    const { code, stderr } = project.build(old.jobsDir);
    assert.equal(code, 2, stderr);
    assert.match(stderr, /^The disk is full: /m);
    assert.doesNotMatch(stderr, STACK);
    assert.equal(digestOfTree(join(project.folder, 'dist')), digestOfTree(old.outDir));
  });

  test('a disk that is read-only', { skip: noMounts }, (t) => {
    const disk = mountSmallDisk(4096);
    assert.ok(disk);
    t.after(disk.remove);
    cpSync(old.outDir, join(disk.folder, 'dist'), { recursive: true });
    disk.makeReadOnly();
    fail(disk.folder, BOARD, {
      code: 2,
      says: /can't be written: its disk is read-only\. Make it writable, or set OUT_DIR/,
    });
  });

  test('an output folder that is a disk of its own', { skip: noMounts }, (t) => {
    const disk = mountSmallDisk(4096);
    assert.ok(disk);
    t.after(disk.remove);
    const site = buildSite(writeFolder(BOARD), { outDir: disk.folder });
    assert.equal(site.code, 2);
    assert.match(
      site.stderr,
      /is where another disk or volume is mounted.* Set OUT_DIR to a folder inside it, for example .*\/site\./,
    );
    assert.deepEqual(readdirSync(disk.folder), []);
    const inside = buildSite(site.jobsDir, { outDir: join(disk.folder, 'site') });
    assert.equal(inside.code, 0, inside.stderr);
    assert.equal(digestOfTree(inside.outDir), digestOfTree(old.outDir));
    assert.deepEqual(readdirSync(disk.folder), ['site']);
  });

  test('a page that breaks half way, and a site that breaks a promise', () => {
    const project = copyProject();
    const jobsDir = writeFolder(BOARD);
    assert.equal(project.build(jobsDir).code, 0);
    const before = digestOfTree(join(project.folder, 'dist'));
    const page = join(project.folder, 'src/pages/broken.astro');

    writeFileSync(page, '---\nthrow new Error("Out of ink");\n---\n<p>x</p>');
    const thrown = project.build(jobsDir);
    assert.equal(thrown.code, 1);
    assert.match(
      thrown.stderr,
      /^The build failed: Out of ink$[^]*failure\.txt\.[^]*was left as it is\.$/m,
    );
    assert.doesNotMatch(thrown.stderr, STACK);

    writeFileSync(
      page,
      '<html><body><h1 onclick="x">x</h1><a href="/nowhere/">x</a></body></html>',
    );
    const faulty = project.build(jobsDir);
    assert.equal(faulty.code, 1);
    assert.match(faulty.stderr, /^ {2}broken\/index\.html: <h1> has the event handler onclick$/m);
    assert.match(
      faulty.stderr,
      /^ {2}broken\/index\.html: <a> leads nowhere: href is "\/nowhere\/"$/m,
    );
    assert.match(faulty.stderr, /The postings are not to blame: .* report these lines/);
    assert.match(faulty.stderr, /was left as it is\.$/m);

    assert.equal(digestOfTree(join(project.folder, 'dist')), before);
    assert.deepEqual(
      readdirSync(project.folder).filter((name) => name.includes('placard-')),
      [],
    );
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });
});

/** A disk gives whole blocks. */
function kilobytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => Math.ceil(statSync(join(entry.parentPath, entry.name)).size / 4096) * 4)
    .reduce((sum, size) => sum + size, 0);
}
