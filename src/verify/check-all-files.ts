// Many files, a slice at a time.

import { setImmediate } from 'node:timers/promises';
import { checkFiles, type CheckedFile, type SiteToCheck } from './check-files.ts';

/** So many files at one go; between them the process hears signals. */
const AT_ONE_GO = 256;

/** Takes the site, the places of the files to read, and who hears how many are read; gives what was found, in their order. */
export async function checkAllFiles(
  site: SiteToCheck,
  places: Uint32Array,
  onProgress: (done: number) => void,
): Promise<CheckedFile[]> {
  const found: CheckedFile[] = [];
  for (let from = 0; from < places.length; from += AT_ONE_GO) {
    onProgress(from);
    await setImmediate();
    found.push(...checkFiles(site, places.subarray(from, from + AT_ONE_GO)));
  }
  onProgress(places.length);
  return found;
}
