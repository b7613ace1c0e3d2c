// The files of the postings, or those that the shards were made from, which need not be on this machine.

import { readHistoryText } from '../history/history-file.ts';
import { listBoardFiles } from '../intake/board-files.ts';
import { findFolderTrouble, type FolderContent } from '../intake/files.ts';
import { UsageError } from '../settings/settings.ts';
import { openShards } from '../shards/check-shards.ts';
import { importShards } from '../shards/import-shards.ts';
import { readBuildOptions } from './build-options.ts';
import type { LoaderOptions } from './loader-options.ts';

/** Throws a UsageError where the folder can't be read, and a WrongSources. */
export function findFiles({ cacheDir, jobsDir }: LoaderOptions): FolderContent {
  const { shards } = readBuildOptions(process.env);
  if (shards.length > 0) {
    return { ...importShards(cacheDir, openShards(shards)), history: readHistoryText(jobsDir) };
  }
  const trouble = findFolderTrouble(jobsDir);
  if (trouble !== undefined) throw new UsageError(trouble);
  return listBoardFiles(jobsDir);
}
