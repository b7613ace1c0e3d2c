// From postings to a live site: the work that a build and a merge share.

import { rmSync } from 'node:fs';
import type { AstroInlineConfig } from 'astro';
import { boardOptions } from '../board-options.ts';
import { measureSite } from '../deploy/hosts.ts';
import {
  descriptionsFolder,
  readLastPublished,
  readReport,
  writeLastPublished,
} from '../intake/board-files.ts';
import type { FolderContent } from '../intake/files.ts';
import { readingsPath } from '../intake/kept-readings.ts';
import { offerReading } from '../intake/offered-reading.ts';
import { readBoard } from '../intake/read-board.ts';
import type { Report } from '../intake/report.ts';
import { findRefusal, ownPublishedCount, type Tolerance } from '../intake/thresholds.ts';
import type { Settings } from '../settings.ts';
import { createRendering } from '../rendering/rendering.ts';
import { BuildRefused } from './failure.ts';
import { goLive } from './go-live.ts';
import { showBuildProgress } from './output/build-progress.ts';
import { readApart } from './read-apart.ts';
import { keepHeapsSmall } from './small-heaps.ts';
import { formatQuarantined, formatSummary } from './summary.ts';
import { findUpToDateSite } from './up-to-date.ts';
import { claimWorkplace, tellOthersOfWork } from './workplace.ts';

export interface Making {
  /** The build's instant in milliseconds. */
  now: number;
  tolerance: Tolerance;
  /** Whether to make everything again, whatever is known from before. */
  isFull: boolean;
  /** Where the postings were read already: how many shards there are, and what brings them and gives the files that they were made of. */
  shards?: { count: number; bring: () => FolderContent };
}

/** Takes the project's root, the settings and how to make the site; makes it, and prints what came of it. */
export async function makeSite(
  root: string,
  settings: Settings,
  { now, tolerance, isFull, shards }: Making,
): Promise<void> {
  const started = performance.now();
  keepHeapsSmall();
  const { jobsDir, outDir, cacheDir } = settings;
  const origin = shards === undefined ? { outDir, jobsDir } : { outDir, shards: shards.count };
  const places = claimWorkplace(root, settings, new Date());
  const isNew = isFull || shards !== undefined;
  const upToDate = isNew ? undefined : findUpToDateSite(root, settings, now);
  if (upToDate !== undefined) {
    const { report, manifest } = upToDate;
    refuse(report, settings, tolerance);
    const size = measureSite(manifest.values());
    process.stdout.write(formatSummary(report, { ...origin, size }));
    return;
  }
  tellOthersOfWork(places, cacheDir);
  if (isFull) {
    for (const kept of [descriptionsFolder(cacheDir), readingsPath(cacheDir)]) {
      rmSync(kept, { recursive: true, force: true });
    }
  }
  const rendering = createRendering(settings, isFull);
  const config: AstroInlineConfig = {
    outDir: places.making,
    logLevel: 'warn',
    logger: { entrypoint: new URL('build-log.ts', import.meta.url) },
    integrations: [rendering.integration],
  };
  const progress = showBuildProgress(process.stderr);
  try {
    const reading = read().then((records) => {
      refuse(readReport(cacheDir), settings, tolerance);
      return records;
    });
    // Astro starts while postings are read. Where those are refused, it waits for the end of the process.
    offerReading(reading.catch(() => new Promise<never>(() => undefined)));
    await Promise.all([reading, import('astro').then(({ build }) => build(config))]);
    const made = { reused: rendering.reused(), isFull };
    const size = await goLive(root, settings, places, made);
    rendering.remember();
    const report = readReport(cacheDir);
    writeLastPublished(settings, ownPublishedCount(report));
    const milliseconds = performance.now() - started;
    const making = { milliseconds, stages: progress.end() };
    process.stdout.write(formatSummary(report, { ...origin, size, making }));
  } finally {
    progress.end();
  }

  /** Gives how many records there are. */
  async function read(): Promise<number> {
    const options = boardOptions(root, settings, now);
    if (shards === undefined) return readApart(options, jobsDir);
    return readBoard(options, shards.bring());
  }
}

function refuse(report: Report, settings: Settings, tolerance: Tolerance): void {
  const refusal = findRefusal(report, readLastPublished(settings), tolerance);
  if (refusal !== undefined) throw new BuildRefused(formatQuarantined(report) + refusal);
}
