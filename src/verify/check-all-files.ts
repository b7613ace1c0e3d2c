// Many files, a slice at a time: here, or where there are many slices, on threads that take them in turns.

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { checkFiles, type CheckedFile, type SiteFacts, type SiteToCheck } from './check-files.ts';

/** How files are shared out. */
export interface Sharing {
  threads: number;
  /** So many files at one go; between them the process hears signals. */
  atOneGo: number;
  /** Starting a thread takes as long as checking some hundreds of files. */
  filesWorthThreads: number;
}

const USUAL: Sharing = {
  threads: Math.min(4, availableParallelism()),
  atOneGo: 256,
  filesWorthThreads: 2000,
};
/** Room for young objects in MB, for each thread; V8 gives them four times as much where memory is plenty. */
const YOUNG_MB = 48;
const SCRIPT = new URL('./checking-worker.ts', import.meta.url);

/** Takes the site, the places of the files to read, who hears how many are read, and how to share them out other than usual; gives what was found, in their order. */
export async function checkAllFiles(
  site: SiteToCheck,
  places: Uint32Array,
  onProgress: (done: number) => void,
  changed: Partial<Sharing> = {},
): Promise<CheckedFile[]> {
  const { folder, basePath, siteUrl, paths, owned } = site;
  const facts: SiteFacts = { folder, basePath, siteUrl, paths, owned };
  const { threads, atOneGo, filesWorthThreads } = { ...USUAL, ...changed };
  const found: CheckedFile[][] = [];
  let [next, done] = [0, 0];

  /** Takes slices in turns until there is none. */
  async function work(check: (slice: Uint32Array) => Promise<CheckedFile[]>): Promise<void> {
    for (let from = take(); from < places.length; from = take()) {
      const slice = places.subarray(from, from + atOneGo);
      found[from / atOneGo] = await check(slice);
      done += slice.length;
      onProgress(done);
    }
  }

  function take(): number {
    next += atOneGo;
    return next - atOneGo;
  }

  async function workOnThread(): Promise<void> {
    const worker = new Worker(SCRIPT, {
      workerData: facts,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const ended = once(worker, 'exit').then(([code]) => {
      throw new Error(`A thread that checks files ended with ${String(code)}.`);
    });
    // Also when its work is done, and nobody asks any more.
    ended.catch(() => undefined);
    try {
      await work(async (slice) => {
        const answer = once(worker, 'message');
        // A copy: what is sent takes all of its memory along.
        worker.postMessage(slice.slice());
        return ((await Promise.race([answer, ended])) as [CheckedFile[]])[0];
      });
    } catch (error) {
      // The others need not go on.
      next = places.length;
      throw error;
    } finally {
      await worker.terminate();
    }
  }

  if (threads > 1 && places.length > filesWorthThreads) {
    await Promise.all(Array.from({ length: threads }, workOnThread));
  } else {
    await work(async (slice) => {
      await setImmediate();
      return checkFiles(site, slice);
    });
  }
  return found.flat();
}
