// Postings are read on threads beside the build: a text that takes too long or too much memory is refused, its thread
// replaced, and every other text goes on. Texts that are caught here passed all the limits before it.

import { availableParallelism } from 'node:os';
import type { ReadRecord } from './read-record.ts';
import {
  startThread,
  type ReadingOptions,
  type ReadingThread,
  type Task,
} from './reading-thread.ts';

export interface ReadingPool {
  /** Takes how many postings will be given, about; starts the threads that are worth it before the first is. */
  expect: (postings: number) => void;
  /** Takes a posting and where it stands; gives its record. */
  readRecord: ReadRecord;
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
const SCRIPT = new URL('./reading-worker.ts', import.meta.url);
/** Postings given together: waking a thread for each costs both sides more than reading it. */
const MOST_TOGETHER = 8;
/** Postings given to a thread before it answers, so that it never waits for the next. */
const AHEAD = 2 * MOST_TOGETHER;
/** Starting a thread takes as long as reading so many postings, and slows the one that is at work. */
const POSTINGS_WORTH_A_THREAD = 300;
const LOOK_EVERY = 100;

/** Takes what reading needs to know, limits that differ from the usual ones, and the threads' file; gives a pool that starts threads as they are needed. */
export function createReadingPool(
  options: ReadingOptions,
  changed: Partial<PoolLimits> = {},
  script: URL = SCRIPT,
): ReadingPool {
  const limits = { ...LIMITS, ...changed };
  const threads = new Set<ReadingThread>();
  const queue: Task[] = [];
  const refused = new Map<string, string>();
  let asked = 0;
  let broken: Error | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;
  let isHandingOut = false;

  /** What is asked for in one breath is handed out together. */
  function handOutSoon(): void {
    if (isHandingOut) return;
    isHandingOut = true;
    setImmediate(() => {
      isHandingOut = false;
      handOut();
    });
  }

  function handOut(): void {
    while (queue.length > 0 && (threads.size === 0 || isWorthAThread())) start();
    while (queue.length > 0) {
      const freest = [...threads].reduce((a, b) => (b.load() < a.load() ? b : a));
      if (freest.load() >= AHEAD) return;
      freest.give(queue.splice(0, MOST_TOGETHER), refused);
    }
  }

  function isWorthAThread(): boolean {
    return threads.size < limits.threads && asked >= threads.size * POSTINGS_WORTH_A_THREAD;
  }

  function start(): void {
    const thread = startThread(script, options, limits.megabytes, handOut, (error) =>
      isOutOfMemory(error)
        ? void replace(thread, `needs more than ${limits.megabytes} MB to be made safe`, error)
        : fail(error),
    );
    threads.add(thread);
    watch ??= setInterval(stopSlowOnes, LOOK_EVERY);
    // What waits for a record holds the process, not this.
    watch.unref();
  }

  function stopSlowOnes(): void {
    for (const thread of threads) {
      if ((thread.textAtWork()?.milliseconds ?? 0) <= limits.milliseconds) continue;
      void replace(thread, `takes longer than ${limits.milliseconds / 1000} s to be made safe`);
    }
  }

  /** The text at work is refused; all postings that were not answered go first to another thread. */
  async function replace(thread: ReadingThread, excess: string, error?: Error): Promise<void> {
    const culprit = thread.textAtWork();
    if (culprit === undefined) return error && fail(error);
    if (!threads.delete(thread)) return;
    refused.set(culprit.key, `${excess}. Write it as simpler HTML.`);
    queue.unshift(...(await thread.stop()));
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
    expect: (postings) => {
      if (postings < 1) return;
      const worth = Math.min(limits.threads, Math.ceil(postings / POSTINGS_WORTH_A_THREAD));
      while (threads.size < worth) start();
    },
    readRecord: (posting, source) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken);
        asked += 1;
        queue.push({ posting, source, resolve, reject });
        handOutSoon();
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
