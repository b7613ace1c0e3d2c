import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  BUILD_COMMANDS,
  buildSite,
  exitCodeOf,
  NOON,
  writeFolder,
  type BuiltSite,
  type BuildOptions,
} from '../support/build-site.ts';
import { copyProject } from '../support/copied-project.ts';
import { BOARD, buildInVain, inNewFolder, STACK } from '../support/failing-build.ts';
import { digestOfTree } from '../support/tree-digest.ts';

for (const command of BUILD_COMMANDS) {
  describe(`${command} that fails leaves the old site and says what to do`, () => {
    let old: BuiltSite;
    before(() => {
      old = buildSite(writeFolder(BOARD), { command });
      assert.equal(old.code, 0, old.stderr);
    });
    after(() => old.remove());

    const inputs: [string, Record<string, unknown> | string, number, RegExp, BuildOptions?][] = [
      ['an empty board', {}, 3, /There is no posting to publish\. Put JobPosting files into/],
      [
        'a folder that is not there',
        '/nowhere/at/all',
        2,
        /does not exist\. Create the folder, or set JOBS_DIR\./,
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
      test(name, () =>
        inNewFolder((folder) => {
          const folders = { folder, oldSite: old.outDir };
          buildInVain(folders, files, { code, says }, { ...options, command });
        }),
      );
    }

    test('a board that shrank to a third', () => {
      const jobsDir = writeFolder(BOARD);
      const site = buildSite(jobsDir, { command });
      for (const title of ['Baker', 'Cooper']) rmSync(join(jobsDir, `${title}.json`));
      const before = digestOfTree(site.outDir);
      const refused = buildSite(jobsDir, { command, outDir: site.outDir });
      assert.equal(refused.code, exitCodeOf(command, 3));
      assert.match(
        refused.stderr,
        /Only 1 postings would be published; the last build published 3\. .* --allow-shrink, or set ALLOW_SHRINK=1\./,
      );
      assert.equal(digestOfTree(site.outDir), before);
      site.remove();
    });

    test('an output folder that is somebody else’s', () =>
      inNewFolder((folder) => {
        mkdirSync(join(folder, 'dist'));
        writeFileSync(join(folder, 'dist/letter.txt'), 'Dear');
        const says = /dist is not a site that Placard made: it holds letter\.txt\./;
        buildInVain({ folder, oldSite: old.outDir }, BOARD, { code: 2, says }, { command });
      }));

    for (const name of ['OUT_DIR', 'JOBS_DIR']) {
      test(`a link to itself for ${name}`, () =>
        inNewFolder((folder) => {
          const loop = join(folder, 'loop');
          symlinkSync('loop', loop);
          const { code, stderr } =
            name === 'OUT_DIR'
              ? buildSite(old.jobsDir, { command, outDir: loop })
              : buildSite(loop, { command });
          assert.equal(code, exitCodeOf(command, 2), stderr);
          assert.ok(
            stderr.includes(
              `${loop} is a link that leads back to itself. Delete it, or set OUT_DIR or JOBS_DIR to another folder.\n`,
            ),
            stderr,
          );
          assert.doesNotMatch(stderr, STACK);
        }));
    }

    test('a page that breaks half way, and a site that breaks a promise', () => {
      const project = copyProject();
      const jobsDir = writeFolder(BOARD);
      const isAstro = command === 'astro build';
      const build = () => {
        const environment = { SOURCE_DATE_EPOCH: String(NOON), JOBS_DIR: jobsDir };
        return isAstro
          ? project.astro(['build'], environment)
          : project.run('build', [], environment);
      };
      assert.equal(build().code, 0);
      const before = digestOfTree(join(project.folder, 'dist'));
      const page = join(project.folder, 'src/pages/broken.astro');

      writeFileSync(page, '---\nthrow new Error("Out of ink");\n---\n<p>x</p>');
      const thrown = build();
      assert.equal(thrown.code, 1);
      assert.match(
        thrown.stderr,
        isAstro
          ? /Out of ink/
          : /^The build failed: Out of ink$[^]*failure\.txt has the stack trace\.[^]*was left as it is\.$/m,
      );
      // Astro prints the stack of what a page throws.
      if (!isAstro) assert.doesNotMatch(thrown.stderr, STACK);

      writeFileSync(
        page,
        '<html><body><h1 onclick="x">x</h1><a href="/nowhere/">x</a></body></html>',
      );
      const faulty = build();
      assert.equal(faulty.code, 1);
      assert.match(faulty.stderr, /^ {2}broken\/index\.html: <h1> has the event handler onclick$/m);
      assert.match(
        faulty.stderr,
        /^ {2}broken\/index\.html: <a> leads nowhere: href is "\/nowhere\/"$/m,
      );
      assert.match(faulty.stderr, /The postings are not to blame: .* report these lines/);
      if (!isAstro) assert.match(faulty.stderr, /was left as it is\.$/m);
      assert.doesNotMatch(faulty.stderr, STACK);

      assert.equal(digestOfTree(join(project.folder, 'dist')), before);
      assert.deepEqual(
        readdirSync(project.folder).filter((name) => name.includes('placard-')),
        [],
      );
      project.remove();
      rmSync(jobsDir, { recursive: true });
    });
  });
}
