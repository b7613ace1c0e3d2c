// The content loader: updates the store from the postings, refuses a board that must not be published, and fills Astro's
// collection.

import type { Loader, LoaderContext } from 'astro/loaders';
import { readBoard } from '../board/read-board.ts';
import { listBoardFiles } from '../intake/board-files.ts';
import { digestOfFiles } from '../intake/files.ts';
import type { PostingResult } from '../intake/read-postings.ts';
import { SEVERITY_WORDS } from '../job/problem.ts';
import { formatProblem, type Report } from '../report/report.ts';
import { formatQuarantined } from '../report/summary.ts';
import { findRefusal } from '../report/thresholds.ts';
import { readLastPublished } from '../publish/last-published.ts';
import { readSettings } from '../settings/settings.ts';
import { openStoreForReading } from '../store/store.ts';
import { takeReading } from './early-reading.ts';
import { findFiles } from './found-files.ts';
import type { LoaderOptions } from './loader-options.ts';
import { setEntries } from './set-entries.ts';
import { BuildRefused } from './build-refused.ts';
import { readBuildOptions } from './build-options.ts';
import { explainErrors } from './explain-errors.ts';

export function jobsLoader(options: LoaderOptions): Loader {
  return {
    name: 'placard-jobs',
    load: async (context) => {
      await explainErrors(() => readAndSet(options, context));
      watch(options, context);
    },
  };
}

function watch(options: LoaderOptions, context: LoaderContext): void {
  context.watcher?.add(options.jobsDir);
  // One at a time: two readings at once would remove each other's texts.
  let last: Promise<unknown> = Promise.resolve();
  const readAgain = () => {
    last = last
      .then(() => readAndSet(options, context))
      .catch((error: unknown) => context.logger.error(messageOf(error)));
  };
  for (const event of ['add', 'change', 'unlink'] as const) {
    context.watcher?.on(event, (path: string) => {
      if (path.startsWith(options.jobsDir)) readAgain();
    });
  }
}

const DAMAGED = 'The cache of earlier builds is damaged. Everything is read again.';

/** Only a build has begun to read, and is refused; `astro sync` and `astro check` load content too, and refuse nothing. */
async function readAndSet(options: LoaderOptions, context: LoaderContext): Promise<void> {
  const { watcher, logger } = context;
  const early = await takeReading(options.cacheDir);
  if (early !== undefined) {
    if (early.wasDamaged) logger.warn(DAMAGED);
    refuse(early.report, options);
    return setEntries(options, context);
  }
  const found = findFiles(options);
  await readBoard(options, found, {
    // A build reports everything at its end; during development, each change is reported at once.
    ...(watcher !== undefined && { onResult: (result) => logProblems(result, context) }),
    onDamage: () => logger.warn(DAMAGED),
  });
  setEntries(options, context);
  if (watcher === undefined) return;
  // A new file may be read while it is still empty, and a watcher that begins with it may miss what is written then.
  if (digestOfFiles(listBoardFiles(options.jobsDir)) !== digestOfFiles(found)) {
    await readAndSet(options, context);
  }
}

function refuse(report: Report, { cacheDir }: LoaderOptions): void {
  const { tolerance } = readBuildOptions(process.env);
  const { outDir, basePath } = readSettings(process.cwd(), process.env);
  const store = openStoreForReading(cacheDir);
  const last = readLastPublished(store, { outDir, basePath });
  store.close();
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
