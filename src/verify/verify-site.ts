// The finished site, read once more before it goes live: every page against the promises, every file's digest
// for the manifest. What is found here is a defect of the software, whatever the postings were.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '../deploy/folder-entries.ts';
import { checkAllFiles } from './check-all-files.ts';
import { openSite, type CheckedFile, type SiteToCheck } from './check-files.ts';
import { checkSitemap } from './check-sitemap.ts';
import type { FileKind, StoredPage } from '../store/pages.ts';
import { findUntouched } from './find-untouched.ts';

interface Fault {
  page: string;
  fault: string;
}

export interface SiteFile extends Omit<CheckedFile, 'page'> {
  path: string;
  kind: FileKind;
  /** The indexes of the files that it leads to or loads. */
  needed: Uint32Array;
}

export interface Verification {
  /** The first of them; the rest is counted. */
  faults: Fault[];
  faultCount: number;
  /** Sorted by path. */
  files: SiteFile[];
}

export interface VerifyOptions {
  basePath: string;
  siteUrl: string;
  /** Folder of files that the owner adds as they are: they are hashed, and not judged. */
  publicDir: string;
  /** The live site: what is still the same is not read again. */
  live?: ReadonlyMap<string, StoredPage> | undefined;
  /** Hears how many files are checked, and of how many. */
  onProgress?: (done: number, total: number) => void;
}

const MOST_FAULTS = 10;

/** Takes the finished site's folder and its addresses; checks every file. */
export async function verifySite(
  folder: string,
  { basePath, siteUrl, publicDir, live, onProgress }: VerifyOptions,
): Promise<Verification> {
  const paths = [...pathsBelow(folder)].sort();
  const owned = new Set(pathsBelow(publicDir));
  const site = openSite({ folder, basePath, siteUrl, paths, owned });
  onProgress?.(0, paths.length);
  const untouched =
    live === undefined ? new Map<number, CheckedFile>() : await findUntouched(site, live);
  const unread = Uint32Array.from(paths.keys()).filter((place) => !untouched.has(place));
  const read = await checkAllFiles(site, unread, (done) => {
    onProgress?.(untouched.size + done, paths.length);
  });
  const checked = new Array<CheckedFile>(paths.length);
  for (const [place, file] of untouched) checked[place] = file;
  for (const [index, file] of read.entries()) checked[unread[index] ?? 0] = file;
  return judge(site, checked);
}

/** Takes the site and each of its files as it was found; gives what is wrong with the whole. */
function judge(site: SiteToCheck, checked: readonly CheckedFile[]): Verification {
  const verification: Verification = { faults: [], faultCount: 0, files: [] };
  const indexable = new Set<string>();
  for (const [place, { page, ...file }] of checked.entries()) {
    const path = site.paths[place] ?? '';
    const kind = page === undefined ? 'file' : page.isIndexable ? 'indexable' : 'closed';
    verification.files.push({ path, ...file, kind, needed: Uint32Array.from(page?.needed ?? []) });
    if (page?.isIndexable) indexable.add(path);
    for (const fault of page?.faults ?? []) note({ page: path, fault });
  }
  for (const fault of checkSitemap(site.folder, site, indexable)) note(fault);
  return verification;

  function note(fault: Fault): void {
    verification.faultCount += 1;
    if (verification.faults.length < MOST_FAULTS) verification.faults.push(fault);
  }
}

/** Takes a folder; gives each file's path below it, with forward slashes; nothing where there is no folder. */
function* pathsBelow(folder: string, above = ''): Generator<string> {
  for (const entry of entriesOf(join(folder, above))) {
    const path = `${above}${entry.name}`;
    const isFolder =
      entry.isDirectory() || (entry.isSymbolicLink() && statSync(join(folder, path)).isDirectory());
    if (isFolder) yield* pathsBelow(folder, `${path}/`);
    else yield path;
  }
}
