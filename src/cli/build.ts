// npm run build: postings in, a site out, the old site kept until the new one is whole.

import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { buildInstant } from '../clock.ts';
import { measureSite } from '../deploy/hosts.ts';
import {
  descriptionsFolder,
  readLastPublished,
  readReport,
  writeLastPublished,
} from '../intake/board-files.ts';
import { readingsPath } from '../intake/kept-readings.ts';
import type { Report } from '../intake/report.ts';
import { findRefusal, publishedCount, type Tolerance } from '../intake/thresholds.ts';
import { readSettings, UsageError, type Settings } from '../settings.ts';
import { keepUnchangedPages } from '../unchanged-pages.ts';
import { BuildRefused, explainFailure } from './failure.ts';
import { goLive } from './go-live.ts';
import { showBuildProgress, type BuildProgress } from './output/build-progress.ts';
import { formatQuarantined, formatSummary } from './summary.ts';
import { findUpToDateSite } from './up-to-date.ts';
import { claimWorkplace } from './workplace.ts';

const USAGE = `Usage: npm run build [-- --strict] [-- --allow-shrink] [-- --full]
  --strict        stop when any posting can't be published
  --allow-shrink  publish even when more than half of the postings are gone
  --full          read and make everything again, whatever is known from before`;

const root = process.cwd();
let settings: Settings | undefined;
let progress: BuildProgress | undefined;

try {
  settings = readSettings(root, process.env);
  await run(settings);
} catch (error) {
  progress?.end();
  const { words, code } = explainFailure(error, settings);
  process.stderr.write(`${words}\n`);
  // Workers of the bundler may still be at work on what was given up.
  process.exit(code);
}

async function run(known: Settings): Promise<void> {
  const started = performance.now();
  const { jobsDir, outDir, cacheDir } = known;
  const { isFull, ...tolerance } = readArguments();
  const now = setClock();
  const places = claimWorkplace(root, known, new Date());
  const upToDate = isFull ? undefined : findUpToDateSite(root, known, now);
  if (upToDate !== undefined) {
    const report = readReport(cacheDir);
    refuse(report, cacheDir, tolerance);
    const size = measureSite(upToDate.values());
    process.stdout.write(formatSummary(report, { outDir, jobsDir, size }));
    return;
  }
  if (isFull) {
    for (const kept of [descriptionsFolder(cacheDir), readingsPath(cacheDir)]) {
      rmSync(kept, { recursive: true, force: true });
    }
  }
  const unchanged = keepUnchangedPages(known, isFull);
  progress = showBuildProgress(process.stderr);
  // Loading it takes longer than finding out that there is nothing to do.
  const { build } = await import('astro');
  await build({
    outDir: places.making,
    logLevel: 'warn',
    logger: { entrypoint: new URL('build-log.ts', import.meta.url) },
    integrations: [refuseBadBoards(cacheDir, tolerance), unchanged.integration],
  });
  const size = await goLive(root, known, places);
  unchanged.remember();
  const report = readReport(cacheDir);
  writeLastPublished(cacheDir, publishedCount(report));
  const milliseconds = performance.now() - started;
  const stages = progress.end();
  const making = { milliseconds, stages };
  process.stdout.write(formatSummary(report, { outDir, jobsDir, size, making }));
}

/** One clock for this process and everything that it starts; gives its instant. */
function setClock(): number {
  try {
    const instant = buildInstant(process.env, Date.now());
    process.env['SOURCE_DATE_EPOCH'] = String(Math.floor(instant / 1000));
    return instant;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(error.message);
  }
}

function readArguments(): Tolerance & { isFull: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        strict: { type: 'boolean', default: false },
        'allow-shrink': { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
      },
    });
    return { strict: values.strict, allowShrink: values['allow-shrink'], isFull: values.full };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message}\n${USAGE}`);
  }
}

/** Stops the build after the postings are read and before a page is made. */
function refuseBadBoards(cacheDir: string, tolerance: Tolerance): AstroIntegration {
  return {
    name: 'placard-thresholds',
    hooks: {
      'astro:build:start': () => {
        refuse(readReport(cacheDir), cacheDir, tolerance);
      },
    },
  };
}

function refuse(report: Report, cacheDir: string, tolerance: Tolerance): void {
  const refusal = findRefusal(report, readLastPublished(cacheDir), tolerance);
  if (refusal !== undefined) throw new BuildRefused(formatQuarantined(report) + refusal);
}
