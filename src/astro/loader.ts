// The content loader: updates the store from the postings, refuses a board that must not be published, and fills Astro's
// collection.

import type { Loader, LoaderContext } from 'astro/loaders';
import { readBoard } from '../board/read-board.ts';
import { listBoardFiles, pathsBesidePostings } from '../intake/board-files.ts';
import { WrongSources } from '../intake/stated-sources.ts';
import { digestOfFiles } from '../intake/files.ts';
import type { PostingResult } from '../intake/read-postings.ts';
import { SEVERITY_WORDS } from '../job/problem.ts';
import { formatProblem, type Report } from '../report/report.ts';
import { formatQuarantined } from '../report/summary.ts';
import { findRefusal } from '../report/thresholds.ts';
import { readLastPublished } from '../publish/last-published.ts';
import { readSettings } from '../settings/settings.ts';
import { readStore } from '../store/store.ts';
import { takeReading } from './early-reading.ts';
import { findFiles } from './found-files.ts';
import type { LoaderOptions } from './loader-options.ts';
import { lookAgain } from './look-again.ts';
import { setEntries } from './set-entries.ts';
import { BuildRefused } from './build-refused.ts';
import { readBuildOptions } from './build-options.ts';
import { explainErrors } from './explain-errors.ts';

export function jobsLoader(options: LoaderOptions): Loader {
  return {
    name: 'placard-jobs',
    load: async (context) => {
      const found = await explainErrors(() => readAndSet(options, context));
      watch(options, context, found);
    },
  };
}

/** `read` is what the board was read from, as `digestNow` says it. */
function watch(options: LoaderOptions, context: LoaderContext, read: string): void {
  const { watcher } = context;
  if (watcher === undefined) return;
  const beside = pathsBesidePostings(options.jobsDir);
  watcher.add([options.jobsDir, ...beside]);
  // One at a time: two readings at once would remove each other's texts.
  let last: Promise<unknown> = Promise.resolve();
  const readAgain = () => {
    last = last
      .then(() => readAndSet(options, context))
      .catch((error: unknown) => {
        context.logger.error(messageOf(error));
        return digestNow(options);
      })
      .then((digest) => (read = digest));
  };
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher.on(event, (path: string) => {
      if (path.startsWith(options.jobsDir) || beside.includes(path)) readAgain();
    });
  }
  lookAgain('postings', () => {
    if (digestNow(options) !== read) readAgain();
  });
}

/** Changes with every file of postings that comes, changes or goes. */
function digestNow({ jobsDir }: LoaderOptions): string {
  try {
    return digestOfFiles(listBoardFiles(jobsDir));
  } catch (error) {
    // What is wrong beside the postings is told when they are read, and may be mended while the server runs.
    if (error instanceof WrongSources) return error.message;
    throw error;
  }
}

const DAMAGED = 'The cache of earlier builds is damaged. Everything is read again.';

/**
 * Only a build has begun to read, and is refused; `astro sync` and `astro check` load content too, and refuse nothing.
 * Returns what was read, as `digestNow` says it, where no build is.
 */
async function readAndSet(options: LoaderOptions, context: LoaderContext): Promise<string> {
  const { watcher, logger } = context;
  const early = await takeReading(options.cacheDir);
  if (early !== undefined) {
    if (early.wasDamaged) logger.warn(DAMAGED);
    refuse(early.report, options);
    setEntries(options, context);
    return '';
  }
  const found = findFiles(options);
  await readBoard(options, found, {
    // A build reports everything at its end; during development, each change is reported at once.
    ...(watcher !== undefined && { onResult: (result) => logProblems(result, context) }),
    onDamage: () => logger.warn(DAMAGED),
  });
  setEntries(options, context);
  const digest = digestOfFiles(found);
  // A new file may be read while it is still empty, and a watcher that begins with it may miss what is written then.
  const isStale = watcher !== undefined && digestNow(options) !== digest;
  return isStale ? readAndSet(options, context) : digest;
}

function refuse(report: Report, { cacheDir }: LoaderOptions): void {
  const { tolerance } = readBuildOptions(process.env);
  const { outDir, basePath } = readSettings(process.cwd(), process.env);
  const last = readStore(cacheDir, (store) => readLastPublished(store, { outDir, basePath }));
  const refusal = findRefusal(report, last, tolerance);
  if (refusal !== undefined) {
    throw new BuildRefused(formatQuarantined(report) + refusal);
  }
}

function logProblems({ problems }: PostingResult, { logger }: LoaderContext): void {
  for (const problem of problems) {
    const message = `${formatProblem(problem)} (${SEVERITY_WORDS[problem.severity]})`;
    if (problem.severity === 'error') logger.error(message);
    else logger.warn(message);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
