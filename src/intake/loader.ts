// The content loader: the board's records as entries of Astro's collection.

import type { Loader, LoaderContext } from 'astro/loaders';
import { listFiles } from './files.ts';
import { entryIdOf, outlinesOf } from './kept-jobs.ts';
import {
  openKeptReadings,
  readingsPath,
  readingsVersion,
  type RecordOutline,
} from './kept-readings.ts';
import { findOfferedReading } from './offered-reading.ts';
import { type BoardOptions, readBoard } from './read-board.ts';
import { formatProblem } from './report.ts';

/** What the loader needs to know. */
export interface LoaderOptions extends BoardOptions {
  /** Where the postings are; watched while editing. */
  jobsDir: string;
}

/** Takes the options; gives an object loader with an entry for each record. */
export function jobsLoader(options: LoaderOptions): Loader {
  return {
    name: 'placard-jobs',
    load: async (context) => {
      const offered = findOfferedReading();
      if (offered !== undefined) return fillStore(context, keptRecords(options, await offered));
      await readAndFill(options, context);
      context.watcher?.add(options.jobsDir);
      // One after another: two readings at once would clear away each other's texts.
      let last = Promise.resolve();
      const readAgain = () => {
        last = last
          .then(() => readAndFill(options, context))
          .catch((error: unknown) => context.logger.error(String(error)));
      };
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher?.on(event, (path) => {
          if (path.startsWith(options.jobsDir)) readAgain();
        });
      }
    },
  };
}

/** Others may write into the project while a build goes on: what was read by other code is not found again. */
function* keptRecords(options: LoaderOptions, expected: number): Generator<RecordOutline> {
  const kept = openKeptReadings(readingsPath(options.cacheDir), readingsVersion(options));
  let found = 0;
  for (const outline of outlinesOf(kept)) {
    found += 1;
    yield outline;
  }
  if (found !== expected) {
    throw new Error(
      `${expected} records were read, and ${found} of them are kept: the project's files changed meanwhile. Build again when nobody writes there.`,
    );
  }
}

async function readAndFill(options: LoaderOptions, context: LoaderContext): Promise<void> {
  const { watcher, logger } = context;
  const records = await readBoard(options, listFiles(options.jobsDir), ({ problems }) => {
    // A build tells everything at its end; while editing, each change answers at once.
    if (watcher === undefined) return;
    for (const problem of problems) logger.warn(formatProblem(problem));
  });
  fillStore(context, records);
}

/** An entry a record; what it holds is kept beside Astro's store. */
function fillStore(
  { store, generateDigest }: LoaderContext,
  records: Iterable<RecordOutline>,
): void {
  const gone = new Set(store.keys());
  for (const record of records) {
    const id = entryIdOf(record);
    gone.delete(id);
    const digest = generateDigest(`${record.copy} ${record.key} ${record.line}`);
    store.set({ id, data: {}, digest });
  }
  for (const id of gone) store.delete(id);
}
