import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { siteVersion } from '../../src/intake/code-version.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { writeFolder } from '../support/build-site.ts';

describe('a site goes stale', () => {
  let root: string;
  let outside: string;
  before(() => {
    outside = writeFolder({ 'linked.txt': 'old' });
    root = writeFolder({
      '.gitignore': 'dist/\n/shards/\n*.log\n.env.local\nlogos/\n',
      '.env': 'PUBLIC_NAME=old',
      '.env.local': 'PUBLIC_NAME=older',
      'package.json': '{}',
      'src/site.ts': 'old',
      'src/debug.log': 'old',
      'public/.well-known/note.txt': 'old',
      'public/logos/crumb.svg': 'old',
      'content/about.txt': 'old',
      'content/pages/imprint.md': 'old',
      'content/jobs/baker.json': '{}',
      'content/jobs-fr/baker.json': '{}',
      'tests/a.test.ts': 'old',
      'node_modules/astro/index.js': 'old',
      '.git/HEAD': 'old',
      'dist/index.html': 'old',
      'shards/1/a': 'old',
      'build.log': 'old',
      ...site('site-fr'),
    });
    symlinkSync(join(outside, 'linked.txt'), join(root, 'content/linked.txt'));
    symlinkSync('loop', join(root, 'content/loop'));
    symlinkSync(outside, join(root, 'content/folder'));
    mkdirSync(settings({ JOBS_DIR: 'content/jobs-fr' }).cacheDir, { recursive: true });
  });
  after(() => {
    for (const folder of [root, outside]) rmSync(folder, { recursive: true });
  });

  const settings = (environment: Record<string, string> = {}) => readSettings(root, environment);
  const version = (environment?: Record<string, string>) =>
    siteVersion(root, settings(environment));
  const site = (folder: string) =>
    Object.fromEntries(
      ['index.html', '404.html', '_astro/a.js'].map((name) => [`${folder}/${name}`, 'old']),
    );
  function isStaleAfter(change: () => void): boolean {
    const old = version();
    assert.equal(version(), old);
    change();
    return version() !== old;
  }
  const write = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    appendFileSync(join(root, path), 'new');
  };

  for (const path of [
    'src/site.ts',
    'src/debug.log',
    'public/.well-known/note.txt',
    'public/logos/crumb.svg',
    'content/about.txt',
    'content/pages/imprint.md',
    'content/pages/new.md',
    'package.json',
    '.env',
    '.env.local',
    'anything.txt',
  ]) {
    test(`with ${path}`, () => assert.ok(isStaleAfter(() => write(path))));
  }

  test('with a file behind a link', () => {
    assert.ok(isStaleAfter(() => writeFileSync(join(outside, 'linked.txt'), 'new')));
  });

  test('with a file that goes or gets another name', () => {
    assert.ok(isStaleAfter(() => rmSync(join(root, 'anything.txt'))));
  });

  test('with a setting', () => {
    assert.notEqual(version({ SITE_URL: 'https://other.example' }), version());
  });

  for (const path of [
    'content/jobs/baker.json',
    'content/jobs-fr/baker.json',
    'tests/a.test.ts',
    'node_modules/astro/index.js',
    '.git/HEAD',
    '.placard/12345678/report.json',
    'dist/index.html',
    'site-fr/index.html',
    'shards/1/a',
    'build.log',
  ]) {
    test(`not with ${path}`, () => assert.ok(!isStaleAfter(() => write(path))));
  }

  test('not with the output, wherever that is', () => {
    const old = version({ OUT_DIR: 'public_html' });
    write('public_html/new.html');
    assert.equal(version({ OUT_DIR: 'public_html' }), old);
    rmSync(join(root, 'public_html'), { recursive: true });
  });

  test('not with what tools and builds leave, where nobody says what git leaves alone', () => {
    rmSync(join(root, '.gitignore'));
    for (const path of [
      'node_modules/a/b.js',
      '.git/HEAD',
      '.placard/1/a',
      '.astro/a',
      '.dist.placard-lock',
      'out/.site.placard-before/a',
      'content/.DS_Store',
    ]) {
      assert.ok(!isStaleAfter(() => write(path)), path);
    }
  });
});
