// How much garbage a build may gather before it is looked for.

import { setFlagsFromString } from 'node:v8';

const FLAG = '--heap-growing-percent';

/** Has the heaps of all threads grow by half of what is in use, where V8 would let them grow to four times of it: a board of a hundred thousand jobs is then made with a gigabyte less. */
export function keepHeapsSmall(): void {
  setFlagsFromString(`${FLAG}=50`);
}

/** Has heaps grow from now on as V8 sees fit. */
export function letHeapsGrow(): void {
  setFlagsFromString(`${FLAG}=0`);
}
