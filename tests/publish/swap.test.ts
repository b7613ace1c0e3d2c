import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { placesOf, repairSite, swapIn, type Places } from '../../src/publish/swap.ts';

describe('the swap', () => {
  let folder: string;
  let places: Places;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'placard-swap-'));
    places = placesOf(join(folder, 'dist'), folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function make(path: string, words: string): void {
    mkdirSync(path);
    writeFileSync(join(path, 'index.html'), words);
  }
  const live = () => readFileSync(join(places.output, 'index.html'), 'utf8');

  test('puts a first site where none was', () => {
    make(places.staging, 'new');
    swapIn(places);
    assert.deepEqual([live(), readdirSync(folder)], ['new', ['dist']]);
  });

  test('replaces the old site whole, and calls it rubbish', () => {
    make(places.output, 'old');
    make(places.staging, 'new');
    swapIn(places);
    assert.equal(live(), 'new');
    assert.ok(!existsSync(places.old));
    repairSite(places);
    assert.deepEqual([live(), readdirSync(folder)], ['new', ['dist']]);
  });

  test('puts the old site back when the new one can not take its place', () => {
    make(places.output, 'old');
    assert.throws(() => swapIn(places), { code: 'ENOENT' });
    assert.deepEqual([live(), readdirSync(folder)], ['old', ['dist']]);
  });

  test('is repaired after a death between the two renames', () => {
    make(places.old, 'old');
    make(places.staging, 'new');
    repairSite(places);
    assert.deepEqual([live(), readdirSync(folder)], ['old', ['dist']]);
  });

  test('is repaired after a death between the renames, even where an empty folder was made since', () => {
    make(places.old, 'old');
    mkdirSync(places.output);
    repairSite(places);
    assert.equal(live(), 'old');
  });

  test('is repaired after a death with both sites there', () => {
    make(places.output, 'new');
    make(places.old, 'old');
    repairSite(places);
    assert.deepEqual([live(), readdirSync(folder)], ['new', ['dist']]);
  });
});
