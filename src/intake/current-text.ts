// Which text a thread is working on, and its CPU time when it started, in memory shared with the thread that watches it.

import type { DescriptionWatch } from './describe.ts';

/** Characters of a key: a SHA-256 in hex. */
const KEY_LENGTH = 64;
/** The count of starts and ends, and the thread's CPU time when the last text was started. */
const NUMBERS = 2;
const NUMBER_BYTES = NUMBERS * Int32Array.BYTES_PER_ELEMENT;
const MICROSECONDS = 1_000;

/** What a thread is working on, as another thread sees it. */
export interface CurrentText {
  key: string;
  /** Unique for each text of a thread. */
  turn: number;
  /** The thread's CPU time when it started the text, in milliseconds. */
  computedBefore: number;
}

export function createWatchMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(NUMBER_BYTES + KEY_LENGTH);
}

/** Returns what the working thread calls. */
export function createTextWatch(memory: SharedArrayBuffer): DescriptionWatch {
  const { numbers, letters } = partsOf(memory);
  return {
    begin: (key) => {
      for (let index = 0; index < KEY_LENGTH; index += 1) letters[index] = key.charCodeAt(index);
      Atomics.store(numbers, 1, computingTime(process.threadCpuUsage()));
      // Whoever sees this change sees what was written before it, too.
      Atomics.add(numbers, 0, 1);
    },
    end: () => {
      Atomics.add(numbers, 0, 1);
    },
  };
}

/** Returns undefined while the thread works on no text. */
export function readCurrentText(memory: SharedArrayBuffer): CurrentText | undefined {
  const { numbers, letters } = partsOf(memory);
  const turn = Atomics.load(numbers, 0);
  const computedBefore = Atomics.load(numbers, 1);
  const key = String.fromCharCode(...letters);
  const isWorking = turn % 2 !== 0;
  // The values belong together only if the turn has not changed meanwhile.
  if (!isWorking || Atomics.load(numbers, 0) !== turn) return undefined;
  return { key, turn, computedBefore };
}

/** CPU time in milliseconds, which does not advance while the machine is suspended or busy with other work. */
export function computingTime({ user, system }: NodeJS.CpuUsage): number {
  return Math.floor((user + system) / MICROSECONDS);
}

function partsOf(memory: SharedArrayBuffer): { numbers: Int32Array; letters: Uint8Array } {
  return {
    numbers: new Int32Array(memory, 0, NUMBERS),
    letters: new Uint8Array(memory, NUMBER_BYTES, KEY_LENGTH),
  };
}
