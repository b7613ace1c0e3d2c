// npm run build: postings in, a site out, the old site kept until the new one is whole.

import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import { buildInstant } from '../clock.ts';
import {
  descriptionsFolder,
  readLastPublished,
  readReport,
  writeLastPublished,
} from '../intake/board-files.ts';
import { findRefusal, publishedCount, type Tolerance } from '../intake/thresholds.ts';
import { readSettings, UsageError } from '../settings.ts';
import { keepUnchangedPages } from '../unchanged-pages.ts';
import { formatQuarantined, formatSummary } from './summary.ts';
import { prepareStaging, swapIn } from './swap.ts';

/** Exit codes, as README lists them. */
const EXIT = { done: 0, defect: 1, usage: 2, refused: 3 } as const;

const USAGE = `Usage: npm run build [-- --strict] [-- --allow-shrink] [-- --full]
  --strict        stop when any posting can't be published
  --allow-shrink  publish even when more than half of the postings are gone
  --full          read and make everything again, whatever is known from before`;

/** Thrown when the postings are too bad to replace the old site. */
class BuildRefused extends Error {
  override name = 'BuildRefused';
}

async function run(): Promise<number> {
  const started = performance.now();
  const { isFull, ...tolerance } = readArguments();
  process.env['SOURCE_DATE_EPOCH'] = String(
    Math.floor(buildInstant(process.env, Date.now()) / 1000),
  );
  const { jobsDir, outDir, cacheDir } = readSettings(process.cwd(), process.env);
  const staging = await prepareStaging(jobsDir, outDir);
  if (isFull) rmSync(descriptionsFolder(cacheDir), { recursive: true, force: true });
  await build({
    outDir: staging,
    logLevel: 'warn',
    // Astro's own store of what was read.
    force: isFull,
    integrations: [
      refuseBadBoards(cacheDir, tolerance),
      keepUnchangedPages(readSettings(process.cwd(), process.env), isFull),
    ],
  });
  await swapIn(staging, outDir);
  const report = readReport(cacheDir);
  writeLastPublished(cacheDir, publishedCount(report));
  process.stdout.write(
    formatSummary(report, { outDir, jobsDir, milliseconds: performance.now() - started }),
  );
  return EXIT.done;
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
        const report = readReport(cacheDir);
        const refusal = findRefusal(report, readLastPublished(cacheDir), tolerance);
        if (refusal !== undefined) throw new BuildRefused(refusal);
      },
    },
  };
}

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): number {
  if (error instanceof UsageError || error instanceof RangeError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof BuildRefused) {
    const { cacheDir, outDir } = readSettings(process.cwd(), process.env);
    process.stderr.write(
      `${formatQuarantined(readReport(cacheDir))}${error.message}\n${outDir} was left as it is.\n`,
    );
    return EXIT.refused;
  }
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.defect;
}
