// Finds pages of the live site that a build can reuse without rendering them.

import { join } from 'node:path';
import { statIfPresent } from '../../deploy/stat-if-present.ts';
import type { StoredPage } from '../../store/pages.ts';

export interface PreviousPages {
  /** Of the live site. */
  folder: string;
  /** The paths of the live site's files, below its folder, that are named so and are as they were built. */
  unchanged: (isNamed: (path: string) => boolean) => string[];
  /** Whether the live site has the file with this key, unchanged since it was built. */
  reuse: (file: string, key: string | undefined) => boolean;
  /** The files for which `reuse` returned true. */
  reused: readonly string[];
  /** The key of each file that `reuse` was called with. */
  keys: ReadonlyMap<string, string>;
}

/** `known` has the live site's files by path. */
export function openPreviousPages(
  outDir: string,
  known: ReadonlyMap<string, Pick<StoredPage, 'key' | 'size' | 'modified'>>,
): PreviousPages {
  const keys = new Map<string, string>();
  const reused: string[] = [];
  const isUnchanged = (file: string, page: Pick<StoredPage, 'size' | 'modified'>) => {
    const live = statIfPresent(join(outDir, file));
    return live?.size === page.size && live.mtimeMs === page.modified * 1000;
  };
  return {
    folder: outDir,
    unchanged: (isNamed) =>
      [...known].flatMap(([path, page]) => (isNamed(path) && isUnchanged(path, page) ? path : [])),
    reused,
    keys,
    reuse: (file, key) => {
      if (key === undefined) return false;
      keys.set(file, key);
      const page = known.get(file);
      if (page?.key !== key) return false;
      if (!isUnchanged(file, page)) return false;
      reused.push(file);
      return true;
    },
  };
}
