import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { checkAllFiles, type ThreadOptions } from '../../src/verify/check-all-files.ts';
import { openSite } from '../../src/verify/check-files.ts';
import { SITE, smallSite, writeSite } from './small-site.ts';

const SHARED: ThreadOptions = { threads: 3, batchSize: 2, minFilesForThreads: 0 };
const ALONE: Partial<ThreadOptions> = { threads: 1, batchSize: 2 };

describe('many files', () => {
  // Pages at fault in one way each, and files that are no pages.
  const page = smallSite()['index.html'] ?? '';
  const files: Record<string, string> = { ...smallSite(), 'own.html': 'own' };
  for (let index = 0; index < 40; index += 1) {
    files[`list/${index}/index.html`] = page.replace('baker-1/', `baker-${index}/`);
    files[`list/${index}.txt`] = String(index);
  }
  const folder = writeSite(files);
  after(() => rmSync(folder, { recursive: true }));
  const siteOf = (paths: string[]) =>
    openSite({ ...SITE, folder, paths, fromPublicDir: new Set(['own.html']) });
  const paths = Object.keys(files).sort();
  const indexes = Uint32Array.from(paths.keys());

  test('are found the same, in the same order, on threads', async () => {
    const alone = await checkAllFiles(siteOf(paths), indexes, () => {}, ALONE);
    const shared = await checkAllFiles(siteOf(paths), indexes, () => {}, SHARED);
    assert.equal(alone.length, paths.length);
    assert.equal(alone.filter((file) => file.faults.length > 0).length, 39);
    assert.deepEqual(shared, alone);
  });

  for (const [where, sharing] of Object.entries({ here: ALONE, 'on threads': SHARED })) {
    test(`are told as they are read ${where}`, async () => {
      const told: number[] = [];
      const found = await checkAllFiles(
        siteOf(paths),
        indexes.filter((index) => index % 3 === 0),
        (done) => told.push(done),
        sharing,
      );
      assert.equal(told.at(-1), found.length);
      assert.deepEqual(
        told,
        told.toSorted((a, b) => a - b),
      );
      assert.ok(told.length > 10);
    });

    test(`stop everything when one can't be read ${where}`, async () => {
      const site = siteOf([...paths, 'none.html']);
      const all = Uint32Array.from(site.paths.keys());
      await assert.rejects(
        checkAllFiles(site, all, () => {}, sharing),
        { code: 'ENOENT', path: join(folder, 'none.html') },
      );
    });
  }

  test('leave the process to hear signals, here and on threads', async () => {
    for (const sharing of [ALONE, SHARED]) {
      let [turns, isDone] = [0, false];
      const turn = () => {
        turns += 1;
        if (!isDone) setImmediate(turn);
      };
      setImmediate(turn);
      await checkAllFiles(siteOf(paths), indexes, () => {}, sharing);
      isDone = true;
      assert.ok(turns > 10, `${turns} turns`);
    }
  });
});
