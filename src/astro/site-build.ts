// One build of a site from its first hook to its last: the build folder, the pages to reuse, publishing.

import { join } from 'node:path';
import { readBoardFacts, readOpenSlugs } from '../board/stored-board.ts';
import { findNews } from '../report/published.ts';
import { readReport } from '../report/report-file.ts';
import { siteVersion } from '../intake/code-version.ts';
import { prepareBuild } from '../publish/prepare-build.ts';
import { publish } from '../publish/publish.ts';
import { readPublishedBoards } from '../publish/published-boards.ts';
import { readLivePages } from '../publish/live-site.ts';
import { showBuildProgress } from '../report/build-progress.ts';
import { formatSummary } from '../report/summary.ts';
import type { Settings } from '../settings/settings.ts';
import { openStore, readStore } from '../store/store.ts';
import { rememberHistory } from './remember-history.ts';
import { readBuildOptions } from './build-options.ts';
import { type PreviousPages, openPreviousPages } from './rendering/previous-pages.ts';
import type { RenderingBasis } from './rendering/rendering.ts';
import { siteNotes } from './site-notes.ts';

export interface SiteBuild {
  /** Where Astro builds. */
  folder: string;
  /** Must be called after the postings are read and before pages are rendered. */
  openPreviousPages: () => RenderingBasis;
  /** Checks the built site, publishes it, and returns the summary. */
  finish: () => Promise<string>;
}

/** Prepares a build; throws a UsageError where a site can't be built with these settings. */
export function beginSiteBuild(root: string, settings: Settings): SiteBuild {
  const started = performance.now();
  const { outDir, cacheDir, jobsDir, siteUrl, basePath, allow } = settings;
  const { isFull, remember, shards } = readBuildOptions(process.env);
  const build = prepareBuild(root, settings, new Date());
  if (isFull) clearRecordCache(cacheDir);
  const version = siteVersion(root, settings);
  const progress = showBuildProgress(process.stderr);
  let previousPages: PreviousPages | undefined;
  return {
    folder: build.dirs.buildDir,
    openPreviousPages: () =>
      readStore(cacheDir, (store) => {
        const known = isFull ? new Map<string, never>() : readLivePages(store, { outDir, version });
        previousPages = openPreviousPages(outDir, known);
        return {
          previousPages,
          jobs: readBoardFacts(store)?.jobs ?? 0,
          openJobs: readOpenSlugs(store),
        };
      }),
    finish: async () => {
      try {
        const { reused = [], keys = new Map<string, string>() } = previousPages ?? {};
        const publicDir = join(root, 'public');
        const made = { outDir, version, cacheDir, siteUrl, basePath, allow, publicDir, isFull };
        const report = readReport(cacheDir);
        const news = findNews(report, readStore(cacheDir, readPublishedBoards));
        const size = await publish({ ...made, dirs: build.dirs, reused, keys, report });
        const making = { milliseconds: performance.now() - started, stages: progress.end() };
        const origin = shards.length > 0 ? { shards: shards.length } : { jobsDir };
        const notes = siteNotes(root, settings);
        if (remember) notes.notes.push(...rememberHistory(settings));
        return formatSummary(report, { outDir, ...origin, size, making, news, ...notes });
      } finally {
        progress.end();
        build.release();
      }
    },
  };
}

/** Keeps how many postings were published, and the times and hashes of the site's files. */
function clearRecordCache(cacheDir: string): void {
  const store = openStore(cacheDir);
  store.write(() => {
    store.postings.clear();
    store.texts.clear();
  });
  store.close();
}
