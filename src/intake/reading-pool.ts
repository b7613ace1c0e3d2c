// Postings are read on threads beside the build: a text that takes too long or too much memory is refused, its thread
// replaced, and every other text goes on. Texts that are caught here passed all the limits before it.

import { availableParallelism } from 'node:os';
import type { StoredText } from '../store/texts.ts';
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
  /** Called with texts that were made, before the record that refers to one is given. */
  onTexts: (texts: readonly StoredText[]) => void;
  threads: number;
  /** What a thread may compute on one text; the slowest that the other limits let through takes about a second on a slow machine. */
  milliseconds: number;
  /** What one thread's objects may take in memory. */
  megabytes: number;
}

const LIMITS: PoolLimits = {
  onTexts: () => undefined,
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
  /** Texts that were too much once, and what was given to threads with them. */
  const suspects = new Set<string>();
  const again: Task[] = [];
  /** Reads those while no other thread is at work. */
  let alone: ReadingThread | undefined;
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
    if (alone !== undefined && alone.load() > 0) return;
    if (again.length > 0) return tryAgain();
    while (queue.length > 0 && (threads.size === 0 || isWorthAThread())) start();
    while (queue.length > 0) {
      const freest = [...threads].reduce((a, b) => (b.load() < a.load() ? b : a));
      if (freest.load() >= AHEAD) return;
      freest.give(queue.splice(0, MOST_TOGETHER), refused);
    }
  }

  function tryAgain(): void {
    if ([...threads].some((thread) => thread.load() > 0)) return;
    const [idle] = threads;
    if (idle !== undefined && threads.size >= limits.threads) {
      threads.delete(idle);
      void idle.stop();
    }
    alone = start();
    alone.give(again.splice(0), refused);
  }

  function isWorthAThread(): boolean {
    return threads.size < limits.threads && asked >= threads.size * POSTINGS_WORTH_A_THREAD;
  }

  function start(): ReadingThread {
    const onAnswer = (texts: readonly StoredText[]) => {
      limits.onTexts(texts);
      handOut();
    };
    const thread = startThread(script, options, limits.megabytes, onAnswer, (error) =>
      isOutOfMemory(error) ? stopSwollen(thread, error) : fail(error),
    );
    threads.add(thread);
    watch ??= setInterval(stopSlowOnes, LOOK_EVERY);
    // What waits for a record holds the process, not this.
    watch.unref();
    return thread;
  }

  function stopSlowOnes(): void {
    for (const thread of threads) {
      void thread.timeOnText().then((text) => {
        if (text === undefined || text.milliseconds <= limits.milliseconds) return;
        const excess = `takes longer than ${limits.milliseconds / 1000} s to be made safe`;
        void replace(thread, text.key, excess);
      });
    }
  }

  function stopSwollen(thread: ReadingThread, error: Error): void {
    const key = thread.textAtWork();
    if (key === undefined) return fail(error);
    void replace(thread, key, `needs more than ${limits.megabytes} MB to be made safe`);
  }

  /** A text may have met a bad moment: it is tried once more, on a new thread while the others rest, and refused where that is too much again. All postings that were not answered go first to another thread. */
  async function replace(thread: ReadingThread, key: string, excess: string): Promise<void> {
    if (!threads.delete(thread)) return;
    const isSecondTime = suspects.has(key);
    suspects.add(key);
    if (isSecondTime) refused.set(key, `${excess}. Write it as simpler HTML.`);
    const left = await thread.stop();
    (isSecondTime ? queue : again).unshift(...left);
    handOut();
  }

  /** A thread that can't work at all, as where DOMPurify does not clean, stops everything. */
  function fail(error: Error): void {
    broken = error;
    for (const task of [...again.splice(0), ...queue.splice(0)]) task.reject(error);
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
