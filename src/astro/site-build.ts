// One build of a site, from its first hook to its last: a folder of its own, the rules of refusal, and the swap.

import { join } from 'node:path';
import { readBoardFacts } from '../board/stored-board.ts';
import { readReport } from '../report/report-file.ts';
import { siteVersion } from '../intake/code-version.ts';
import { ownPublishedCount } from '../report/thresholds.ts';
import { prepareBuild } from '../publish/prepare-build.ts';
import { publish } from '../publish/publish.ts';
import { readLivePages } from '../publish/live-site.ts';
import { showBuildProgress } from '../report/build-progress.ts';
import { formatSummary } from '../report/summary.ts';
import type { Settings } from '../settings.ts';
import { openStore, openStoreForReading } from '../store/store.ts';
import { readBuildOptions } from './build-options.ts';
import { type LivePages, openLivePages } from './rendering/live-pages.ts';
import type { RenderingBasis } from './rendering/rendering.ts';

export interface SiteBuild {
  /** Where Astro builds. */
  folder: string;
  /** To be called when the postings were read and before pages are rendered. */
  openLivePages: () => RenderingBasis;
  /** Checks the site that was built, puts it into the old one's place, and returns the words for the owner. */
  finish: () => Promise<string>;
}

/** Makes sure that a site may be built with these settings, here and now; throws a UsageError otherwise. */
export function beginSiteBuild(root: string, settings: Settings): SiteBuild {
  const started = performance.now();
  const { outDir, cacheDir, jobsDir, siteUrl, basePath } = settings;
  const { isFull, shards } = readBuildOptions(process.env);
  const build = prepareBuild(root, settings, new Date());
  if (isFull) forgetReadings(cacheDir);
  const version = siteVersion(root, settings);
  const progress = showBuildProgress(process.stderr);
  let livePages: LivePages | undefined;
  return {
    folder: build.places.making,
    openLivePages: () => {
      const store = openStoreForReading(cacheDir);
      try {
        const known = isFull ? new Map<string, never>() : readLivePages(store, { outDir, version });
        livePages = openLivePages(outDir, known);
        return { livePages, jobs: readBoardFacts(store)?.jobs ?? 0 };
      } finally {
        store.close();
      }
    },
    finish: async () => {
      try {
        const { reused = [], keys = new Map<string, string>() } = livePages ?? {};
        const publicDir = join(root, 'public');
        const made = { outDir, version, cacheDir, siteUrl, basePath, publicDir, isFull };
        const report = readReport(cacheDir);
        const published = ownPublishedCount(report);
        const size = await publish({ ...made, places: build.places, reused, keys, published });
        const making = { milliseconds: performance.now() - started, stages: progress.end() };
        const origin = shards.length > 0 ? { shards: shards.length } : { jobsDir };
        return formatSummary(report, { outDir, ...origin, size, making });
      } finally {
        progress.end();
        build.release();
      }
    },
  };
}

/** Everything that was read; how many postings were published, and since when files have their bytes, is still known. */
function forgetReadings(cacheDir: string): void {
  const store = openStore(cacheDir);
  store.write(() => {
    store.postings.clear();
    store.texts.clear();
  });
  store.close();
}
