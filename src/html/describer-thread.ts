// One thread that describes texts, as the pool sees it: what it was given, and since when it works on the first of it.

import { Worker } from 'node:worker_threads';
import { DescriptionRefused, type Description } from './description.ts';

/** What a thread answers to a text. */
export type Described = { description: Description } | { reason: string };

/** A text that waits for its description. */
export interface Task {
  unsafe: string;
  resolve: (description: Description) => void;
  reject: (error: Error) => void;
}

export interface DescriberThread {
  /** How many texts were given and not answered. */
  load: () => number;
  give: (task: Task) => void;
  /** Milliseconds that the present text has taken so far. */
  busyFor: () => number;
  /** Ends the thread; gives what it has not answered, the text at work first. */
  stop: () => Promise<Task[]>;
}

/** Milliseconds on a clock that all threads share and nobody sets; never 0. */
export function monotonicNow(): number {
  return Number((process.hrtime.bigint() / 1_000_000n) & 0x3fffffffn) || 1;
}

/** Takes the worker's file, its memory in MB, what to do when it is free for more, and when it breaks; starts it. */
export function startThread(
  script: URL,
  megabytes: number,
  onAnswer: () => void,
  onBreak: (error: Error) => void,
): DescriberThread {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const startedAt = new Int32Array(shared);
  const worker = new Worker(script, {
    workerData: shared,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let given: Task[] = [];
  worker.on('message', (described: Described) => {
    const task = given.shift();
    if ('reason' in described) task?.reject(new DescriptionRefused(described.reason));
    else task?.resolve(described.description);
    onAnswer();
  });
  worker.on('error', onBreak);
  return {
    load: () => given.length,
    give: (task) => {
      given.push(task);
      worker.postMessage(task.unsafe);
    },
    busyFor: () => {
      const since = Atomics.load(startedAt, 0);
      return since === 0 ? 0 : monotonicNow() - since;
    },
    stop: async () => {
      const left = given;
      given = [];
      await worker.terminate();
      return left;
    },
  };
}
