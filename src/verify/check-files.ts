// Reads files of a finished site one by one: the digest of each, what pages, style sheets and scripts load, and the links of
// each page.

import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedSite, SiteFault } from './check-elsewhere.ts';
import { checkPage } from './check-page.ts';
import { checkScript } from './check-script.ts';
import { checkStyle } from './check-style.ts';
import { toFileIndexes, type SiteAddresses } from './site-addresses.ts';

/** What is known of a site before its files are read; plain values, for threads. */
export interface SiteFacts extends Pick<OpenedSite, 'basePath' | 'siteUrl' | 'allow'> {
  folder: string;
  /** Of all files; an index of a file is one of this list. */
  paths: readonly string[];
  /** Paths of files from public/: its pages are hashed, not checked. */
  fromPublicDir: ReadonlySet<string>;
}

export interface SiteToCheck extends SiteFacts, SiteAddresses {}

export interface CheckedFile {
  /** In hexadecimal digits. */
  sha256: string;
  size: number;
  mtimeMs: number;
  faults: readonly SiteFault[];
  /** Of pages that are checked. */
  page?: PageFindings;
}

interface PageFindings {
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
  const all = { ...site, page: 'other' } as const;
  if (path.endsWith('.css')) return { ...file, faults: checkStyle(all, path, toText(content)) };
  if (path.endsWith('.js')) return { ...file, faults: checkScript(all, toText(content)) };
  if (!isJudged(site, path)) return { ...file, faults: [] };
  const { needed, faults, ...page } = checkPage(site, path, toText(content));
  return { ...file, faults, page: { ...page, needed: [...needed] } };
}

function toText(content: Buffer): string {
  return content.toString('utf8');
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
