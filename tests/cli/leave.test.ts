import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('a process that leaves amid its work collects garbage after all else, and ends with its code', () => {
  const leave = JSON.stringify(new URL('../../src/cli/leave.ts', import.meta.url).href);
  const script = `
    const { leave } = await import(${leave});
    process.once('exit', () => process.stdout.write('last words\\n'));
    setInterval(() => undefined, 1000);
    leave(7);
  `;
  const words = ['--trace-gc', '--input-type=module', '--eval', script];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  assert.equal(status, 7);
  assert.match(stdout, /last words\n[^]*Mark-Compact/);
});
