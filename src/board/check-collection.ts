// The collection of jobs is left empty on a large board, and an owner's page must not take that for a board without jobs.

import { readSettings } from '../settings/settings.ts';
import { site } from '../site.ts';
import { readStore } from '../store/store.ts';
import { readBoardFacts } from './stored-board.ts';

/** Throws where the collection of jobs is left empty, with a sentence that names the option. */
export function checkCollection(name: unknown): void {
  if (name !== 'jobs') return;
  const jobs = countJobs();
  if (jobs <= site.collectionUpTo) return;
  throw new Error(
    `The collection "jobs" is left empty: the board has ${jobs} jobs, and collectionUpTo in src/site.ts is ${site.collectionUpTo}. Raise it, or take the rows of loadBoard() in src/board/load-board.ts, which works at every size.`,
  );
}

function countJobs(): number {
  const { cacheDir } = readSettings(process.cwd(), process.env);
  return readStore(cacheDir, readBoardFacts)?.jobs ?? 0;
}
