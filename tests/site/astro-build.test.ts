// Runs `astro build` itself, without the project's build command.

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { NOON, writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { posting } from '../support/postings.ts';
import { digestOfTree } from '../support/tree-digest.ts';

const TITLES = ['Baker', 'Cooper', 'Dyer', 'Farrier', 'Miller', 'Smith', 'Tiler'];
const STACK = /^\s+at .*(?:\(|:\d+:\d+)|Stack trace/m;

describe('astro build', () => {
  let project: CopiedProject;
  let jobsDir: string;
  let dist: string;
  let environment: Record<string, string>;
  before(() => {
    project = copyProject();
    jobsDir = writeFolder({});
    dist = join(project.folder, 'dist');
    environment = { JOBS_DIR: jobsDir, SOURCE_DATE_EPOCH: String(NOON) };
    write(() => true);
    const { code, stdout, stderr } = project.astro(['build'], environment);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^7 postings read from 7 files in /m);
    assert.match(stdout, /^ {2}7 open$/m);
    assert.match(stdout, /^See them all with npm run validate\.$/m);
  });
  after(() => {
    project.remove();
    rmSync(jobsDir, { recursive: true });
  });
  beforeEach(() => write(() => true));

  /** Writes the board; a posting without a description can't be published. */
  function write(isGood: (title: string) => boolean): void {
    for (const title of TITLES) {
      const changed = isGood(title) ? {} : { description: undefined };
      const url = `https://x.example/${title}`;
      writeFileSync(
        join(jobsDir, `${title.toLowerCase()}.json`),
        JSON.stringify(posting({ title, url, ...changed }), null, 2),
      );
    }
  }

  /** Builds; the build must fail with this message and leave the old site unchanged. */
  function refuse(says: RegExp, changed: Record<string, string> = {}): string {
    const old = digestOfTree(dist);
    const { code, stdout, stderr } = project.astro(['build'], { ...environment, ...changed });
    assert.notEqual(code, 0);
    assert.match(stderr, says);
    assert.doesNotMatch(stdout + stderr, STACK);
    assert.equal(digestOfTree(dist), old, 'the old site is as it was');
    return stderr;
  }

  test('refuses a board of which too much is bad, names each problem, and leaves the old site', () => {
    write((title) => title === 'Baker');
    const stderr = refuse(/6 of 7 postings can't be published, which is more than 5 %\. Fix/);
    for (const title of TITLES.slice(1)) {
      assert.ok(
        stderr.includes(`${title.toLowerCase()}.json:1\n  description: is missing.`),
        stderr,
      );
    }
    assert.doesNotMatch(stderr, /baker\.json/);
    const synced = project.astro(['sync'], environment);
    assert.equal(synced.code, 0, synced.stderr);
  });

  test('refuses a folder without postings', () => {
    const empty = writeFolder({});
    refuse(/There is no posting to publish\. Put JobPosting files into the folder/, {
      JOBS_DIR: empty,
    });
    assert.equal(project.astro(['sync'], { ...environment, JOBS_DIR: empty }).code, 0);
    rmSync(empty, { recursive: true });
  });

  test('refuses any bad posting where STRICT says so', () => {
    write((title) => title !== 'Baker');
    refuse(/1 of 7 postings can't be published, and --strict, or STRICT=1, allows none\./, {
      STRICT: '1',
    });
    refuse(/STRICT is "yes"\. Write 1, or leave it unset\./, { STRICT: 'yes' });
  });

  test('refuses a board that lost more than half, unless ALLOW_SHRINK says so', () => {
    for (const title of TITLES.slice(3)) rmSync(join(jobsDir, `${title.toLowerCase()}.json`));
    refuse(
      /Only 3 postings would be published; the last build published 7\. If that is intended, add the option --allow-shrink, or set ALLOW_SHRINK=1\./,
    );
    const allowed = project.astro(['build'], { ...environment, ALLOW_SHRINK: '1' });
    assert.equal(allowed.code, 0, allowed.stderr);
  });
});

describe('npm run build', () => {
  test('refuses by itself, tells each problem once, and ends with 3', (t) => {
    const project = copyProject();
    const jobsDir = writeFolder({
      'baker.json': posting({ title: 'Baker' }),
      'cooper.json': posting({ title: 'Cooper', description: undefined }),
    });
    t.after(() => {
      project.remove();
      rmSync(jobsDir, { recursive: true });
    });
    const environment = { JOBS_DIR: jobsDir, SOURCE_DATE_EPOCH: String(NOON) };
    const built = project.run('build', [], environment);
    assert.equal(built.code, 0, built.stderr);
    assert.equal(built.stdout.split('Quarantined:').length, 2);
    const refused = project.run('build', [], { ...environment, STRICT: '1' });
    assert.equal(refused.code, 3, refused.stderr);
    assert.equal(refused.stderr.split('cooper.json:1').length, 2);
  });
});
