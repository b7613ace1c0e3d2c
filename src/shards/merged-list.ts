// Which posting files a merge goes by: those that the shards were made of, which need not be on this machine.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderContent, PassedOverFile } from '../intake/files.ts';
import { writeWhole } from '../intake/write-whole.ts';

/** Names the list to the loader, which runs inside Astro; set by a merge for its own process alone. */
const VARIABLE = 'PLACARD_MERGED_FILES';

/** A file's path, and the stamp with which its reading is kept. */
type ListedFile = readonly [path: string, stamp: string];

interface MergedList {
  files: readonly ListedFile[];
  passedOver: readonly PassedOverFile[];
}

/** Takes the board's cache folder, the list and this process's environment; has the loader go by the list. */
export function goByList(
  cacheDir: string,
  list: MergedList,
  environment: Record<string, string | undefined>,
): void {
  const path = join(cacheDir, 'merged-files.json');
  writeWhole(path, JSON.stringify(list));
  environment[VARIABLE] = path;
}

/** Takes this process's environment; gives the list that a merge goes by, or nothing in other builds. */
export function readMergedList(
  environment: Readonly<Record<string, string | undefined>>,
): FolderContent | undefined {
  const path = environment[VARIABLE];
  if (path === undefined) return undefined;
  const { files, passedOver } = JSON.parse(readFileSync(path, 'utf8')) as MergedList;
  return {
    // Every one of them has a reading, so that nothing else of it is asked for.
    files: files.map(([path, stamp]) => ({
      path,
      stamp,
      absolutePath: '',
      format: 'lines',
      bytes: 0,
    })),
    passedOver: [...passedOver],
  };
}
