// Describes texts on a thread of its own, which can be stopped. What it works on since when stands in shared memory.

import { parentPort, workerData } from 'node:worker_threads';
import { createDescriber, DescriptionRefused } from './description.ts';
import { monotonicNow, type Described } from './describer-thread.ts';

const startedAt = new Int32Array(workerData as SharedArrayBuffer);
const describer = createDescriber();

parentPort?.on('message', (unsafe: string) => {
  void describe(unsafe).then((described) => parentPort?.postMessage(described));
});

async function describe(unsafe: string): Promise<Described> {
  const { toDescription } = await describer;
  Atomics.store(startedAt, 0, monotonicNow());
  try {
    return { description: toDescription(unsafe) };
  } catch (error) {
    if (error instanceof DescriptionRefused) return { reason: error.reason };
    // One text that meets a defect must not stop the others; its owner is told.
    return { reason: `can't be made safe (${String(error)}). Write it as simpler HTML` };
  } finally {
    Atomics.store(startedAt, 0, 0);
  }
}
