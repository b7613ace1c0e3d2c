import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { toBuildDirs, repairSite, swap, type BuildDirs } from '../../src/publish/swap.ts';

describe('the swap', () => {
  let folder: string;
  let dirs: BuildDirs;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-swap-'));
    dirs = toBuildDirs(join(folder, 'dist'), folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function make(path: string, words: string): void {
    mkdirSync(path);
    writeFileSync(join(path, 'index.html'), words);
  }
  const live = () => readFileSync(join(dirs.outputDir, 'index.html'), 'utf8');

  test('puts a first site where none was', () => {
    make(dirs.stagingDir, 'new');
    swap(dirs);
    assert.deepEqual([live(), readdirSync(folder)], ['new', ['dist']]);
  });

  test('replaces the old site whole, and calls it rubbish', () => {
    make(dirs.outputDir, 'old');
    make(dirs.stagingDir, 'new');
    swap(dirs);
    assert.equal(live(), 'new');
    assert.ok(!existsSync(dirs.oldDir));
    repairSite(dirs);
    assert.deepEqual([live(), readdirSync(folder)], ['new', ['dist']]);
  });

  test('puts the old site back when the new one can not take its place', () => {
    make(dirs.outputDir, 'old');
    assert.throws(() => swap(dirs), { code: 'ENOENT' });
    assert.deepEqual([live(), readdirSync(folder)], ['old', ['dist']]);
  });

  test('is repaired after a death between the two renames', () => {
    make(dirs.oldDir, 'old');
    make(dirs.stagingDir, 'new');
    repairSite(dirs);
    assert.deepEqual([live(), readdirSync(folder)], ['old', ['dist']]);
  });

  test('is repaired after a death between the renames, even where an empty folder was made since', () => {
    make(dirs.oldDir, 'old');
    mkdirSync(dirs.outputDir);
    repairSite(dirs);
    assert.equal(live(), 'old');
  });

  test('is repaired after a death with both sites there', () => {
    make(dirs.outputDir, 'new');
    make(dirs.oldDir, 'old');
    repairSite(dirs);
    assert.deepEqual([live(), readdirSync(folder)], ['new', ['dist']]);
  });
});
