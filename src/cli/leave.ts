// How a process ends in the middle of its work.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { letHeapsGrow } from './small-heaps.ts';

/** Takes an exit code; ends the process. */
export function leave(code: number): never {
  // The last listener: what others still do needs room too.
  process.once('exit', collectGarbage);
  process.exit(code);
}

/** A thread of V8 that compiles may wait for the garbage to be collected, and Node, when it ends, for that thread: for ever, where heaps are kept small. */
function collectGarbage(): void {
  letHeapsGrow();
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
