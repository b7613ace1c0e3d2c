// Which text a thread works on, and what the thread had computed when it began, in memory that it shares with the thread that watches it.

import type { DescriptionWatch } from './describe.ts';

/** Characters of a key: a SHA-256 in hex. */
const KEY_LENGTH = 64;
/** How many texts were begun and ended, and the thread's computing time when the last was begun. */
const NUMBERS = 2;
const NUMBER_BYTES = NUMBERS * Int32Array.BYTES_PER_ELEMENT;
const MICROSECONDS = 1_000;

/** What a thread works on, seen from another. */
export interface TextAtWork {
  key: string;
  /** Of no two texts of a thread the same. */
  turn: number;
  /** What the thread had computed when it began with the text, in milliseconds. */
  computedBefore: number;
}

/** Gives memory in which one thread can tell another what it works on. */
export function createWatchMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(NUMBER_BYTES + KEY_LENGTH);
}

/** Takes the shared memory; gives what the working thread calls. */
export function tellTextAtWork(memory: SharedArrayBuffer): DescriptionWatch {
  const { numbers, letters } = partsOf(memory);
  return {
    begin: (key) => {
      for (let at = 0; at < KEY_LENGTH; at += 1) letters[at] = key.charCodeAt(at);
      Atomics.store(numbers, 1, computingTime(process.threadCpuUsage()));
      // What is written before it is seen by whoever sees it.
      Atomics.add(numbers, 0, 1);
    },
    end: () => {
      Atomics.add(numbers, 0, 1);
    },
  };
}

/** Takes the shared memory; gives the text at work, or nothing where there is none. */
export function seeTextAtWork(memory: SharedArrayBuffer): TextAtWork | undefined {
  const { numbers, letters } = partsOf(memory);
  const turn = Atomics.load(numbers, 0);
  const computedBefore = Atomics.load(numbers, 1);
  const key = String.fromCharCode(...letters);
  const isAtWork = turn % 2 !== 0;
  // What was read belongs together only where the turn has not changed meanwhile.
  if (!isAtWork || Atomics.load(numbers, 0) !== turn) return undefined;
  return { key, turn, computedBefore };
}

/** Takes what a thread used; gives its computing time in milliseconds, which stands still where the machine does, or has other work. */
export function computingTime({ user, system }: NodeJS.CpuUsage): number {
  return Math.floor((user + system) / MICROSECONDS);
}

function partsOf(memory: SharedArrayBuffer): { numbers: Int32Array; letters: Uint8Array } {
  return {
    numbers: new Int32Array(memory, 0, NUMBERS),
    letters: new Uint8Array(memory, NUMBER_BYTES, KEY_LENGTH),
  };
}
