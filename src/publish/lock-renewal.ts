// Says to other machines that a build is alive, by the time of its locks: they can't ask for its process. On a thread of
// its own, since a build's main thread may be busy for minutes.

import { Worker } from 'node:worker_threads';

/** What the thread starts with. */
export interface Renewal {
  paths: readonly string[];
  everyMilliseconds: number;
}

const EVERY_MILLISECONDS = 30_000;
const SCRIPT = new URL('./lock-renewal-worker.ts', import.meta.url);

/** Takes the paths of locks that this process holds; renews them until it ends, or until that is asked for by what this gives. */
export function renewLocks(
  paths: readonly string[],
  everyMilliseconds = EVERY_MILLISECONDS,
): () => Promise<void> {
  const worker = new Worker(SCRIPT, { workerData: { paths, everyMilliseconds } satisfies Renewal });
  worker.unref();
  return async () => void (await worker.terminate());
}
