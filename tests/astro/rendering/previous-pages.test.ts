import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openPreviousPages } from '../../../src/astro/rendering/previous-pages.ts';
import { writeTree } from '../../support/file-tree.ts';

const THEN = 1_700_000_000;

describe('a page of the live site', () => {
  let outDir: string;
  beforeEach(() => {
    outDir = mkdtempSync(join(tmpdir(), 'placard-live-'));
    writeTree(outDir, { 'index.html': 'all jobs', 'jobs/a.ics': 'a day' });
    utimesSync(index(), THEN, THEN);
  });
  afterEach(() => rmSync(outDir, { recursive: true }));

  const index = () => join(outDir, 'index.html');
  const open = () =>
    openPreviousPages(
      outDir,
      new Map([
        ['index.html', { key: 'key', size: 8, modified: THEN }],
        ['gone.html', { key: 'key', size: 8, modified: THEN }],
        ['owned.html', { size: 8, modified: THEN }],
      ]),
    );

  test('goes on where it is made from the same, and the others do not', () => {
    const pages = open();
    assert.equal(pages.reuse('index.html', 'key'), true);
    assert.equal(pages.reuse('index.html', 'another'), false);
    assert.equal(pages.reuse('new.html', 'key'), false);
    assert.equal(pages.reuse('owned.html', 'key'), false);
    assert.deepEqual(pages.reused, ['index.html']);
    assert.equal(pages.keys.get('new.html'), 'key');
  });

  test('is made by every build where its route says no key', () => {
    const pages = open();
    assert.equal(pages.reuse('index.html', undefined), false);
    assert.equal(pages.keys.has('index.html'), false);
  });

  const changes: [string, () => void][] = [
    ['it was written to', () => writeFileSync(index(), 'evil')],
    ['it has another time', () => utimesSync(index(), THEN + 1, THEN + 1)],
    ['it is gone', () => rmSync(index())],
  ];
  for (const [name, change] of changes) {
    test(`is made again where ${name}`, () => {
      assert.equal(statSync(index()).size, 8);
      change();
      assert.equal(open().reuse('index.html', 'key'), false);
    });
  }
});
