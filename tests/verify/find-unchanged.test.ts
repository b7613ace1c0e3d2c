import assert from 'node:assert/strict';
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, describe, test } from 'node:test';
import type { StoredPage } from '../../src/store/pages.ts';
import { verifySite, type Verification } from '../../src/verify/verify-site.ts';
import { SITE, smallSite, writeSite } from './small-site.ts';

type Live = ReadonlyMap<string, StoredPage>;

const INDEX = 'index.html';
const JOB = 'jobs/baker-1/index.html';
const JSON_FILE = 'jobs/baker-1.json';
const PUBLIC = writeSite({ 'own.txt': 'own', 'own.html': '' });
/** Modification times in whole seconds, as a build writes them. */
const THEN = 1_700_000_000;

describe('a file that is as the last build left it', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true }));
  after(() => rmSync(PUBLIC, { recursive: true }));

  const verify = (live?: Live, publicDir = PUBLIC) =>
    verifySite(folder, { ...SITE, publicDir, live });
  const write = (path: string, content: string, time = THEN) => {
    writeFileSync(join(folder, path), content);
    utimesSync(join(folder, path), time, time);
  };
  const change = (path: string, from: string, to: string, time = THEN) =>
    write(path, (smallSite()[path] ?? '').replace(from, to), time);
  const asChecked = ({ files }: Verification): Live =>
    new Map(
      files.map(({ path, mtimeMs, needed, ...file }, id) => [
        path,
        { ...file, id, path, modified: mtimeMs / 1000, links: Uint32Array.from(needed) },
      ]),
    );

  /** A site that was checked and is live. */
  async function checkedSite(more: Record<string, string> = {}): Promise<Live> {
    const files = { ...smallSite(), 'own.txt': 'own', ...more };
    folder = writeSite(files);
    for (const path of Object.keys(files)) utimesSync(join(folder, path), THEN, THEN);
    const verification = await verify();
    assert.deepEqual(verification.faults, []);
    return asChecked(verification);
  }

  test('is not read again', async () => {
    const live = await checkedSite();
    const first = await verify();
    // One page would be at fault, and another file have another digest.
    change(INDEX, '<h1>Jobs</h1>', '<h2>Jobs</h2>');
    write(JSON_FILE, '[]');
    assert.deepEqual(await verify(live), first);
    assert.notEqual((await verify()).faultCount, 0);
  });

  test('is read again when it has another size', async () => {
    const live = await checkedSite();
    change(INDEX, '<h1>Jobs</h1>', '');
    const { faults } = await verify(live);
    assert.deepEqual(faults, [{ page: INDEX, fault: 'it has 0 <h1>, not one', times: 1 }]);
  });

  test('is read again when it has another time', async () => {
    const live = await checkedSite();
    change(INDEX, '<h1>Jobs</h1>', '<h2>Jobs</h2>', THEN + 1);
    assert.equal((await verify(live)).faultCount, 1);
    change(INDEX, '<h1>Jobs</h1>', '<h2>Jobs</h2>', THEN + 0.5);
    assert.equal((await verify(live)).faultCount, 1);
  });

  test("is read again when it is the owner's, whatever its time", async () => {
    const live = await checkedSite();
    write('own.txt', 'new');
    const digests = (await verify(live)).files.map(({ sha256 }) => sha256);
    assert.deepEqual(
      digests,
      (await verify()).files.map(({ sha256 }) => sha256),
    );
  });

  test("is judged when it was the owner's and is so no more", async () => {
    const live = await checkedSite({ 'own.html': '' });
    const { faults } = await verify(live, join(PUBLIC, 'none'));
    assert.equal(faults[0]?.page, 'own.html');
  });

  for (const gone of [JSON_FILE, JOB, '_astro/shared.js', '_astro/shared.css', '404.html']) {
    test(`is at fault when it needs ${gone}, which is gone, in the words of a whole check`, async () => {
      const live = await checkedSite();
      rmSync(join(folder, gone));
      const verification = await verify(live);
      assert.deepEqual(verification, await verify());
      assert.equal(verification.faultCount > 0, gone !== '404.html');
    });
  }

  test('is followed through sites in which it has another index', async () => {
    let live = await checkedSite({ '_astro/unused.js': '' });
    write('000.txt', '');
    rmSync(join(folder, '_astro/unused.js'));
    live = asChecked(await verify(live));
    assert.deepEqual(asChecked(await verify()), live);
    rmSync(join(folder, '000.txt'));
    rmSync(join(folder, JSON_FILE));
    const { faults } = await verify(live);
    assert.deepEqual(
      faults.map(({ page }) => page),
      [JOB],
    );
  });

  test('counts for the sitemap as it did', async () => {
    const live = await checkedSite();
    const list = 'sitemap-0.xml';
    change(list, '<url><loc>https://site.example/board/</loc></url>', '', THEN + 1);
    const { faults } = await verify(live);
    assert.deepEqual(faults, [{ page: INDEX, fault: 'the sitemap does not list it', times: 1 }]);
    change(list, 'board/jobs/baker-1/', 'board/404.html', THEN + 1);
    assert.match((await verify(live)).faults[0]?.fault ?? '', /asked to leave out/);
  });

  test('may come back after it was gone', async () => {
    const live = await checkedSite();
    const { mtimeMs } = statSync(join(folder, JSON_FILE));
    rmSync(join(folder, JSON_FILE));
    assert.equal((await verify(live)).faultCount, 1);
    write(JSON_FILE, '{}', mtimeMs / 1000);
    assert.equal((await verify(live)).faultCount, 0);
  });
});
