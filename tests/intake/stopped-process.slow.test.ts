import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./long-text.ts', import.meta.url));
const LIMIT = 2_000;

test('a process that was stopped while it read refuses nothing for it', async () => {
  const child = spawn(process.execPath, [SCRIPT, String(LIMIT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, to be stopped with all that it starts.
    detached: true,
  });
  const { pid } = child;
  assert.ok(pid !== undefined);
  const ended = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    await once(child.stdout, 'data', { signal: AbortSignal.timeout(60_000) });
    await sleep(50);
    process.kill(-pid, 'SIGSTOP');
    await sleep(1.5 * LIMIT);
    process.kill(-pid, 'SIGCONT');
    assert.deepEqual(await ended, [0, null]);
    assert.equal(said, 'begun\nread\n');
  } finally {
    if (child.exitCode === null) process.kill(-pid, 'SIGKILL');
  }
});
