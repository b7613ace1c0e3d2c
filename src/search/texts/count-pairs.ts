// Which pairs of words enough jobs have: most are in one text alone, and would make the index several times as large.

/** Below so many jobs, a pair of one job counts. */
const SMALL_BOARD = 300;
const LEAST = 3;
/** Counters; pairs that share one by chance are kept for nothing. */
const COUNTERS = 1 << 23;

/** Returns whether enough jobs have a pair; `read` calls back with each job's pairs, jobs in order. */
export function countPairs(
  jobs: number,
  read: (use: (job: number, pair: string) => void) => void,
): (pair: string) => boolean {
  if (jobs < SMALL_BOARD) return () => true;
  const counts = new Uint8Array(COUNTERS);
  const lastJobs = new Uint32Array(COUNTERS);
  read((job, pair) => {
    const at = counterOf(pair);
    if (counts[at]! >= LEAST || lastJobs[at] === job + 1) return;
    lastJobs[at] = job + 1;
    counts[at]! += 1;
  });
  return (pair) => counts[counterOf(pair)]! >= LEAST;
}

/** FNV-1a. */
function counterOf(pair: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < pair.length; index += 1) {
    hash = Math.imul(hash ^ pair.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % COUNTERS;
}
