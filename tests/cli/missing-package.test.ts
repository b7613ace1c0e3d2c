import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { explainMissingPackage } from '../../src/cli/missing-package.ts';

const ROOT = join(import.meta.dirname, '../..');

test('a build without a package that it needs names it, and says what to run', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'placard-packages-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const part of ['src', 'package.json']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  const packages = readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.'));
  for (const name of packages.filter((each) => each !== 'csv-parse')) {
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(status, 2, stderr);
  assert.match(stderr, /^The package csv-parse is not installed\. Run npm ci: [^\n]*\n$/);
});

test('another file that is not there is no missing package', () => {
  const error = Object.assign(new Error("Cannot find module '/board/src/x.ts'"), {
    code: 'ERR_MODULE_NOT_FOUND',
  });
  assert.equal(explainMissingPackage(error), undefined);
  assert.equal(explainMissingPackage(new Error("Cannot find package 'x'")), undefined);
});
