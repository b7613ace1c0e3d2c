// From postings to a live site: the work that a build and a merge share.

import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
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
import type { Settings } from '../settings.ts';
import { createRendering } from '../rendering/rendering.ts';
import { BuildRefused } from './failure.ts';
import { goLive } from './go-live.ts';
import { showBuildProgress } from './output/build-progress.ts';
import { formatQuarantined, formatSummary } from './summary.ts';
import { findUpToDateSite } from './up-to-date.ts';
import { claimWorkplace } from './workplace.ts';

export interface Making {
  /** The build's instant in milliseconds. */
  now: number;
  tolerance: Tolerance;
  /** Whether to make everything again, whatever is known from before. */
  isFull: boolean;
  /** Where the postings were read already: how many shards there are, and what brings them. */
  shards?: { count: number; bring: () => void };
}

/** Takes the project's root, the settings and how to make the site; makes it, and prints what came of it. */
export async function makeSite(
  root: string,
  settings: Settings,
  { now, tolerance, isFull, shards }: Making,
): Promise<void> {
  const started = performance.now();
  const { jobsDir, outDir, cacheDir } = settings;
  const origin = shards === undefined ? { outDir, jobsDir } : { outDir, shards: shards.count };
  const places = claimWorkplace(root, settings, new Date());
  const isNew = isFull || shards !== undefined;
  const upToDate = isNew ? undefined : findUpToDateSite(root, settings, now);
  if (upToDate !== undefined) {
    const report = readReport(cacheDir);
    refuse(report, cacheDir, tolerance);
    const size = measureSite(upToDate.values());
    process.stdout.write(formatSummary(report, { ...origin, size }));
    return;
  }
  if (isFull) {
    for (const kept of [descriptionsFolder(cacheDir), readingsPath(cacheDir)]) {
      rmSync(kept, { recursive: true, force: true });
    }
  }
  shards?.bring();
  const rendering = createRendering(settings, isFull);
  const progress = showBuildProgress(process.stderr);
  try {
    // Loading it takes longer than finding out that there is nothing to do.
    const { build } = await import('astro');
    await build({
      outDir: places.making,
      logLevel: 'warn',
      logger: { entrypoint: new URL('build-log.ts', import.meta.url) },
      integrations: [refuseBadBoards(cacheDir, tolerance), rendering.integration],
    });
    const size = await goLive(root, settings, places);
    rendering.remember();
    const report = readReport(cacheDir);
    writeLastPublished(cacheDir, publishedCount(report));
    const milliseconds = performance.now() - started;
    const making = { milliseconds, stages: progress.end() };
    process.stdout.write(formatSummary(report, { ...origin, size, making }));
  } finally {
    progress.end();
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
