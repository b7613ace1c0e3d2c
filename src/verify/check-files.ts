// Files of a finished site, read one after another: each one's digest, each page's faults and links.

import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { checkPage } from './check-page.ts';
import { placesOf, type SiteAddresses } from './site-addresses.ts';

/** What there is to know of a site before its files are read. */
export interface SiteFacts extends Pick<SiteAddresses, 'basePath' | 'siteUrl'> {
  folder: string;
  /** Of all files, in the order of their places. */
  paths: readonly string[];
  /** Paths of the owner's files: they are hashed, and not judged. */
  owned: ReadonlySet<string>;
}

/** A site whose files are checked. */
export interface SiteToCheck extends SiteFacts, SiteAddresses {}

export interface CheckedFile {
  /** In hexadecimal digits. */
  sha256: string;
  size: number;
  mtimeMs: number;
  /** Of pages that are judged. */
  page?: PageFindings;
}

interface PageFindings {
  faults: string[];
  isIndexable: boolean;
  /** The places of the site's files that it leads to or loads. */
  needed: ArrayLike<number>;
}

/** Takes what is known of a site; gives the site to check. */
export function openSite(facts: SiteFacts): SiteToCheck {
  return { ...facts, places: placesOf(facts.paths) };
}

/** Takes the site and the path of one of its files; says whether it is a page that must keep the promises. */
export function isJudged({ owned }: Pick<SiteToCheck, 'owned'>, path: string): boolean {
  return path.endsWith('.html') && !owned.has(path);
}

/** Takes the site and the places of some of its files; reads them, and gives what each one is. */
export function checkFiles(site: SiteToCheck, places: Iterable<number>): CheckedFile[] {
  return Array.from(places, (place) => checkFile(site, site.paths[place] ?? ''));
}

function checkFile(site: SiteToCheck, path: string): CheckedFile {
  const { content, mtimeMs } = readFile(join(site.folder, path));
  const file = { sha256: hash('sha256', content), size: content.length, mtimeMs };
  if (!isJudged(site, path)) return file;
  const { needed, ...page } = checkPage(site, path, content.toString('utf8'));
  return { ...file, page: { ...page, needed: [...needed] } };
}

/** Most files fit in here; making room for each takes as long as reading it. */
let room = Buffer.allocUnsafe(64 * 1024);

/** What it gives lasts until the next file is read. */
function readFile(path: string): { content: Buffer; mtimeMs: number } {
  const file = openSync(path, 'r');
  try {
    const { size, mtimeMs } = fstatSync(file);
    if (size > room.length) room = Buffer.allocUnsafe(size);
    let bytes = 0;
    while (bytes < size) {
      const more = readSync(file, room, bytes, size - bytes, null);
      if (more === 0) break;
      bytes += more;
    }
    return { content: room.subarray(0, bytes), mtimeMs };
  } finally {
    closeSync(file);
  }
}
