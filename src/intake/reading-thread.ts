// One thread that reads postings, as the pool sees it: its unanswered tasks, and which text it is working on.

import { Worker } from 'node:worker_threads';
import type { FactsContext } from '../job/facts-context.ts';
import type { Posting } from '../job/posting.ts';
import type { StoredText } from '../store/texts.ts';
import type { TextAnalysis } from './text-cache.ts';
import type { RecordResult, RecordSource } from './read-record.ts';
import { computingTime, createWatchMemory, readCurrentText } from './current-text.ts';

/** Young generation in MB. V8's default is up to four times as much, and makes reading no faster. */
const YOUNG_MB = 48;

export interface ReadingOptions extends Omit<FactsContext, 'describe'> {
  /** The store with cached texts, and the version of the code behind them; without it, all are made and none is returned. */
  texts?: { cacheDir: string; version: string; analysis: TextAnalysis };
}

export interface ThreadData {
  options: ReadingOptions;
  watchMemory: SharedArrayBuffer;
}

/** Postings to read; `refused` maps the keys of refused texts to the reasons. */
export interface Assignment {
  postings: { posting: Posting; source: RecordSource }[];
  refused: ReadonlyMap<string, string>;
}

/** A result for each posting of an assignment, and the new texts. */
export interface AssignmentResult {
  results: RecordResult[];
  texts: StoredText[];
}

export interface Task {
  posting: Posting;
  source: RecordSource;
  resolve: (result: RecordResult) => void;
  reject: (error: Error) => void;
}

export interface ReadingThread {
  /** How many tasks are unanswered. */
  load: () => number;
  assign: (tasks: readonly Task[], refused: ReadonlyMap<string, string>) => void;
  /** The key of the text that the thread is working on. */
  currentText: () => string | undefined;
  /** The same, with the CPU time spent on it. */
  timeOnText: () => Promise<{ key: string; milliseconds: number } | undefined>;
  /** Ends the thread; returns its unanswered tasks in their order. */
  stop: () => Promise<Task[]>;
}

/** A thread is gone that nobody stopped. */
export class ThreadEnded extends Error {
  override name = 'ThreadEnded';
}

/** `onAnswer` is called with the new texts whenever the thread is free for more tasks. */
export function startThread(
  script: URL,
  options: ReadingOptions,
  megabytes: number,
  onAnswer: (texts: readonly StoredText[]) => void,
  onBreak: (error: Error) => void,
): ReadingThread {
  const watchMemory = createWatchMemory();
  const worker = new Worker(script, {
    workerData: { options, watchMemory } satisfies ThreadData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let unanswered: Task[] = [];
  worker.on('message', ({ results, texts }: AssignmentResult) => {
    const answered = unanswered.splice(0, results.length);
    onAnswer(texts);
    results.forEach((result, index) => answered[index]?.resolve(result));
  });
  worker.on('error', onBreak);
  let isStopping = false;
  // A thread that ends by itself, without an error, would leave its postings unanswered for ever.
  worker.on('exit', (code) => {
    if (!isStopping) onBreak(new ThreadEnded(`A reading thread ended with code ${code}.`));
  });
  // Inside a long step of the engine, such as normalizing a text, a thread answers late.
  let looking: ReturnType<ReadingThread['timeOnText']> | undefined;
  const look: ReadingThread['timeOnText'] = async () => {
    const seen = readCurrentText(watchMemory);
    if (seen === undefined) return undefined;
    // A thread that ends meanwhile has no CPU time.
    const used = await worker.cpuUsage().catch(() => undefined);
    const isStill = readCurrentText(watchMemory)?.turn === seen.turn;
    if (used === undefined || !isStill) return undefined;
    return { key: seen.key, milliseconds: computingTime(used) - seen.computedBefore };
  };
  return {
    load: () => unanswered.length,
    assign: (tasks, refused) => {
      unanswered.push(...tasks);
      const postings = tasks.map(({ posting, source }) => ({ posting, source }));
      worker.postMessage({ postings, refused } satisfies Assignment);
    },
    currentText: () => readCurrentText(watchMemory)?.key,
    timeOnText: () => (looking ??= look().finally(() => (looking = undefined))),
    stop: async () => {
      isStopping = true;
      const tasks = unanswered;
      unanswered = [];
      await worker.terminate();
      return tasks;
    },
  };
}
