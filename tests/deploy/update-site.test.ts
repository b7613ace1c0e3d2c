import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { updateSite } from '../../src/deploy/update-site.ts';
import { readTree, writeTree } from '../support/file-tree.ts';

let work: string;
beforeEach(() => (work = mkdtempSync(join(tmpdir(), 'placard-renew-'))));
afterEach(() => rmSync(work, { recursive: true }));

const LIVE = { 'index.html': 'live', 'jobs/a/index.html': 'a', 'jobs/a.ics': 'ics' };
const places = () => ({
  folder: join(work, 'before'),
  live: join(work, 'live'),
  made: join(work, 'made'),
});

describe('the site before the live one', () => {
  const others: [name: string, tree: Record<string, string>][] = [
    ['is not there', {}],
    ['has older files, and more', { 'index.html': 'old', 'jobs/b/index.html': 'b', 'x/y/z': '' }],
    ['has folders where files belong', { 'index.html/x': '', 'jobs/a.ics/y/z': '' }],
    ['has files where folders belong', { jobs: '', 'places/fr': '' }],
  ];
  for (const [name, tree] of others) {
    test(`becomes the newest where it ${name}`, async () => {
      const { folder, live, made } = places();
      writeTree(folder, tree);
      writeTree(live, LIVE);
      writeTree(made, { 'index.html': 'new', 'places/fr/index.html': 'fr' });
      const reused = ['jobs/a/index.html', 'jobs/a.ics'];
      await updateSite({ folder, live, reused, made });
      assert.deepEqual(readTree(folder), {
        'index.html': 'new',
        'jobs/a.ics': 'ics',
        'jobs/a/index.html': 'a',
        'places/fr/index.html': 'fr',
      });
      assert.deepEqual(readTree(live), LIVE);
    });
  }

  test('shares its unchanged files with the live one, and writes into none of them', async () => {
    const { folder, live, made } = places();
    writeTree(live, LIVE);
    writeTree(made, {});
    await updateSite({ folder, live, reused: Object.keys(LIVE), made });
    const ino = (root: string) => statSync(join(root, 'jobs/a/index.html')).ino;
    assert.equal(ino(folder), ino(live));
    rmSync(made, { recursive: true });
    writeTree(made, { 'jobs/a/index.html': 'changed' });
    await updateSite({ folder, live, reused: ['index.html'], made });
    assert.equal(readFileSync(join(live, 'jobs/a/index.html'), 'utf8'), 'a');
    assert.deepEqual(readTree(folder), { 'index.html': 'live', 'jobs/a/index.html': 'changed' });
  });
});
