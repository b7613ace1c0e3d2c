import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readChecked, writeChecked } from '../../src/report/checked-file.ts';

describe('a file with its checksum', () => {
  const folder = mkdtempSync(join(tmpdir(), 'placard-kept-'));
  after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'below/value.json');
  const parse = (text: string) => JSON.parse(text) as { value: unknown };
  const value = { title: 'Bäcker\n🐝', count: 12, none: null };

  test('is JSON for every tool, and comes back as it was', () => {
    assert.equal(readChecked(path), undefined);
    writeChecked(path, value);
    assert.deepEqual(readChecked(path), value);
    assert.deepEqual(parse(readFileSync(path, 'utf8')).value, value);
  });

  const damages: [name: string, damage: (whole: string) => string][] = [
    ['is cut off', (whole) => whole.slice(0, -3)],
    ['is empty', () => ''],
    ['holds other JSON', () => '{}'],
    ['has another digit', (whole) => whole.replace('12', '13')],
    ['has no checksum', (whole) => JSON.stringify(parse(whole).value)],
  ];
  for (const [name, damage] of damages) {
    test(`is none where its file ${name}`, () => {
      writeChecked(path, value);
      writeFileSync(path, damage(readFileSync(path, 'utf8')));
      assert.equal(readChecked(path), undefined);
    });
  }
});
