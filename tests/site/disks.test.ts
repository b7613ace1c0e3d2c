// Disks that are full, read-only or mounted in the way of a build.

import assert from 'node:assert/strict';
import { cpSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { BUILD_COMMANDS, buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { copyProject } from '../support/copied-project.ts';
import { BOARD, buildInVain, STACK } from '../support/failing-build.ts';
import { mountSmallDisk, withoutMounts } from '../support/small-disk.ts';
import { digestOfTree } from '../support/tree-digest.ts';

describe('a disk that stands in the way leaves the old site', () => {
  let old: BuiltSite;
  before(() => {
    old = buildSite(writeFolder(BOARD));
    assert.equal(old.code, 0, old.stderr);
  });
  after(() => old.remove());

  const noMounts = withoutMounts();

  for (const [index, kilobytes] of [0, 8, 60, 150].entries()) {
    const command = BUILD_COMMANDS[index % 2] ?? 'npm run build';
    test(`by ${command}, one with ${kilobytes} KB left`, { skip: noMounts }, (t) => {
      const disk = mountSmallDisk(kilobytesOf(old.outDir) + kilobytes);
      assert.ok(disk);
      t.after(disk.remove);
      // The disk that is full is named, and not the one of .placard/, which is copied from.
      const says =
        /The disk is full: \/\S*placard-disk-\S* could not be written\. Free some space, or set OUT_DIR to another disk/m;
      const folders = { folder: disk.folder, oldSite: old.outDir };
      buildInVain(folders, BOARD, { code: 2, says }, { command });
    });
  }

  for (const kilobytes of [4, 64, 240]) {
    test(`one of the project with ${kilobytes} KB`, { skip: noMounts }, (t) => {
      const [project, disk] = [copyProject(), mountSmallDisk(kilobytes)];
      assert.ok(disk);
      t.after(() => {
        disk.remove();
        project.remove();
      });
      symlinkSync(disk.folder, join(project.folder, '.placard'));
      cpSync(old.outDir, join(project.folder, 'dist'), { recursive: true });
      const { code, stderr } = project.build(old.jobsDir);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /^The disk is full: .*\.placard\/.* could not be written\. Free some/m);
      assert.doesNotMatch(stderr, STACK);
      assert.equal(digestOfTree(join(project.folder, 'dist')), digestOfTree(old.outDir));
    });
  }

  test('one that is read-only', { skip: noMounts }, (t) => {
    const disk = mountSmallDisk(4096);
    assert.ok(disk);
    t.after(disk.remove);
    cpSync(old.outDir, join(disk.folder, 'dist'), { recursive: true });
    disk.makeReadOnly();
    const folders = { folder: disk.folder, oldSite: old.outDir };
    buildInVain(folders, BOARD, {
      code: 2,
      says: /can't be written: its disk is read-only\. Make it writable, or set OUT_DIR/,
    });
  });

  test('one that is the output folder itself', { skip: noMounts }, (t) => {
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
});

/** A disk gives whole blocks. */
function kilobytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => Math.ceil(statSync(join(entry.parentPath, entry.name)).size / 4096) * 4)
    .reduce((sum, size) => sum + size, 0);
}
