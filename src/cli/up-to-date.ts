// Whether a build would make the very site that is there: same postings, code and settings, a clock that changes
// nothing, and every file as the last build left it.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { manifestPaths, readManifest, type Manifest } from '../deploy/manifest.ts';
import { digestOfFiles, listFiles } from '../intake/files.ts';
import { readLastSite } from '../intake/board-files.ts';
import { siteVersion } from '../intake/code-version.ts';
import type { Settings } from '../settings.ts';

/** Takes the project's root, the settings and the build's instant; gives the site's manifest where there is nothing to do, else nothing. */
export function findUpToDateSite(
  root: string,
  settings: Settings,
  now: number,
): Manifest | undefined {
  const { outDir, cacheDir, ...site } = settings;
  const last = readLastSite(cacheDir);
  if (last === undefined || last.outDir !== outDir) return undefined;
  // The file that tells where to report weaknesses runs out some time after each build.
  if (settings.securityContact !== undefined) return undefined;
  if (now < last.since || (last.until !== null && now >= last.until)) return undefined;
  if (last.version !== siteVersion(root, site)) return undefined;
  if (last.postings !== digestOfFiles(listFiles(settings.jobsDir))) return undefined;
  const manifest = readManifest(manifestPaths(cacheDir).built);
  return manifest !== undefined && isUntouched(outDir, manifest) ? manifest : undefined;
}

/** Times are whole seconds, set by the build; who writes a file leaves another. */
function isUntouched(outDir: string, manifest: Manifest): boolean {
  if (countFiles(outDir) !== manifest.size) return false;
  for (const { path, size, modified } of manifest.values()) {
    const file = statSync(join(outDir, path), { throwIfNoEntry: false });
    if (file?.size !== size || file.mtimeMs !== modified * 1000) return false;
  }
  return true;
}

function countFiles(folder: string): number {
  let files = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    files += entry.isDirectory() ? countFiles(join(folder, entry.name)) : 1;
  }
  return files;
}
