// Reads files of a finished site one by one: the digest of each, and the faults and links of each page.

import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { checkPage } from './check-page.ts';
import { toFileIndexes, type SiteAddresses } from './site-addresses.ts';

/** What is known of a site before its files are read; plain values, for threads. */
export interface SiteFacts extends Pick<SiteAddresses, 'basePath' | 'siteUrl'> {
  folder: string;
  /** Of all files; an index of a file is one of this list. */
  paths: readonly string[];
  /** Paths of files from public/: they are hashed, not checked. */
  fromPublicDir: ReadonlySet<string>;
}

export interface SiteToCheck extends SiteFacts, SiteAddresses {}

export interface CheckedFile {
  /** In hexadecimal digits. */
  sha256: string;
  size: number;
  mtimeMs: number;
  /** Of pages that are checked. */
  page?: PageFindings;
}

interface PageFindings {
  faults: string[];
  isIndexable: boolean;
  /** The indexes of the site's files that it links to or loads. */
  needed: ArrayLike<number>;
}

export function openSite(facts: SiteFacts): SiteToCheck {
  return { ...facts, indexes: toFileIndexes(facts.paths) };
}

/** Whether a file is a page that the checks apply to. */
export function isJudged(
  { fromPublicDir }: Pick<SiteToCheck, 'fromPublicDir'>,
  path: string,
): boolean {
  return path.endsWith('.html') && !fromPublicDir.has(path);
}

export function checkFiles(site: SiteToCheck, indexes: Iterable<number>): CheckedFile[] {
  return Array.from(indexes, (index) => checkFile(site, site.paths[index] ?? ''));
}

function checkFile(site: SiteToCheck, path: string): CheckedFile {
  const { content, mtimeMs } = readFile(join(site.folder, path));
  const file = { sha256: hash('sha256', content), size: content.length, mtimeMs };
  if (!isJudged(site, path)) return file;
  const { needed, ...page } = checkPage(site, path, content.toString('utf8'));
  return { ...file, page: { ...page, needed: [...needed] } };
}

/** Reused for every file: allocating a buffer takes as long as reading most files. */
let buffer = Buffer.allocUnsafe(64 * 1024);

/** The content is valid until the next file is read. */
function readFile(path: string): { content: Buffer; mtimeMs: number } {
  const file = openSync(path, 'r');
  try {
    const { size, mtimeMs } = fstatSync(file);
    if (size > buffer.length) buffer = Buffer.allocUnsafe(size);
    let bytes = 0;
    while (bytes < size) {
      const more = readSync(file, buffer, bytes, size - bytes, null);
      if (more === 0) break;
      bytes += more;
    }
    return { content: buffer.subarray(0, bytes), mtimeMs };
  } finally {
    closeSync(file);
  }
}
