// Updates Astro's collection of jobs from the store: one entry per job; unchanged entries are not set again.

import { hash } from 'node:crypto';
import type { LoaderContext } from 'astro/loaders';
import { readBoardFacts } from '../board/stored-board.ts';
import { readStore } from '../store/store.ts';

/** Leaves the collection empty where there are more jobs than the limit. */
export function setEntries(
  { cacheDir, collectionUpTo }: { cacheDir: string; collectionUpTo: number },
  { store: entries, logger }: LoaderContext,
): void {
  readStore(cacheDir, (store) => {
    const jobs = readBoardFacts(store)?.jobs ?? 0;
    if (jobs > collectionUpTo) {
      logger.info(
        `The collection "jobs" is left empty: ${jobs} jobs are more than collectionUpTo in src/site.ts (${collectionUpTo}).`,
      );
      return entries.clear();
    }
    const gone = new Set(entries.keys());
    for (const { slug, entry } of store.jobs.all()) {
      gone.delete(slug);
      const known = entries.get(slug);
      // Compares the content, since Astro's cache may be damaged too.
      if (known !== undefined && JSON.stringify(known.data) === entry) continue;
      const data = JSON.parse(entry) as Record<string, unknown>;
      entries.set({ id: slug, data, digest: hash('sha256', entry) });
    }
    for (const slug of gone) entries.delete(slug);
  });
}
