// Publishes a built site: stages it beside the old one, checks it, swaps it in.

import { readBoardFacts } from '../board/stored-board.ts';
import { measureSite, type SiteSize } from '../deploy/hosts.ts';
import { preserveTimes } from '../deploy/preserve-times.ts';
import { reportProgress } from '../intake/report-progress.ts';
import { toPublishedBoard } from '../report/published.ts';
import type { Report } from '../report/report.ts';
import { ownPublishedCount } from '../report/thresholds.ts';
import type { Allow } from '../settings/define-site.ts';
import type { StoredPage } from '../store/pages.ts';
import { openStore } from '../store/store.ts';
import { describeFaults } from '../verify/describe-faults.ts';
import { verifySite, type Verification } from '../verify/verify-site.ts';
import { removeLiveSite, readLivePages, writeLiveSite, type SiteVersion } from './live-site.ts';
import { writeLastPublished } from './last-published.ts';
import { writePublishedBoard } from './published-boards.ts';
import { replacePages } from './replace-pages.ts';
import { stage, cleanUp, swap, type BuildDirs } from './swap.ts';

/** Thrown when the finished site fails a check: a defect of the software or its templates. */
export class FaultySite extends Error {
  override name = 'FaultySite';
}

export interface BuiltSite extends SiteVersion {
  cacheDir: string;
  siteUrl: string;
  basePath: string;
  allow: Allow;
  /** The owner's files that are copied into the site. */
  publicDir: string;
  dirs: BuildDirs;
  /** Paths of the live site's files that the new one reuses. */
  reused: readonly string[];
  /** The cache key of each file's content, by path. */
  keys: ReadonlyMap<string, string>;
  /** Of the postings that it was made from. */
  report: Report;
  /** Whether to check everything again. */
  isFull: boolean;
}

/** Checks a site and replaces the live one by it. Throws a FaultySite when a check fails. */
export async function publish(built: BuiltSite): Promise<SiteSize> {
  const { dirs, outDir, version } = built;
  const store = openStore(built.cacheDir);
  try {
    await stage(dirs, built.reused);
    const known = store.pages.all();
    const verification = await verifySite(dirs.stagingDir, {
      basePath: built.basePath,
      siteUrl: built.siteUrl,
      allow: built.allow,
      publicDir: built.publicDir,
      live: built.isFull ? undefined : readLivePages(store, built),
      onProgress: (done, total) => reportProgress('checking', done, total),
    });
    if (verification.faultCount > 0) throw new FaultySite(describeFaults(verification));
    const entries = preserveTimes(dirs.stagingDir, verification.files, known);
    const files = verification.files.map((file, index) => {
      return { ...file, modified: entries[index]?.modified ?? 0 };
    });
    const keyOf = keysOf(built, known, verification);
    // Everything that needs disk space is written before the swap. After a build that is killed from here on, it is
    // not known which site is live, which only makes the next build slower.
    store.write(() => {
      removeLiveSite(store);
      replacePages(store, known, files, keyOf);
    });
    swap(dirs);
    store.write(() => {
      writeLastPublished(store, built, ownPublishedCount(built.report));
      const board = readBoardFacts(store);
      if (board === undefined) return;
      const { postings, since, until } = board;
      writeLiveSite(store, { outDir, version, postings, since, until });
    });
    const size = measureSite(entries);
    store.write(() => writePublishedBoard(store, toPublishedBoard(built.report, size)));
    cleanUp(dirs, entries.length);
    return size;
  } finally {
    store.close();
  }
}

/** A reused file that somebody wrote to during the build no longer matches its key. */
function keysOf(
  { reused, keys }: BuiltSite,
  known: ReadonlyMap<string, StoredPage>,
  { files }: Verification,
): (path: string) => string | undefined {
  const found = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const changed = new Set(reused.filter((path) => known.get(path)?.sha256 !== found.get(path)));
  return (path) => (changed.has(path) ? undefined : keys.get(path));
}
