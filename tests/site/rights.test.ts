// A user without the rights that a build needs: root reads and writes everything, so a child with another user's id builds.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { NOON, writeFolder } from '../support/build-site.ts';
import { copyProject, type CopiedProject } from '../support/copied-project.ts';
import { BOARD, STACK } from '../support/failing-build.ts';
import { digestOfTree } from '../support/tree-digest.ts';

/** Vite writes into the folder of the packages, which must be the user's own. */
function ownPackages(folder: string): void {
  const packages = join(folder, 'node_modules');
  const shared = realpathSync(packages);
  rmSync(packages);
  mkdirSync(packages);
  for (const name of readdirSync(shared)) {
    if (!name.startsWith('.')) symlinkSync(join(shared, name), join(packages, name));
  }
}

/** Nobody's, on every Linux. */
const USER = 65_534;
const isRoot = process.getuid?.() === 0;

describe('without the right to', { skip: !isRoot && 'only root may become another user' }, () => {
  let project: CopiedProject;
  let jobsDir: string;
  let outer: string;
  let site: string;
  before(() => {
    project = copyProject();
    ownPackages(project.folder);
    const { 'Cooper.json': cooper, ...others } = BOARD;
    jobsDir = writeFolder({ ...others, 'feed/Cooper.json': cooper });
    outer = join(project.folder, 'public-html');
    mkdirSync(outer);
    site = join(outer, 'dist');
    spawnSync('chown', ['-R', `${USER}:${USER}`, project.folder, jobsDir]);
    const { code, stderr } = build();
    assert.equal(code, 0, stderr);
  });
  after(() => project.remove());
  let old = '';
  beforeEach(() => (old = digestOfTree(site)));

  const build = (words: readonly string[] = []) => run('src/cli/build.ts', words);

  function run(file: string, words: readonly string[] = []) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], {
      cwd: project.folder,
      encoding: 'utf8',
      uid: USER,
      gid: USER,
      env: {
        ...process.env,
        HOME: project.folder,
        SOURCE_DATE_EPOCH: String(NOON),
        JOBS_DIR: jobsDir,
        OUT_DIR: site,
      },
    });
    return { code: status, stdout, stderr };
  }

  function buildsInVain(path: string, mode: number, says: RegExp): void {
    const usual = statSync(path).mode;
    chmodSync(path, mode);
    try {
      const { code, stderr } = build(['--full']);
      assert.equal(code, 2, stderr);
      assert.match(stderr, says);
      assert.ok(stderr.includes(path), stderr);
      assert.doesNotMatch(stderr, STACK);
    } finally {
      chmodSync(path, usual);
    }
    assert.equal(digestOfTree(site), old);
    assert.ok(!existsSync(join(outer, '.dist.placard-lock')));
    // Once the rights are there, it is built.
    const again = build(['--full']);
    assert.equal(again.code, 0, again.stderr);
  }

  const boardFolder = () => {
    const [board = ''] = readdirSync(join(project.folder, '.placard'));
    return join(project.folder, '.placard', board);
  };
  const FORBIDDEN = /has no permission to use .*\. Change its owner or its mode, or set OUT_DIR/;

  test('write beside the output folder', () => buildsInVain(outer, 0o555, FORBIDDEN));

  test('write what is kept between builds', () => buildsInVain(boardFolder(), 0o555, FORBIDDEN));

  test('list the postings', () => buildsInVain(jobsDir, 0o311, FORBIDDEN));

  // What is in a file that can't be read nobody knows: it may be a feed of a thousand jobs.
  test('read one posting', () => buildsInVain(join(jobsDir, 'Baker.json'), 0o200, FORBIDDEN));

  test('list a folder among the postings', () =>
    buildsInVain(join(jobsDir, 'feed'), 0o311, FORBIDDEN));

  test('look into a folder that is listed', () =>
    buildsInVain(join(jobsDir, 'feed'), 0o644, FORBIDDEN));

  test('be told what a system keeps for itself', () => {
    const own = join(jobsDir, 'lost+found');
    mkdirSync(own, { mode: 0o700 });
    const { code, stderr } = build(['--full']);
    rmdirSync(own);
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stderr, /lost/);
  });

  test('read one posting, where they are checked alone', () => {
    const path = join(jobsDir, 'Baker.json');
    chmodSync(path, 0o200);
    const { code, stdout } = run('src/cli/validate.ts');
    chmodSync(path, 0o644);
    assert.equal(code, 0);
    assert.match(stdout, /Baker\.json[^]*can't be read \(EACCES\)\. Allow the build to read/);
    assert.match(stdout, / 1 quarantined$/m);
  });
});
