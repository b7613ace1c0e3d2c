// Shows other machines by the time of its locks that a build is alive, since they can't see its process. Runs on its own
// thread because a build's main thread may be busy for minutes.

import { Worker } from 'node:worker_threads';

export interface Renewal {
  paths: readonly string[];
  everyMilliseconds: number;
}

const EVERY_MILLISECONDS = 30_000;
const SCRIPT = new URL('./lock-renewal-worker.ts', import.meta.url);

/** Renews locks until the process ends or the returned function is called. */
export function renewLocks(
  paths: readonly string[],
  everyMilliseconds = EVERY_MILLISECONDS,
): () => Promise<void> {
  const worker = new Worker(SCRIPT, { workerData: { paths, everyMilliseconds } satisfies Renewal });
  worker.unref();
  return async () => void (await worker.terminate());
}
