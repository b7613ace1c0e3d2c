import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { exchange } from '../../src/publish/exchange.ts';

describe('the exchange of two folders', () => {
  let folder: string;
  const below = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "placard-exchange $(id) '-"));
    for (const name of ['old', 'new']) {
      mkdirSync(below(name));
      writeFileSync(below(`${name}/is ${name}`), '');
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('happens whole or not at all', () => {
    const happened = exchange(below('old'), below('new'));
    const expected = happened ? [['is new'], ['is old']] : [['is old'], ['is new']];
    assert.deepEqual([readdirSync(below('old')), readdirSync(below('new'))], expected);
  });

  test('does nothing where one of them is missing', () => {
    assert.equal(exchange(below('old'), below('none')), false);
    assert.deepEqual(readdirSync(folder).sort(), ['new', 'old']);
  });
});
