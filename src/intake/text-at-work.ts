// Which text a thread works on, and since when, in memory that it shares with the thread that watches it.

import type { DescriptionWatch } from './describe.ts';

/** Characters of a key: a SHA-256 in hex. */
const KEY_LENGTH = 64;
const CLOCK_BYTES = Int32Array.BYTES_PER_ELEMENT;

/** What a thread works on, seen from another. */
export interface TextAtWork {
  key: string;
  /** How long so far. */
  milliseconds: number;
}

/** Gives memory in which one thread can tell another what it works on. */
export function createWatchMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(CLOCK_BYTES + KEY_LENGTH);
}

/** Takes the shared memory; gives what the working thread calls. */
export function tellTextAtWork(memory: SharedArrayBuffer): DescriptionWatch {
  const { clock, letters } = partsOf(memory);
  return {
    begin: (key) => {
      for (let at = 0; at < KEY_LENGTH; at += 1) letters[at] = key.charCodeAt(at);
      // What is written before it is seen by whoever sees it.
      Atomics.store(clock, 0, monotonicNow());
    },
    end: () => {
      Atomics.store(clock, 0, 0);
    },
  };
}

/** Takes the shared memory; gives the text at work, or nothing where there is none. */
export function seeTextAtWork(memory: SharedArrayBuffer): TextAtWork | undefined {
  const { clock, letters } = partsOf(memory);
  const since = Atomics.load(clock, 0);
  const key = String.fromCharCode(...letters);
  // The key belongs to the time only where the time has not changed meanwhile.
  if (since === 0 || Atomics.load(clock, 0) !== since) return undefined;
  return { key, milliseconds: monotonicNow() - since };
}

function partsOf(memory: SharedArrayBuffer): { clock: Int32Array; letters: Uint8Array } {
  return {
    clock: new Int32Array(memory, 0, 1),
    letters: new Uint8Array(memory, CLOCK_BYTES, KEY_LENGTH),
  };
}

/** Milliseconds on a clock that all threads share and nobody sets; never 0. */
function monotonicNow(): number {
  return Number((process.hrtime.bigint() / 1_000_000n) & 0x3fffffffn) || 1;
}
