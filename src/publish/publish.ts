// From a site that was made to a site that is live: brought beside the old one, checked, swapped in.

import { readBoardFacts } from '../board/stored-board.ts';
import { measureSite, type SiteSize } from '../deploy/hosts.ts';
import { keepTimes } from '../deploy/keep-times.ts';
import { tellProgress } from '../intake/tell-progress.ts';
import { escapeControls } from '../job/problem.ts';
import type { StoredPage } from '../store/pages.ts';
import { openStore } from '../store/store.ts';
import { verifySite, type Verification } from '../verify/verify-site.ts';
import { forgetLiveSite, readLivePages, writeLiveSite, type SiteVersion } from './live-site.ts';
import { writeLastPublished } from './last-published.ts';
import { replacePages } from './replace-pages.ts';
import { bringBeside, clearAway, swapIn, type Places } from './swap.ts';

/** Thrown when the finished site breaks a promise: a defect of the software or its templates. */
export class FaultySite extends Error {
  override name = 'FaultySite';
}

/** A site that was made, with all that is needed to check and to publish it. */
export interface MadeSite extends SiteVersion {
  cacheDir: string;
  siteUrl: string;
  basePath: string;
  /** Files of the owner that are in the site as they are. */
  publicDir: string;
  places: Places;
  /** The live site's files that are the new one's too. */
  reused: readonly string[];
  /** The key of all that a file shows, by its path. */
  keys: ReadonlyMap<string, string>;
  /** How many of the owner's postings are on its pages. */
  published: number;
  /** Whether to check everything again. */
  isFull: boolean;
}

/** Puts a site into the output's place. Throws a FaultySite when it is not fit to be seen. */
export async function publish(made: MadeSite): Promise<SiteSize> {
  const { places, outDir, version } = made;
  const store = openStore(made.cacheDir);
  try {
    await bringBeside(places, made.reused);
    const known = store.pages.all();
    const verification = await verifySite(places.staging, {
      basePath: made.basePath,
      siteUrl: made.siteUrl,
      publicDir: made.publicDir,
      live: made.isFull ? undefined : readLivePages(store, made),
      onProgress: (done, total) => tellProgress('checking', done, total),
    });
    if (verification.faultCount > 0) throw new FaultySite(faultWords(verification));
    const entries = keepTimes(places.staging, verification.files, known);
    const files = verification.files.map((file, index) => {
      return { ...file, modified: entries[index]?.modified ?? 0 };
    });
    const keyOf = keysOf(made, known, verification);
    // Whatever needs room on a disk is written before the old site goes. A build that dies from here on leaves
    // unknown which site is live, which costs the next one work and no more.
    store.write(() => {
      forgetLiveSite(store);
      replacePages(store, known, files, keyOf);
    });
    swapIn(places);
    store.write(() => {
      writeLastPublished(store, made, made.published);
      const board = readBoardFacts(store);
      if (board === undefined) return;
      const { postings, since, until } = board;
      writeLiveSite(store, { outDir, version, postings, since, until });
    });
    clearAway(places, entries.length);
    return measureSite(entries);
  } finally {
    store.close();
  }
}

/** A file of the live site that somebody wrote to during the build is not what its key says. */
function keysOf(
  { reused, keys }: MadeSite,
  known: ReadonlyMap<string, StoredPage>,
  { files }: Verification,
): (path: string) => string | undefined {
  const found = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const changed = new Set(reused.filter((path) => known.get(path)?.sha256 !== found.get(path)));
  return (path) => (changed.has(path) ? undefined : keys.get(path));
}

function faultWords({ faults, faultCount }: Verification): string {
  const rest = faultCount - faults.length;
  return [
    'The finished site was checked and is not fit to go live:',
    ...faults.map(({ page, fault }) => `  ${page}: ${escapeControls(fault)}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    'The postings are not to blame: this is a defect of Placard, or of a template that was changed. Fix the template, or report these lines with the postings of the pages that they name.',
  ].join('\n');
}
