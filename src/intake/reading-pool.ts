// Reads postings on worker threads: a text that takes too much time or memory is refused and its thread replaced, and
// all other texts go on. Texts that are caught here passed all other limits.

import { availableParallelism } from 'node:os';
import type { StoredText } from '../store/texts.ts';
import type { ReadRecord } from './read-record.ts';
import {
  startThread,
  ThreadEnded,
  type ReadingOptions,
  type ReadingThread,
  type Task,
} from './reading-thread.ts';

export interface ReadingPool {
  /** Starts as many threads as pay off for about so many postings. */
  expect: (postings: number) => void;
  readRecord: ReadRecord;
  close: () => Promise<void>;
}

export interface PoolLimits {
  /** Called with new texts, before the record that refers to one is returned. */
  onTexts: (texts: readonly StoredText[]) => void;
  threads: number;
  /** CPU time for one text; the slowest that passes the other limits takes about a second on a slow machine. */
  milliseconds: number;
  /** Heap size of one thread. */
  megabytes: number;
}

const DEFAULT_LIMITS: PoolLimits = {
  onTexts: () => undefined,
  threads: Math.min(4, availableParallelism()),
  milliseconds: 10_000,
  megabytes: 512,
};
const SCRIPT = new URL('./reading-worker.ts', import.meta.url);
/** Postings per message: waking a thread for each costs both sides more than reading it. */
const MOST_TOGETHER = 8;
/** Postings assigned to a thread before it answers, so that it never waits for the next. */
const AHEAD = 2 * MOST_TOGETHER;
/** Starting a thread takes as long as reading so many postings, and slows down the one that is working. */
const POSTINGS_WORTH_A_THREAD = 300;
const LOOK_EVERY = 100;

/** `script` is the worker's file. Threads start as they are needed. */
export function createReadingPool(
  options: ReadingOptions,
  changed: Partial<PoolLimits> = {},
  script: URL = SCRIPT,
): ReadingPool {
  const limits = { ...DEFAULT_LIMITS, ...changed };
  const threads = new Set<ReadingThread>();
  const queue: Task[] = [];
  const refused = new Map<string, string>();
  /** Keys of texts that exceeded a limit once, and the tasks that their threads had not answered. */
  const suspects = new Set<string>();
  const retries: Task[] = [];
  /** Reads the retries while all other threads are idle. */
  let soloThread: ReadingThread | undefined;
  let requested = 0;
  let broken: Error | undefined;
  let watch: ReturnType<typeof setInterval> | undefined;
  let isScheduled = false;

  /** Collects the requests of one turn of the event loop. */
  function scheduleDispatch(): void {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      dispatch();
    });
  }

  function dispatch(): void {
    if (soloThread !== undefined && soloThread.load() > 0) return;
    if (retries.length > 0) return retry();
    while (queue.length > 0 && (threads.size === 0 || isWorthAThread())) start();
    while (queue.length > 0) {
      const freest = [...threads].reduce((a, b) => (b.load() < a.load() ? b : a));
      if (freest.load() >= AHEAD) return;
      freest.assign(queue.splice(0, MOST_TOGETHER), refused);
    }
  }

  function retry(): void {
    if ([...threads].some((thread) => thread.load() > 0)) return;
    const [idle] = threads;
    if (idle !== undefined && threads.size >= limits.threads) {
      threads.delete(idle);
      void idle.stop();
    }
    soloThread = start();
    soloThread.assign(retries.splice(0), refused);
  }

  function isWorthAThread(): boolean {
    return threads.size < limits.threads && requested >= threads.size * POSTINGS_WORTH_A_THREAD;
  }

  function start(): ReadingThread {
    const onAnswer = (texts: readonly StoredText[]) => {
      limits.onTexts(texts);
      dispatch();
    };
    const thread = startThread(script, options, limits.megabytes, onAnswer, (error) =>
      isOutOfMemory(error)
        ? giveUpText(thread, error, `needs more than ${limits.megabytes} MB to be made safe`)
        : error instanceof ThreadEnded
          ? giveUpText(thread, error, 'ends the thread that makes it safe')
          : fail(error),
    );
    threads.add(thread);
    watch ??= setInterval(stopSlowOnes, LOOK_EVERY);
    // Pending records keep the process alive; this timer must not.
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

  function giveUpText(thread: ReadingThread, error: Error, excess: string): void {
    if (!threads.has(thread)) return;
    const key = thread.currentText();
    if (key === undefined) return fail(error);
    void replace(thread, key, excess);
  }

  /**
   * A busy machine may be the cause: the text is tried once more, on a new thread while the others are idle, and refused
   * if it exceeds a limit again. The thread's unanswered postings go first.
   */
  async function replace(thread: ReadingThread, key: string, excess: string): Promise<void> {
    if (!threads.delete(thread)) return;
    const isSecondTime = suspects.has(key);
    suspects.add(key);
    if (isSecondTime) refused.set(key, `${excess}. Write it as simpler HTML.`);
    const left = await thread.stop();
    (isSecondTime ? queue : retries).unshift(...left);
    dispatch();
  }

  /** A thread that can't work at all, for example because DOMPurify does not sanitize, stops everything. */
  function fail(error: Error): void {
    broken = error;
    for (const task of [...retries.splice(0), ...queue.splice(0)]) task.reject(error);
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
        requested += 1;
        queue.push({ posting, source, resolve, reject });
        scheduleDispatch();
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
