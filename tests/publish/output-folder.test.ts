import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findOutput, refuseForeignFolder } from '../../src/publish/output-folder.ts';
import { readSettings } from '../../src/settings/settings.ts';

const SITE = [
  'index.html',
  '404.html',
  '_astro/a.js',
  'jobs/a/index.html',
  'robots.txt',
  '_headers',
  '_redirects',
];

describe('the output folder', () => {
  let folder: string;
  let root: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'placard-output-')));
    root = join(folder, 'project');
    write('project', [
      'content/jobs/a.json',
      'public/CNAME',
      'src/pages/jobs/a.astro',
      'src/pages/robots.txt.ts',
    ]);
  });
  after(() => rmSync(folder, { recursive: true }));

  function write(name: string, files: readonly string[]): string {
    for (const file of files) {
      mkdirSync(dirname(join(folder, name, file)), { recursive: true });
      writeFileSync(join(folder, name, file), '');
    }
    return join(folder, name);
  }
  const find = (OUT_DIR: string) => findOutput(root, readSettings(root, { OUT_DIR }));
  const refuse = (output: string, last: string[] = []) =>
    refuseForeignFolder(root, output, manifestOf(last));
  /** Of empty files. */
  const manifestOf = (paths: readonly string[]) =>
    new Map(
      paths.map((path) => [path, { path, sha256: hash('sha256', ''), size: 0, modified: 0 }]),
    );

  const unfit: [string, () => string, RegExp][] = [
    ['the project itself', () => '.', /holds .*project, and a build replaces the whole/],
    ['a folder around the project', () => '..', /holds .*project, and a build replaces/],
    ['the root of all', () => '/', /holds .*project, and a build replaces/],
    ["the postings' folder", () => 'content/jobs', /holds .*content\/jobs, and/],
    ["a folder around the postings'", () => 'content', /holds .*content\/jobs, and/],
    ["a folder inside the postings'", () => 'content/jobs/out', /is inside .*content\/jobs/],
    ['a folder of the public files', () => 'public/out', /is inside .*public/],
    ['a link to the project', () => link('to-project', root), /holds .*project, and/],
    [
      'a link to nowhere',
      () => link('lost', join(folder, 'gone')),
      /is a link to .*gone, which is not there/,
    ],
    ['a file', () => join(write('file', ['a']), 'a'), /is a file\. Delete it/],
  ];
  for (const [name, outDir, message] of unfit) {
    test(`may not be ${name}`, () => {
      assert.throws(() => find(outDir()), { name: 'UsageError', message });
    });
  }

  function link(name: string, target: string): string {
    symlinkSync(target, join(folder, name));
    return join(folder, name);
  }

  test('may be a link, and is then the folder behind it', () => {
    const target = write('real', SITE);
    assert.equal(find(link('current', target)), target);
  });

  test('may be below folders that are not there yet', () => {
    assert.equal(find(join(folder, 'a/b/c')), join(folder, 'a/b/c'));
  });

  test('is taken when it is new, empty, or a site', () => {
    refuse(join(folder, 'new'));
    refuse(join(write('littered', ['.DS_Store'])));
    refuse(write('site', SITE));
  });

  test('is taken with the lists of every facet, whatever is known of the last build', () => {
    refuse(write('with-facets', [...SITE, 'types/intern/index.html', 'levels/index.html']));
  });

  test("is taken with what the owner's public files or the last build put there", () => {
    refuse(write('with-public', [...SITE, 'CNAME']));
    const old = write('with-old', [...SITE, 'former/index.html']);
    assert.throws(() => refuse(old), /holds former, which no build put there/);
    refuse(old, ['former/index.html']);
  });

  test('is refused when it is no site, with a name that is in it', () => {
    const home = write('home', ['.bashrc', 'Documents/letter.txt', 'index.html']);
    assert.throws(
      () => refuse(home),
      /is not a site that Placard made: it holds \.bashrc and 1 more\. A build would delete all of it\./,
    );
    assert.throws(
      () => refuse(write('work', ['jobs/offer.pdf'])),
      /is not a site that Placard made/,
    );
  });

  test('is taken with what is left of the last site, whatever of it was deleted', () => {
    for (const gone of ['index.html', '404.html', '_astro/a.js']) {
      const left = SITE.filter((path) => path !== gone);
      refuse(write(`without-${gone.replaceAll('/', '-')}`, [...left, 'jobs/.DS_Store']), SITE);
    }
    const folders = write('folders', ['a/b/gone']);
    rmSync(join(folders, 'a/b/gone'));
    refuse(folders);
  });

  test('is refused when a site is not whole, and a file is not as the last build left it', () => {
    const left = ['index.html', 'jobs/a/index.html'];
    const changed = write('changed', left);
    writeFileSync(join(changed, 'index.html'), 'My own page.');
    assert.throws(() => refuse(changed, SITE), /is not a site that Placard made: it holds index/);
    const site = manifestOf(SITE);
    site.set('index.html', {
      path: 'index.html',
      sha256: hash('sha256', 'old'),
      size: 3,
      modified: 0,
    });
    writeFileSync(join(changed, 'index.html'), 'old');
    refuseForeignFolder(root, changed, site);
    writeFileSync(join(changed, 'index.html'), 'new');
    assert.throws(
      () => refuseForeignFolder(root, changed, site),
      /is not a site that Placard made/,
    );
    const added = write('added', [...left, 'jobs/offer.pdf']);
    assert.throws(() => refuse(added, SITE), /is not a site that Placard made: it holds index/);
    const linked = write('linked', left);
    symlinkSync(join(added, 'index.html'), join(linked, '404.html'));
    assert.throws(() => refuse(linked, SITE), /is not a site that Placard made/);
  });

  test('is refused when somebody keeps something beside the site', () => {
    assert.throws(
      () => refuse(write('checkout', [...SITE, '.git/HEAD'])),
      /holds \.git, which no build put there.*Move it to public\//,
    );
  });
});
