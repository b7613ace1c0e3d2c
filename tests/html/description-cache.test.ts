import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { forgetDamaged } from '../../src/html/damaged-descriptions.ts';
import { openDescriptionCache, type DescriptionCache } from '../../src/html/description-cache.ts';
import type { SafeHtml } from '../../src/html/safe-html.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'placard-descriptions-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openDescriptionCache(folder, 'one');
const textAbout = (word: string) => ({
  html: `<p>${word} – naïve 🐝</p>` as unknown as SafeHtml,
  text: `${word} – naïve 🐝`,
});

/** Keeps a text for each word; gives their keys. */
function keepAll(cache: DescriptionCache, words: readonly string[]): string[] {
  const keys = words.map((word) => {
    const key = cache.keyOf(word);
    cache.keep(key, textAbout(word));
    return key;
  });
  cache.flush();
  return keys;
}

const bytesKept = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.texts'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

describe('kept descriptions', () => {
  test('are what they were, to who kept them and to who comes later', () => {
    const cache = open();
    const [bread = '', cake = ''] = keepAll(cache, ['bread', 'cake']);
    for (const reader of [cache, open()]) {
      assert.deepEqual(reader.read(bread), textAbout('bread'));
      assert.deepEqual(reader.read(cake), textAbout('cake'));
      assert.ok(reader.has(cake));
      assert.equal(reader.read(reader.keyOf('pie')), undefined);
    }
  });

  test('bring what their owner should know of them', () => {
    const cache = open();
    const known = { ...textAbout('bread'), language: 'en', warnings: ['shows HTML tags as text.'] };
    cache.keep(cache.keyOf('bread'), known);
    assert.deepEqual(cache.read(cache.keyOf('bread')), known);
  });

  test('are read before they are flushed by who kept them', () => {
    const cache = open();
    cache.keep(cache.keyOf('bread'), textAbout('bread'));
    assert.deepEqual(cache.read(cache.keyOf('bread')), textAbout('bread'));
  });

  test('are found by others that began before', () => {
    const [early, other] = [open(), open()];
    const [bread = ''] = keepAll(other, ['bread']);
    assert.deepEqual(early.read(bread), textAbout('bread'));
    const [cake = ''] = keepAll(other, ['cake']);
    assert.deepEqual(early.read(cake), textAbout('cake'));
  });

  test('are none where a build was cut off in the middle of writing', () => {
    const [bread = ''] = keepAll(open(), ['bread']);
    const cutOff = open().keyOf('cake');
    const index = readdirSync(folder).find((name) => name.endsWith('.index')) ?? '';
    appendFileSync(join(folder, index), `${cutOff} 0 1`);
    assert.equal(open().read(cutOff), undefined);
    assert.deepEqual(open().read(bread), textAbout('bread'));
  });

  test('are none where the index names what its segment does not reach', () => {
    keepAll(open(), ['bread']);
    const beyond = open().keyOf('cake');
    const index = readdirSync(folder).find((name) => name.endsWith('.index')) ?? '';
    appendFileSync(join(folder, index), `${beyond} 10 1000000 1\n`);
    assert.equal(open().read(beyond), undefined);
    assert.equal(open().has(beyond), false);
    const again = open();
    again.keep(beyond, textAbout('cake'));
    again.flush();
    assert.deepEqual(open().read(beyond), textAbout('cake'));
  });

  test('are none where only the index is left, and can be kept again', () => {
    const [bread = ''] = keepAll(open(), ['bread']);
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.texts')) rmSync(join(folder, name));
    }
    assert.equal(open().has(bread), false);
    keepAll(open(), ['bread']);
    assert.deepEqual(open().read(bread), textAbout('bread'));
  });

  test('are none where their bytes changed, to be kept again and read by all', () => {
    const [bread = '', cake = ''] = keepAll(open(), ['bread', 'cake']);
    const segment = join(folder, readdirSync(folder).find((name) => name.endsWith('.texts')) ?? '');
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('<p>bread', '<b>bread'));
    assert.equal(open().read(bread), undefined);
    forgetDamaged(folder);
    assert.equal(open().has(bread), false);
    keepAll(open(), ['bread']);
    assert.deepEqual(open().read(bread), textAbout('bread'));
    assert.deepEqual(open().read(cake), textAbout('cake'));
  });

  test('are none where their index has another number', () => {
    const [bread = ''] = keepAll(open(), ['bread', 'cake']);
    const index = join(folder, readdirSync(folder).find((name) => name.endsWith('.index')) ?? '');
    for (const [number, by] of [
      [' 0 ', ' 1 '],
      [' 1 ', ' 999999 '],
    ] as const) {
      writeFileSync(index, readFileSync(index, 'utf8').replace(number, by));
      assert.equal(open().read(bread), undefined);
    }
    forgetDamaged(folder);
    assert.equal(open().has(bread), false);
    assert.ok(open().has(open().keyOf('cake')));
  });

  test('leave nothing on the disk where none of them is whole', () => {
    keepAll(open(), ['bread', 'cake']);
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.texts')) writeFileSync(join(folder, name), '{}');
    }
    forgetDamaged(folder);
    assert.deepEqual(readdirSync(folder), []);
  });

  test('are whole where there are none yet', () => {
    forgetDamaged(join(folder, 'none'));
    assert.deepEqual(readdirSync(folder), []);
  });

  test('leave no segment behind that no index names', () => {
    const [bread = ''] = keepAll(open(), ['bread']);
    writeFileSync(join(folder, 'cut-off.texts'), 'half');
    const cache = open();
    cache.keepOnly(new Set([bread]));
    assert.ok(!readdirSync(folder).includes('cut-off.texts'));
    assert.deepEqual(cache.read(bread), textAbout('bread'));
  });

  test('leave the disk when most of them are not in use', () => {
    const cache = open();
    const keys = keepAll(
      cache,
      Array.from({ length: 50 }, (_, index) => `loaf ${index}`),
    );
    const before = bytesKept();
    const used = keys.slice(0, 10);
    cache.keepOnly(new Set(used));
    assert.ok(bytesKept() < before / 4, `${bytesKept()} of ${before} bytes are still there`);
    for (const reader of [cache, open()]) {
      used.forEach((key, index) => assert.deepEqual(reader.read(key), textAbout(`loaf ${index}`)));
      assert.equal(reader.has(keys[10] ?? ''), false);
    }
  });

  test('are found again by a reader under whom they were written anew', () => {
    const cache = open();
    const keys = keepAll(cache, ['bread', 'cake', 'pie', 'roll', 'bun']);
    const early = open();
    cache.keepOnly(new Set(keys.slice(0, 1)));
    assert.deepEqual(early.read(keys[0] ?? ''), textAbout('bread'));
    assert.equal(early.read(keys[1] ?? ''), undefined);
  });

  test('can be kept on after the folder was cleared up', () => {
    const cache = open();
    const keys = keepAll(cache, ['bread', 'cake', 'pie']);
    cache.keepOnly(new Set(keys.slice(0, 1)));
    const [roll = ''] = keepAll(cache, ['roll']);
    assert.deepEqual(open().read(roll), textAbout('roll'));
    assert.deepEqual(open().read(keys[0] ?? ''), textAbout('bread'));
  });

  test('share their folder with nothing else', () => {
    writeFileSync(join(folder, `${'a'.repeat(64)}.json`), '{}');
    open().keepOnly(new Set());
    assert.deepEqual(readdirSync(folder), []);
  });
});
