import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('the flag that keeps heaps small is one of this Node', () => {
  const source = readFileSync(new URL('../../src/cli/small-heaps.ts', import.meta.url), 'utf8');
  const [flag = ''] = /--[a-z-]+/.exec(source) ?? [];
  assert.notEqual(flag, '');
  // V8 only prints that it does not know a flag, and goes on.
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  assert.ok(known.includes(`${flag} `), flag);
});
