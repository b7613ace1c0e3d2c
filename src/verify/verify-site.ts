// Reads the finished site once more before it goes live: checks every page and takes every file's digest. A fault found
// here is a defect of the software, whatever the postings were.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '../deploy/folder-entries.ts';
import type { Allow } from '../settings/define-site.ts';
import { checkAllFiles } from './check-all-files.ts';
import type { SiteFault } from './check-elsewhere.ts';
import { openSite, type CheckedFile, type SiteToCheck } from './check-files.ts';
import { checkSitemap } from './check-sitemap.ts';
import type { FileKind, StoredPage } from '../store/pages.ts';
import { findUnchanged } from './find-unchanged.ts';

/** A fault, and the first file that has it. */
interface Fault extends SiteFault {
  page: string;
  /** In how many places it is. */
  times: number;
}

export interface SiteFile extends Omit<CheckedFile, 'page' | 'faults'> {
  path: string;
  kind: FileKind;
  /** The indexes of the files that it links to or loads. */
  needed: Uint32Array;
}

export interface Verification {
  /** The first few kinds; faultCount counts all faults. */
  faults: Fault[];
  faultCount: number;
  /** Sorted by path. */
  files: SiteFile[];
}

export interface VerifyOptions {
  basePath: string;
  siteUrl: string;
  allow: Allow;
  /** Folder of the owner's files, which are copied as they are. */
  publicDir: string;
  /** The live site's files by path: unchanged ones are not read again. */
  live?: ReadonlyMap<string, StoredPage> | undefined;
  onProgress?: (done: number, total: number) => void;
}

const MAX_FAULTS = 10;

export async function verifySite(
  folder: string,
  { basePath, siteUrl, allow, publicDir, live, onProgress }: VerifyOptions,
): Promise<Verification> {
  const paths = [...pathsBelow(folder)].sort();
  const fromPublicDir = new Set(pathsBelow(publicDir));
  const site = openSite({ folder, basePath, siteUrl, allow, paths, fromPublicDir });
  onProgress?.(0, paths.length);
  const unchanged =
    live === undefined ? new Map<number, CheckedFile>() : await findUnchanged(site, live);
  const unread = Uint32Array.from(paths.keys()).filter((index) => !unchanged.has(index));
  const read = await checkAllFiles(site, unread, (done) => {
    onProgress?.(unchanged.size + done, paths.length);
  });
  const checked = new Array<CheckedFile>(paths.length);
  for (const [index, file] of unchanged) checked[index] = file;
  for (const [index, file] of read.entries()) checked[unread[index] ?? 0] = file;
  return judge(site, checked);
}

function judge(site: SiteToCheck, checked: readonly CheckedFile[]): Verification {
  const files: SiteFile[] = [];
  const indexable = new Set<string>();
  const kinds = new Map<string, Fault>();
  let faultCount = 0;
  for (const [index, { page, faults, ...file }] of checked.entries()) {
    const path = site.paths[index] ?? '';
    const kind = page === undefined ? 'file' : page.isIndexable ? 'indexable' : 'closed';
    files.push({ path, ...file, kind, needed: Uint32Array.from(page?.needed ?? []) });
    if (page?.isIndexable) indexable.add(path);
    for (const fault of faults) note(path, fault);
  }
  for (const { page, fault } of checkSitemap(site.folder, site, indexable)) note(page, { fault });
  return { faults: [...kinds.values()], faultCount, files };

  /** What a template does wrong is wrong on every page that it makes. */
  function note(page: string, found: SiteFault): void {
    faultCount += 1;
    const known = kinds.get(found.fault);
    if (known !== undefined) known.times += 1;
    else if (kinds.size < MAX_FAULTS) kinds.set(found.fault, { ...found, page, times: 1 });
  }
}

/** Yields each file's path below a folder, with forward slashes; none where the folder is missing. */
function* pathsBelow(folder: string, above = ''): Generator<string> {
  for (const entry of entriesOf(join(folder, above))) {
    const path = `${above}${entry.name}`;
    const isFolder =
      entry.isDirectory() || (entry.isSymbolicLink() && statSync(join(folder, path)).isDirectory());
    if (isFolder) yield* pathsBelow(folder, `${path}/`);
    else yield path;
  }
}
