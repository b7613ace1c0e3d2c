// Pages that would come out as they are on the live site go on from there and are not rendered.

import { join } from 'node:path';
import { statWhereThere } from '../../deploy/stat-where-there.ts';
import type { StoredPage } from '../../store/pages.ts';

export interface LivePages {
  /** Whether the live site has a file that shows what this key says, untouched since it was made. */
  reuse: (file: string, key: string | undefined) => boolean;
  /** The files of which that was said. */
  reused: readonly string[];
  /** The key of each file that was asked for. */
  keys: ReadonlyMap<string, string>;
}

/** Looks for pages in the live site's folder; its files are given by path. */
export function openLivePages(
  outDir: string,
  known: ReadonlyMap<string, Pick<StoredPage, 'key' | 'size' | 'modified'>>,
): LivePages {
  const keys = new Map<string, string>();
  const reused: string[] = [];
  return {
    reused,
    keys,
    reuse: (file, key) => {
      if (key === undefined) return false;
      keys.set(file, key);
      const page = known.get(file);
      if (page?.key !== key) return false;
      const live = statWhereThere(join(outDir, file));
      if (live?.size !== page.size || live.mtimeMs !== page.modified * 1000) return false;
      reused.push(file);
      return true;
    },
  };
}
