// The content loader: reads the board, or waits for who reads it, and tells Astro's collection.

import { statSync } from 'node:fs';
import type { Loader, LoaderContext } from 'astro/loaders';
import { SEVERITY_WORDS } from '../job/problem.ts';
import { digestOfFiles, findFolderTrouble, listFiles } from './files.ts';
import { readingsPath, readingsVersion } from './kept-readings.ts';
import { findOfferedReading } from './offered-reading.ts';
import { type BoardOptions, readBoard } from './read-board.ts';
import { formatProblem } from './report.ts';

/** What the loader needs to know. */
export interface LoaderOptions extends BoardOptions {
  /** Where the postings are; watched while editing. */
  jobsDir: string;
  /** Hears that the board is read and its report written; may throw to have no site made of it. */
  onRead?: () => void;
}

/** What the collection's one entry says. */
export interface BoardEntry {
  /** How many records there are in the kept readings. */
  records: number;
  /** The version of those readings: pages find them by it, whatever was written into the project since. */
  version: string;
}

/** Takes the options; gives an object loader whose entry says what was read. All that postings state stays in the kept readings: Astro's store passes through the bundler, which for a hundred thousand mere names takes 0.4 GB. */
export function jobsLoader(options: LoaderOptions): Loader {
  return {
    name: 'placard-jobs',
    load: async (context) => {
      const offered = findOfferedReading();
      if (offered !== undefined) return setEntry(context, options, await offered);
      await readAndSet(options, context);
      context.watcher?.add(options.jobsDir);
      // One after another: two readings at once would clear away each other's texts.
      let last = Promise.resolve();
      const readAgain = () => {
        last = last
          .then(() => readAndSet(options, context))
          .catch((error: unknown) => context.logger.error(wordsOf(error)));
      };
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher?.on(event, (path) => {
          if (path.startsWith(options.jobsDir)) readAgain();
        });
      }
    },
  };
}

async function readAndSet(options: LoaderOptions, context: LoaderContext): Promise<void> {
  const { watcher, logger } = context;
  const trouble = findFolderTrouble(options.jobsDir);
  if (trouble !== undefined) throw new Error(trouble);
  const found = listFiles(options.jobsDir);
  const records = await readBoard(options, found, ({ problems }) => {
    // A build tells everything at its end; while editing, each change answers at once.
    if (watcher === undefined) return;
    for (const problem of problems) {
      const words = `${formatProblem(problem)} (${SEVERITY_WORDS[problem.severity]})`;
      if (problem.severity === 'error') logger.error(words);
      else logger.warn(words);
    }
  });
  options.onRead?.();
  setEntry(context, options, records);
  if (watcher === undefined) return;
  // A new file may be read while it is still empty, and a watcher that begins with it may miss what is written then.
  const present = listFiles(options.jobsDir);
  if (digestOfFiles(present) !== digestOfFiles(found)) await readAndSet(options, context);
}

function setEntry({ store }: LoaderContext, options: LoaderOptions, records: number): void {
  // Pages are made anew where the readings are others.
  const kept = statSync(readingsPath(options.cacheDir), { throwIfNoEntry: false });
  const digest = [kept?.ino, kept?.size, kept?.mtimeMs].join('-');
  store.clear();
  const data: BoardEntry = { records, version: readingsVersion(options) };
  store.set({ id: 'board', data: { ...data }, digest });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
