// A watcher that begins misses what is written meanwhile, and on a busy machine it begins late: for a while, files are
// looked at without being told.

/** Milliseconds between looks. */
const PAUSES = [500, 1000, 2000, 4000, 8000, 16_000, 32_000];

/** Where the present looks are known, also to the code that is loaded anew after a restart. */
const PRESENT = Symbol.for('placard.look-again');
const known = globalThis as { [PRESENT]?: Record<string, object> };

/** Calls `look` at growing intervals, until others look at the same in its place. */
export function lookAgain(at: string, look: () => void): void {
  const own = {};
  const present = (known[PRESENT] ??= {});
  present[at] = own;
  const wait = ([pause, ...others]: readonly number[]) => {
    if (pause === undefined) return;
    setTimeout(() => {
      if (present[at] !== own) return;
      look();
      wait(others);
    }, pause).unref();
  };
  wait(PAUSES);
}
