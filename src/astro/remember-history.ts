// Adds what a published board remembers to content/history.ndjson.

import { readRemembered } from '../board/stored-board.ts';
import { historyNameOf, historyPathOf, readHistoryText } from '../history/history-file.ts';
import { writeAtomically } from '../intake/write-atomically.ts';
import { hashOf } from '../job/slug.ts';
import type { Settings } from '../settings/settings.ts';
import { readStore } from '../store/store.ts';

/** Returns sentences for the summary. */
export function rememberHistory({
  cacheDir,
  jobsDir,
}: Pick<Settings, 'cacheDir' | 'jobsDir'>): string[] {
  const remembered = readStore(cacheDir, readRemembered);
  const name = historyNameOf(jobsDir);
  if (remembered === undefined) return [`${name}: nothing is new.`];
  const known = readHistoryText(jobsDir);
  if (hashOf(known) !== remembered.hashBefore) {
    return [
      `${name} was changed while the site was made, so nothing was added to it. Build with --remember again.`,
    ];
  }
  writeAtomically(historyPathOf(jobsDir), known + remembered.text);
  const lines = remembered.lines === 1 ? 'one line' : `${remembered.lines} lines`;
  return [`${name}: ${lines} added. Commit the file: it is what the board remembers.`];
}
