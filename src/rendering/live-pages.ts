// What the live site was made from, page by page: what would come out the same goes on from there and is not rendered.

import { join } from 'node:path';
import { statWhereThere } from '../deploy/stat-where-there.ts';
import {
  readPageMemory,
  writeLastSite,
  writePageMemory,
  type PageMemory,
} from '../intake/board-files.ts';

/** A site's folder, what is kept between its builds, and a hash of the code and the settings. */
export interface LiveSite {
  outDir: string;
  cacheDir: string;
  version: string;
}

export interface LivePages {
  /** Takes a file of the site and the key of what it shows; says whether the live site has it, made from the same and untouched since. */
  reuse: (file: string, key: string) => boolean;
  /** The files of which that was said. */
  reused: () => readonly string[];
  /** To be called when the new site is live: what it was made from is known to the next build. */
  remember: () => void;
}

/** Takes the live site and whether nothing of it may be used again; gives its pages. */
export function openLivePages({ outDir, cacheDir, version }: LiveSite, isFull: boolean): LivePages {
  const memory = isFull ? undefined : readPageMemory(cacheDir);
  // What was kept for another folder or by other code says nothing of this site.
  const isOfThis = memory?.outDir === outDir && memory.version === version;
  const known = isOfThis ? memory.files : {};
  const keyOfFile = new Map<string, string>();
  const reused: string[] = [];
  return {
    reused: () => reused,
    reuse: (file, key) => {
      keyOfFile.set(file, key);
      const [lastKey, bytes, modified] = known[file] ?? [];
      if (lastKey !== key) return false;
      const live = statWhereThere(join(outDir, file));
      if (live?.size !== bytes || live?.mtimeMs !== modified) return false;
      reused.push(file);
      return true;
    },
    remember: () => {
      const files: PageMemory['files'] = {};
      // As they were when they were looked at: who changed one meanwhile is found out by the next build.
      for (const file of reused) if (known[file] !== undefined) files[file] = known[file];
      for (const [file, key] of keyOfFile) {
        if (files[file] !== undefined) continue;
        const made = statWhereThere(join(outDir, file));
        if (made !== undefined) files[file] = [key, made.size, made.mtimeMs];
      }
      writePageMemory(cacheDir, { outDir, version, files });
      writeLastSite(cacheDir, { outDir, version });
    },
  };
}
