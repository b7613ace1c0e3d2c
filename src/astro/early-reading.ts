// Begins to read the postings of a build while Astro still loads its configuration and its content.

import { readBoard } from '../board/read-board.ts';
import type { Report } from '../report/report.ts';
import { findFiles } from './found-files.ts';
import type { LoaderOptions } from './loader-options.ts';

export interface EarlyReading {
  report: Report;
  /** Whether the store was damaged, so that everything was read again. */
  wasDamaged: boolean;
}

const begun = new Map<string, Promise<EarlyReading>>();
/** One at a time: two readings at once would remove each other's texts. */
let last: Promise<unknown> = Promise.resolve();

export function beginReading(options: LoaderOptions): void {
  const reading = last.then(async () => {
    let wasDamaged = false;
    const report = await readBoard(options, findFiles(options), {
      onDamage: () => (wasDamaged = true),
    });
    return { report, wasDamaged };
  });
  // A failure is thrown when the loader asks for the result.
  last = reading.catch(() => undefined);
  begun.set(options.cacheDir, reading);
}

/** Returns the reading that a build of this board began, once. */
export function takeReading(cacheDir: string): Promise<EarlyReading> | undefined {
  const reading = begun.get(cacheDir);
  begun.delete(cacheDir);
  return reading;
}
