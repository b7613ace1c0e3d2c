import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { buildSite, writeFolder } from './build-site.ts';

/** Ends before anything is read. */
const AT_ONCE = { words: ['--unknown'] };

describe('removing a built site', () => {
  test('removes the board that the test wrote', () => {
    const board = writeFolder({ 'a.json': '{}' });
    buildSite(board, AT_ONCE).remove();
    assert.ok(!existsSync(board));
  });

  test('leaves every board that it did not write, wherever that lies', () => {
    const board = mkdtempSync(join(tmpdir(), 'placard-board-'));
    buildSite(board, AT_ONCE).remove();
    assert.ok(existsSync(board));
    rmSync(board, { recursive: true });
  });

  test('leaves what is inside or around a board that it wrote', () => {
    const board = writeFolder({ 'inner/a.json': '{}' });
    buildSite(join(board, 'inner'), AT_ONCE).remove();
    assert.ok(existsSync(join(board, 'inner/a.json')));
    buildSite(board, AT_ONCE).remove();
  });
});
