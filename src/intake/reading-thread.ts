// One thread that reads postings, as the pool sees it: what it was given, and which text it works on.

import { Worker } from 'node:worker_threads';
import type { FactsContext } from '../job/facts-context.ts';
import type { Posting } from '../job/posting.ts';
import type { StoredText } from '../store/texts.ts';
import type { RecordReading, RecordSource } from './read-record.ts';
import { computingTime, createWatchMemory, seeTextAtWork } from './text-at-work.ts';

/** Room for young objects in MB. V8 gives them four times as much where memory is plenty, and reading is no faster for it. */
const YOUNG_MB = 48;

/** What a thread must know of the board. */
export interface ReadingOptions extends Omit<FactsContext, 'describe'> {
  /** The folder of the store whose texts need not be made, and the version of what makes them; without it, all are made and none is returned. */
  texts?: { cacheDir: string; version: string };
}

/** What a thread starts with. */
export interface ThreadData {
  options: ReadingOptions;
  watchMemory: SharedArrayBuffer;
}

/** Postings to read, and the texts that were refused so far: their keys with the reasons. */
export interface Assignment {
  postings: { posting: Posting; source: RecordSource }[];
  refused: ReadonlyMap<string, string>;
}

/** A result for each posting of an assignment, and the texts that were made for them or for earlier ones. */
export interface AssignmentResult {
  readings: RecordReading[];
  texts: StoredText[];
}

/** A posting that waits for its record. */
export interface Task {
  posting: Posting;
  source: RecordSource;
  resolve: (reading: RecordReading) => void;
  reject: (error: Error) => void;
}

export interface ReadingThread {
  /** How many postings were given and not answered. */
  load: () => number;
  give: (tasks: readonly Task[], refused: ReadonlyMap<string, string>) => void;
  /** The key of the text at work, where there is one. */
  textAtWork: () => string | undefined;
  /** The same, and for how many milliseconds the thread has computed on it. */
  timeOnText: () => Promise<{ key: string; milliseconds: number } | undefined>;
  /** Ends the thread; gives what it has not answered, in the order of giving. */
  stop: () => Promise<Task[]>;
}

/** Takes the worker's file, what it must know, its memory in MB, what to do when it is free for more, and when it breaks; starts it. */
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
  let given: Task[] = [];
  worker.on('message', ({ readings, texts }: AssignmentResult) => {
    const answered = given.splice(0, readings.length);
    onAnswer(texts);
    readings.forEach((reading, index) => answered[index]?.resolve(reading));
  });
  worker.on('error', onBreak);
  /** Inside a long step of the engine, such as normalizing a text, a thread answers late. */
  let looking: ReturnType<ReadingThread['timeOnText']> | undefined;
  const look: ReadingThread['timeOnText'] = async () => {
    const seen = seeTextAtWork(watchMemory);
    if (seen === undefined) return undefined;
    // A thread that ends meanwhile works on nothing.
    const used = await worker.cpuUsage().catch(() => undefined);
    const isStill = seeTextAtWork(watchMemory)?.turn === seen.turn;
    if (used === undefined || !isStill) return undefined;
    return { key: seen.key, milliseconds: computingTime(used) - seen.computedBefore };
  };
  return {
    load: () => given.length,
    give: (tasks, refused) => {
      given.push(...tasks);
      const postings = tasks.map(({ posting, source }) => ({ posting, source }));
      worker.postMessage({ postings, refused } satisfies Assignment);
    },
    textAtWork: () => seeTextAtWork(watchMemory)?.key,
    timeOnText: () => (looking ??= look().finally(() => (looking = undefined))),
    stop: async () => {
      const left = given;
      given = [];
      await worker.terminate();
      return left;
    },
  };
}
