// Updates the store and the report from a board's postings, reading only what changed.

import type { FolderContent } from '../intake/files.ts';
import type { PostingResult } from '../intake/read-postings.ts';
import { type CreatePool, updateRecords } from '../intake/update-records.ts';
import type { Report } from '../report/report.ts';
import { writeReport } from '../report/report-file.ts';
import { deleteDatabase, isDamage } from '../store/database.ts';
import { openStore, storePath } from '../store/store.ts';
import { type BoardOptions, withAnalysis } from './board-options.ts';
import { updateJobs } from './update-jobs.ts';

export interface ReadingHooks {
  /** Called for each posting that is read, not for cached ones. */
  onResult?: (result: PostingResult) => void;
  /** Called when the store is damaged and everything is read again. */
  onDamage?: () => void;
  /** In place of threads with a sanitizer. */
  createPool?: CreatePool;
}

export async function readBoard(
  options: BoardOptions,
  found: FolderContent,
  hooks: ReadingHooks = {},
): Promise<Report> {
  try {
    return await readOnce(options, found, hooks);
  } catch (error) {
    if (!isDamage(error)) throw error;
    hooks.onDamage?.();
    deleteDatabase(storePath(options.cacheDir));
    return readOnce(options, found, hooks);
  }
}

async function readOnce(
  options: BoardOptions,
  found: FolderContent,
  { onResult, createPool }: ReadingHooks,
): Promise<Report> {
  const store = openStore(options.cacheDir);
  try {
    const analyzed = withAnalysis(options);
    store.meta.check();
    store.pages.check();
    await updateRecords(analyzed, store, found.files, onResult, createPool);
    const report = await updateJobs(analyzed, store, found);
    writeReport(options.cacheDir, report);
    return report;
  } finally {
    store.close();
  }
}
