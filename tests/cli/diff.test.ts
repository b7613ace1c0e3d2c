import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSite, writeFolder, type BuiltSite } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');
const job = (title: string) => posting({ title, url: `https://x.example/${title}` });

describe('npm run diff', () => {
  let site: BuiltSite;
  let lists: string;
  /** When files were written that did not change, in seconds. */
  let times: Map<string, number>;
  const [present, gone]: [string[], string[]] = [[], []];

  const diff = (...words: string[]) => diffAt('', ...words);

  function diffAt(siteUrl: string, ...words: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/diff.ts', ...words], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: siteUrl, JOBS_DIR: site.jobsDir, OUT_DIR: site.outDir },
    });
    return { code: status, stdout, stderr };
  }
  const listed = (name: string) =>
    readFileSync(join(lists, name), 'utf8').split('\n').filter(Boolean);
  const timesNow = () =>
    new Map(site.files().map((path) => [path, statSync(join(site.outDir, path)).mtimeMs]));

  before(() => {
    lists = mkdtempSync(join(tmpdir(), 'placard-lists-'));
    site = buildSite(writeFolder({ 'a.json': job('Baker'), 'b.json': job('Cooper') }));
    assert.equal(site.code, 0, site.stderr);
  });
  after(() => {
    rmSync(lists, { recursive: true });
    site.remove();
  });

  test('says that everything is new before the first deploy', () => {
    const { stdout } = diff();
    const count = site.files().length;
    assert.match(
      stdout,
      new RegExp(
        `^Since the last deploy: ${count} added, 0 changed, 0 removed, 0 unchanged; \\d+ kB to upload\\.\n`,
      ),
    );
    assert.match(stdout, /^added {4}index\.html$/m);
  });

  test('says which folder is missing where the site is not there', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/diff.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, JOBS_DIR: site.jobsDir, OUT_DIR: '/nowhere/at/all' },
    });
    assert.equal(status, 2);
    assert.equal(stderr, '/nowhere/at/all is not there. Run npm run build, or set OUT_DIR.\n');
  });

  test('says that nothing is, once the site was deployed', () => {
    assert.equal(
      diff('--deployed').stdout,
      `The current site of ${site.files().length} files is recorded as deployed.\n`,
    );
    assert.match(diff().stdout, /^Since the last deploy: 0 added, 0 changed, 0 removed, /);
    assert.equal(
      diff('--format', 'rclone', '--into', lists).stdout,
      'Nothing has changed since the last deploy.\n',
    );
  });

  test('reports what another build added, changed and removed', () => {
    times = timesNow();
    gone.push(...site.files().filter((path) => path.startsWith('jobs/cooper-')));
    const jobs = { 'a.json': job('Baker'), 'c.json': job('Miller') };
    const folder = writeFolder(jobs);
    for (const name of ['b.json']) rmSync(join(site.jobsDir, name));
    appendFileSync(join(site.jobsDir, 'c.json'), readFileSync(join(folder, 'c.json')));
    rmSync(folder, { recursive: true });
    const again = buildSite(site.jobsDir, { outDir: site.outDir });
    assert.equal(again.code, 0, again.stderr);
    present.push(...site.files().filter((path) => path.startsWith('jobs/miller-')));
    const told = JSON.parse(diff('--format', 'json').stdout) as Record<
      'added' | 'changed' | 'removed',
      string[]
    >;
    assert.ok(present.length > 0 && present.every((path) => told.added.includes(path)));
    assert.ok(gone.length > 0 && gone.every((path) => told.removed.includes(path)));
    assert.ok(told.changed.includes('index.html'));
    assert.ok(!told.changed.some((path) => path.endsWith('.css')));
  });

  test('the same bytes keep the time of their file', () => {
    const now = timesNow();
    const css = site.files().find((path) => path.endsWith('.css')) ?? '';
    assert.equal(now.get(css), times.get(css));
    assert.ok((now.get('index.html') ?? 0) >= (times.get('index.html') ?? Infinity));
  });

  test('writes lists for rclone: what pages load, pages, what is gone', () => {
    const { stdout } = diff('--format', 'rclone', '--into', lists);
    assert.deepEqual(stdout.split('\n'), [
      `rclone copy ${site.outDir} REMOTE:PATH --files-from-raw ${lists}/1-upload.txt --no-traverse`,
      `rclone copy ${site.outDir} REMOTE:PATH --files-from-raw ${lists}/2-upload.txt --no-traverse`,
      `rclone delete REMOTE:PATH --files-from-raw ${lists}/3-delete.txt`,
      'npm run diff -- --deployed',
      '',
    ]);
    const [first, then, last] = [
      listed('1-upload.txt'),
      listed('2-upload.txt'),
      listed('3-delete.txt'),
    ];
    assert.ok(
      first.every((path) => !path.endsWith('.html')) &&
        then.every((path) => path.endsWith('.html')),
    );
    assert.ok(present.every((path) => [...first, ...then].includes(path)));
    assert.ok(gone.every((path) => last.includes(path)));
  });

  test('makes folders of what is to be uploaded, and requests to delete, for the AWS command line', () => {
    const { stdout } = diff('--format', 'aws', '--into', lists);
    assert.match(
      stdout,
      /^aws s3 cp \S+\/1-upload s3:\/\/BUCKET\/ --recursive\naws s3 cp \S+\/2-upload s3:\/\/BUCKET\/ --recursive\naws s3api delete-objects --bucket BUCKET --delete file:\/\/\S+\/3-delete\/1\.json\n/,
    );
    for (const path of present) {
      const step = path.endsWith('.html') ? '2-upload' : '1-upload';
      assert.equal(readFileSync(join(lists, step, path), 'utf8'), site.read(path));
    }
    assert.ok(!existsSync(join(lists, '2-upload/404.html')), 'unchanged files are not uploaded');
    const { Objects } = JSON.parse(readFileSync(join(lists, '3-delete/1.json'), 'utf8')) as {
      Objects: { Key: string }[];
    };
    assert.deepEqual(
      gone.filter((path) => !Objects.some(({ Key }) => Key === path)),
      [],
    );
  });

  test('tells search engines the pages that came, changed and left, by their addresses', () => {
    const told = diffAt('https://board.example', '--format', 'urls').stdout.trim().split('\n');
    const pages = [...present, ...gone].filter((path) => path.endsWith('index.html'));
    assert.ok(pages.length > 0);
    for (const path of pages) {
      assert.ok(told.includes(`https://board.example/${encodeURI(path.slice(0, -10))}`), path);
    }
    const lines = diffAt('https://board.example', '--format', 'google').stdout.trim().split('\n');
    const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
    assert.deepEqual([...new Set(types)].sort(), ['URL_DELETED', 'URL_UPDATED']);
  });

  test('says how to write the key that IndexNow asks for, and refuses the example’s address', () => {
    const { code, stderr } = diffAt('https://board.example', '--format', 'indexnow');
    assert.equal(code, 2);
    assert.match(stderr, /printf ([0-9a-f]{32}) > public\/\1\.txt/);
    const example = diffAt('', '--format', 'google');
    assert.equal(example.code, 2);
    assert.match(example.stderr, /is the example https:\/\/jobs\.example/);
  });

  test('refuses a site that was changed by hand', () => {
    appendFileSync(join(site.outDir, 'index.html'), 'x');
    const { code, stderr } = diff();
    assert.equal(code, 2);
    assert.match(stderr, /index\.html is not as the last build made it\. Run npm run build\./);
  });

  test('says what to do without a build, and what it can be asked', () => {
    const words = diff('--format', 'ftp');
    assert.equal(words.code, 2);
    assert.match(words.stderr, /^--format is "ftp"\.\nUsage: npm run diff/);
    const folder = writeFolder({});
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/diff.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, JOBS_DIR: folder },
    });
    rmSync(folder, { recursive: true });
    assert.equal(status, 2);
    assert.equal(stderr, 'Nothing has been built yet. Run npm run build.\n');
  });
});
