// Pages are shared out among this thread and others, a few at a time: lists take longer than jobs, and the others start late.

import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PageToRender } from './page-to-render.ts';
import type { RenderingAnswer, RenderingThreadData } from './rendering-worker.ts';

/** Pages of one list, which share its counts, mostly go together. */
const TOGETHER = 32;
/** Batches that a thread has before it, so that it never waits for this one. */
const AHEAD = 3;
/** A thread loads the program and makes the board for itself, which takes as long as rendering so many jobs. */
const JOBS_WORTH_A_THREAD = 2_000;
const MOST_THREADS = 4;
/** What a thread takes of the memory, a job: the board, what is being made, and garbage. */
const BYTES_A_JOB = 12_000;
const SCRIPT = new URL('./rendering-worker.ts', import.meta.url);

export interface RenderingThreads {
  /** Takes pages, what renders one on this thread, and who hears how many are done; ends when all are. Rejects with the first failure. */
  render: (
    pages: readonly PageToRender[],
    renderHere: (page: PageToRender) => Promise<void>,
    onDone: (pages: number) => void,
  ) => Promise<void>;
  /** Ends the threads. */
  close: () => Promise<void>;
}

/** Takes how many jobs there are, how many processors, and the bytes of memory that are free; gives how many threads besides the first are worth their start and leave half of the memory to others. */
export function threadsWorth(jobs: number, processors: number, memory: number): number {
  const fitting = Math.floor(memory / 2 / (jobs * BYTES_A_JOB)) - 1;
  const worth = Math.floor(jobs / JOBS_WORTH_A_THREAD);
  return Math.max(0, Math.min(MOST_THREADS - 1, processors - 1, worth, fitting));
}

/** Takes how many threads there are besides this one, and what each must know; starts them. */
export function startRenderingThreads(count: number, data: RenderingThreadData): RenderingThreads {
  let failure: Error | undefined;
  let onDoneBatch: (thread: Worker, pages: number) => void = () => undefined;
  let wake: () => void = () => undefined;
  const fail = (error: Error) => {
    failure ??= error;
    wake();
  };
  /** What those have before them that have not made the board yet. */
  const beginning = new Map<Worker, PageToRender[][]>();
  const threads = Array.from({ length: count }, () => {
    const thread = new Worker(SCRIPT, { workerData: data });
    thread.on('message', (answer: RenderingAnswer) => {
      // One that can't be used stays among those that are beginning: its pages are made here in the end.
      if (answer === 'unusable') return;
      if (answer === 'ready') beginning.delete(thread);
      else onDoneBatch(thread, answer);
    });
    thread.on('error', fail);
    // A page may end its thread, which is no error to the thread.
    thread.on('exit', (code) => fail(new Error(`A thread that renders pages ended with ${code}.`)));
    // What waits for its answers holds the process.
    thread.unref();
    beginning.set(thread, []);
    return thread;
  });

  return {
    render: async (pages, renderHere, onDone) => {
      let next = 0;
      let open = 0;
      const takeBatch = () => pages.slice(next, (next += TOGETHER));
      const makeBatch = async (batch: readonly PageToRender[]) => {
        for (const page of batch) await renderHere(page);
        onDone(batch.length);
        await setImmediate();
      };
      const give = (thread: Worker) => {
        if (next >= pages.length) return;
        const batch = takeBatch();
        thread.postMessage(batch);
        beginning.get(thread)?.push(batch);
        open += 1;
      };
      onDoneBatch = (thread, made) => {
        open -= 1;
        onDone(made);
        give(thread);
        wake();
      };
      for (let batch = 0; batch < AHEAD; batch += 1) threads.forEach(give);
      while (next < pages.length && failure === undefined) await makeBatch(takeBatch());
      // Where there was little to do, a thread may still be making the board.
      for (const [thread, batches] of beginning) {
        if (failure !== undefined) break;
        thread.removeAllListeners();
        // Its pages are made here: what is wrong with them is found here.
        thread.on('error', () => undefined);
        await thread.terminate();
        open -= batches.length;
        while (batches.length > 0 && failure === undefined) await makeBatch(batches.shift() ?? []);
      }
      threads.forEach((thread) => thread.ref());
      while (open > 0 && failure === undefined) {
        await new Promise<void>((resolve) => (wake = resolve));
      }
      if (failure !== undefined) throw failure;
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
