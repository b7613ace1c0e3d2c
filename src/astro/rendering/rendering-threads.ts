// Renders pages on this thread and others in small batches: lists take longer than jobs, and the other threads start late.

import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SpooledLine } from '../jobs-file/line-spool.ts';
import type { PageToRender } from './page-to-render.ts';
import type { RenderingAnswer, RenderingThreadData } from './rendering-worker.ts';

/** Pages in one batch: pages of one list, which share its counts, mostly stay together. */
const BATCH_SIZE = 32;
/** Batches queued on a thread, so that it never waits for this one. */
const BATCHES_AHEAD = 3;
/** Loading the program and the board on a thread takes as long as rendering so many jobs. */
const MIN_JOBS_PER_THREAD = 2_000;
const MAX_THREADS = 4;
/** Memory of a thread for each job of the board, with garbage. */
const BYTES_PER_JOB = 12_000;
const SCRIPT = new URL('./rendering-worker.ts', import.meta.url);

export interface RenderingThreads {
  /** Resolves when all pages are rendered; rejects with the first failure. */
  render: (
    pages: readonly PageToRender[],
    renderHere: (page: PageToRender) => Promise<void>,
    onDone: (pages: number) => void,
  ) => Promise<void>;
  /** The markup of the jobs that the threads rendered. */
  lines: () => readonly SpooledLine[];
  close: () => Promise<void>;
}

/** How many threads besides the first are worth starting and leave half of the free memory, which is in bytes. */
export function countUsefulThreads(jobs: number, processors: number, memory: number): number {
  const fitting = Math.floor(memory / 2 / (jobs * BYTES_PER_JOB)) - 1;
  const worth = Math.floor(jobs / MIN_JOBS_PER_THREAD);
  return Math.max(0, Math.min(MAX_THREADS - 1, processors - 1, worth, fitting));
}

export function startRenderingThreads(
  count: number,
  threadData: Omit<RenderingThreadData, 'spool'>,
): RenderingThreads {
  let failure: Error | undefined;
  let onDoneBatch: (thread: Worker, pages: number) => void = () => undefined;
  let wake: () => void = () => undefined;
  const fail = (error: Error) => {
    failure ??= error;
    wake();
  };
  /** Batches of the threads that have not loaded the board yet. */
  const starting = new Map<Worker, PageToRender[][]>();
  const lines: SpooledLine[] = [];
  const threads = Array.from({ length: count }, (_, number) => {
    const spool = join(threadData.folder, `.jobs-lines-${number + 1}`);
    const workerData: RenderingThreadData = { ...threadData, spool };
    const thread = new Worker(SCRIPT, { workerData });
    thread.on('message', (answer: RenderingAnswer) => {
      // An unusable thread stays in `starting`: its pages are rendered here at the end.
      if (answer === 'unusable') return;
      if (answer === 'ready') starting.delete(thread);
      else {
        lines.push(...answer.lines);
        onDoneBatch(thread, answer.pages);
      }
    });
    thread.on('error', fail);
    // A page may call process.exit, which is not an 'error' event.
    thread.on('exit', (code) => fail(new Error(`A rendering thread exited with code ${code}.`)));
    // `render` refs it again while it waits for answers.
    thread.unref();
    starting.set(thread, []);
    return thread;
  });

  return {
    render: async (pages, renderHere, onDone) => {
      let next = 0;
      let open = 0;
      const takeBatch = () => pages.slice(next, (next += BATCH_SIZE));
      const renderBatch = async (batch: readonly PageToRender[]) => {
        for (const page of batch) await renderHere(page);
        onDone(batch.length);
        await setImmediate();
      };
      const sendBatch = (thread: Worker) => {
        if (next >= pages.length) return;
        const batch = takeBatch();
        thread.postMessage(batch);
        starting.get(thread)?.push(batch);
        open += 1;
      };
      onDoneBatch = (thread, rendered) => {
        open -= 1;
        onDone(rendered);
        sendBatch(thread);
        wake();
      };
      for (let batch = 0; batch < BATCHES_AHEAD; batch += 1) threads.forEach(sendBatch);
      while (next < pages.length && failure === undefined) await renderBatch(takeBatch());
      // Where there was little to do, a thread may still be loading the board.
      for (const [thread, batches] of starting) {
        if (failure !== undefined) break;
        thread.removeAllListeners();
        // Its pages are rendered here, with any errors in them.
        thread.on('error', () => undefined);
        await thread.terminate();
        open -= batches.length;
        while (batches.length > 0 && failure === undefined)
          await renderBatch(batches.shift() ?? []);
      }
      threads.forEach((thread) => thread.ref());
      while (open > 0 && failure === undefined) {
        await new Promise<void>((resolve) => (wake = resolve));
      }
      if (failure !== undefined) throw failure;
    },
    lines: () => lines,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
