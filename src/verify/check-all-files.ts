// Checks many files in batches, on several threads where there are enough of them.

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { checkFiles, type CheckedFile, type SiteFacts, type SiteToCheck } from './check-files.ts';

export interface ThreadOptions {
  threads: number;
  /** Files in one batch; between batches the process can handle signals. */
  batchSize: number;
  /** Starting a thread takes as long as checking some hundreds of files. */
  minFilesForThreads: number;
}

const DEFAULTS: ThreadOptions = {
  threads: Math.min(4, availableParallelism()),
  batchSize: 256,
  minFilesForThreads: 2000,
};
/** Young generation of each thread; by default V8 uses four times as much where memory is plentiful. */
const YOUNG_GENERATION_MB = 48;
const SCRIPT = new URL('./checking-worker.ts', import.meta.url);

/** Returns the results in the order of `indexes`, whatever thread checked them. */
export async function checkAllFiles(
  site: SiteToCheck,
  indexes: Uint32Array,
  onProgress: (done: number) => void,
  options: Partial<ThreadOptions> = {},
): Promise<CheckedFile[]> {
  const { folder, basePath, siteUrl, allow, paths, fromPublicDir } = site;
  const facts: SiteFacts = { folder, basePath, siteUrl, allow, paths, fromPublicDir };
  const { threads, batchSize, minFilesForThreads } = { ...DEFAULTS, ...options };
  const found: CheckedFile[][] = [];
  let [next, done] = [0, 0];

  /** Checks batches until none is left. */
  async function work(check: (batch: Uint32Array) => Promise<CheckedFile[]>): Promise<void> {
    for (let from = nextBatch(); from < indexes.length; from = nextBatch()) {
      const batch = indexes.subarray(from, from + batchSize);
      found[from / batchSize] = await check(batch);
      done += batch.length;
      onProgress(done);
    }
  }

  function nextBatch(): number {
    next += batchSize;
    return next - batchSize;
  }

  async function workOnThread(): Promise<void> {
    const worker = new Worker(SCRIPT, {
      workerData: facts,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    const ended = once(worker, 'exit').then(([code]) => {
      throw new Error(`A checking thread exited with code ${String(code)}.`);
    });
    // It also rejects after the work is done, when nothing awaits it.
    ended.catch(() => undefined);
    try {
      await work(async (batch) => {
        const answer = once(worker, 'message');
        // A copy: posting a view sends its whole buffer.
        worker.postMessage(batch.slice());
        return ((await Promise.race([answer, ended])) as [CheckedFile[]])[0];
      });
    } catch (error) {
      // Stops the other threads.
      next = indexes.length;
      throw error;
    } finally {
      await worker.terminate();
    }
  }

  if (threads > 1 && indexes.length > minFilesForThreads) {
    await Promise.all(Array.from({ length: threads }, workOnThread));
  } else {
    await work(async (batch) => {
      await setImmediate();
      return checkFiles(site, batch);
    });
  }
  return found.flat();
}
