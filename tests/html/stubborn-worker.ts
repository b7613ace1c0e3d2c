// Stands in for the describing thread: some words make it hang, swell or fail, as no text should be able to, or say which it is.

import { parentPort, threadId, workerData } from 'node:worker_threads';
import { monotonicNow } from '../../src/html/describer-thread.ts';

const startedAt = new Int32Array(workerData as SharedArrayBuffer);
const swollen: unknown[] = [];

parentPort?.on('message', (unsafe: string) => {
  Atomics.store(startedAt, 0, monotonicNow());
  if (unsafe === 'hang') for (;;) Math.sqrt(2);
  if (unsafe === 'swell')
    for (;;) swollen.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));
  if (unsafe === 'break') throw new Error('There is no DOM here.');
  Atomics.store(startedAt, 0, 0);
  parentPort?.postMessage(
    unsafe === 'refuse'
      ? { reason: 'has no readable text' }
      : { description: { html: unsafe, text: wordsOf(unsafe), format: 'text' } },
  );
});

function wordsOf(unsafe: string): string {
  return unsafe === 'who' ? `thread ${threadId}` : unsafe;
}
