// Descriptions are made on threads beside the build: a text that takes too long or too much memory is refused,
// its thread replaced, and every other text goes on. Texts that are caught here passed all the limits before it.

import { availableParallelism } from 'node:os';
import { DescriptionRefused, type Description } from './description.ts';
import { startThread, type DescriberThread, type Task } from './describer-thread.ts';

export interface DescriberPool {
  /** Takes an unsafe text; gives its description. Throws DescriptionRefused when it can't be shown. */
  describe: (unsafe: string) => Promise<Description>;
  /** Ends the threads. */
  close: () => Promise<void>;
}

export interface PoolLimits {
  threads: number;
  /** What one text may take; the slowest that the other limits let through takes about a second on a slow machine. */
  milliseconds: number;
  /** What one thread's objects may take in memory. */
  megabytes: number;
}

const LIMITS: PoolLimits = {
  threads: Math.min(4, availableParallelism()),
  milliseconds: 10_000,
  megabytes: 512,
};
const SCRIPT = new URL('./describer-worker.ts', import.meta.url);
/** Texts given to a thread before it answers, so that it never waits for the next. */
const AHEAD = 3;
/** Starting a thread takes as long as describing so many texts; a board that had them will have more. */
const TEXTS_WORTH_A_THREAD = 100;
const LOOK_EVERY = 100;

/** Takes limits that differ from the usual ones, and the threads' file; gives a pool that starts threads as they are needed. */
export function createDescriberPool(
  changed: Partial<PoolLimits> = {},
  script: URL = SCRIPT,
): DescriberPool {
  const limits = { ...LIMITS, ...changed };
  const threads = new Set<DescriberThread>();
  const queue: Task[] = [];
  let answered = 0;
  let broken: Error | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;

  function handOut(): void {
    if (queue.length > 0 && (threads.size === 0 || isWorthAThread())) start();
    for (const thread of threads) {
      while (thread.load() < AHEAD) {
        const task = queue.shift();
        if (task === undefined) return;
        thread.give(task);
      }
    }
  }

  function isWorthAThread(): boolean {
    return threads.size < limits.threads && answered >= threads.size * TEXTS_WORTH_A_THREAD;
  }

  function takeAnswer(): void {
    answered += 1;
    handOut();
  }

  function start(): void {
    const thread = startThread(script, limits.megabytes, takeAnswer, (error) =>
      isOutOfMemory(error)
        ? void replace(thread, `needs more than ${limits.megabytes} MB to be made safe`)
        : fail(error),
    );
    threads.add(thread);
    watch ??= setInterval(stopSlowOnes, LOOK_EVERY);
    // What waits for a description holds the process, not this.
    watch.unref();
  }

  function stopSlowOnes(): void {
    for (const thread of threads) {
      if (thread.busyFor() <= limits.milliseconds) continue;
      void replace(thread, `takes longer than ${limits.milliseconds / 1000} s to be made safe`);
    }
  }

  /** The text at work is refused; those that waited behind it go first to another thread. */
  async function replace(thread: DescriberThread, excess: string): Promise<void> {
    if (!threads.delete(thread)) return;
    const [culprit, ...waiting] = await thread.stop();
    culprit?.reject(new DescriptionRefused(`${excess}. Write it as simpler HTML`));
    queue.unshift(...waiting);
    handOut();
  }

  /** A thread that can't work at all, as where DOMPurify does not clean, stops everything. */
  function fail(error: Error): void {
    broken = error;
    for (const task of queue.splice(0)) task.reject(error);
    for (const thread of threads) {
      void thread.stop().then((tasks) => tasks.forEach((task) => task.reject(error)));
    }
    threads.clear();
  }

  return {
    describe: (unsafe) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken);
        queue.push({ unsafe, resolve, reject });
        handOut();
      }),
    close: async () => {
      clearInterval(watch);
      await Promise.all([...threads].map((thread) => thread.stop()));
      threads.clear();
    },
  };
}

function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
