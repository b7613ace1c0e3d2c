import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readPageMemory } from '../../src/intake/board-files.ts';
import { type LiveSite, openLivePages } from '../../src/rendering/live-pages.ts';
import { writeTree } from '../support/file-tree.ts';

let work: string;
let site: LiveSite;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'placard-live-'));
  site = { outDir: join(work, 'dist'), cacheDir: join(work, 'cache'), version: 'one' };
  writeTree(site.outDir, { 'index.html': 'all jobs', 'jobs/a.ics': 'a day' });
  const made = openLivePages(site, false);
  assert.equal(made.reuse('index.html', 'key'), false);
  assert.equal(made.reuse('jobs/a.ics', 'other key'), false);
  made.remember();
});
afterEach(() => rmSync(work, { recursive: true }));

describe('a page of the live site', () => {
  test('goes on where it is made from the same, and the others do not', () => {
    const pages = openLivePages(site, false);
    assert.equal(pages.reuse('index.html', 'key'), true);
    assert.equal(pages.reuse('jobs/a.ics', 'another'), false);
    assert.equal(pages.reuse('new.html', 'key'), false);
    assert.deepEqual(pages.reused(), ['index.html']);
  });

  const changes: [name: string, change: () => Partial<LiveSite>, isFull?: boolean][] = [
    ['it was written to', () => (writeFileSync(join(site.outDir, 'index.html'), 'evil'), {})],
    ['it has another time', () => (utimesSync(join(site.outDir, 'index.html'), 1, 1), {})],
    ['it is gone', () => (rmSync(join(site.outDir, 'index.html')), {})],
    ['other code made it', () => ({ version: 'two' })],
    ['another folder is asked for', () => ({ outDir: join(work, 'elsewhere') })],
    ['everything is to be made again', () => ({}), true],
  ];
  for (const [name, change, isFull = false] of changes) {
    test(`is made again where ${name}`, () => {
      const pages = openLivePages({ ...site, ...change() }, isFull);
      assert.equal(pages.reuse('index.html', 'key'), false);
      assert.deepEqual(pages.reused(), []);
    });
  }

  test('is remembered as it was looked at, though somebody writes to it during the build', () => {
    const pages = openLivePages(site, false);
    assert.equal(pages.reuse('index.html', 'key'), true);
    writeFileSync(join(site.outDir, 'index.html'), 'written meanwhile');
    pages.remember();
    const [, bytes] = readPageMemory(site.cacheDir)?.files['index.html'] ?? [];
    assert.notEqual(bytes, statSync(join(site.outDir, 'index.html')).size);
    assert.equal(openLivePages(site, false).reuse('index.html', 'key'), false);
  });
});
