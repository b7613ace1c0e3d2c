// The finished site, read once more before it goes live: every page against the promises, every file's digest
// for the manifest. What is found here is a defect of the software, whatever the postings were.

import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { checkPage } from './check-page.ts';
import { checkSitemap } from './check-sitemap.ts';
import type { SiteAddresses } from './site-addresses.ts';

interface Fault {
  page: string;
  fault: string;
}

interface SiteFile {
  path: string;
  /** In hexadecimal digits. */
  sha256: string;
  size: number;
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
  /** Hears how many files are read, and of how many. */
  onProgress?: (done: number, total: number) => void;
}

const MOST_FAULTS = 10;
/** So many files at one go; between them the process hears signals. */
const AT_ONE_GO = 256;

/** Takes the finished site's folder and its addresses; reads every file. */
export async function verifySite(folder: string, options: VerifyOptions): Promise<Verification> {
  const paths = [...pathsBelow(folder)].sort();
  const site: SiteAddresses = { ...options, files: new Set(paths) };
  const owned = new Set(pathsBelow(options.publicDir));
  const indexable = new Set<string>();
  const verification: Verification = { faults: [], faultCount: 0, files: [] };
  for (const [index, path] of paths.entries()) {
    if (index % AT_ONE_GO === 0) {
      options.onProgress?.(index, paths.length);
      await setImmediate();
    }
    const content = readFileSync(join(folder, path));
    verification.files.push({ path, sha256: hash('sha256', content), size: content.length });
    if (!path.endsWith('.html') || owned.has(path)) continue;
    const page = checkPage(site, path, content.toString('utf8'));
    if (page.isIndexable) indexable.add(path);
    for (const fault of page.faults) note({ page: path, fault });
  }
  for (const fault of checkSitemap(folder, site, indexable)) note(fault);
  options.onProgress?.(paths.length, paths.length);
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

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
