// The list of the files that were deployed last: what to upload is told from it. A line a file, so that a site of any size
// is read and compared with plain tools.

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ManifestEntry {
  /** Below the site's folder, with forward slashes. */
  path: string;
  sha256: string;
  size: number;
  /** Since when the file has had these bytes, in seconds since 1970. */
  modified: number;
}

/** By path, in the order of paths. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

/** Where the list of what was deployed last is. */
export function deployedPath(cacheDir: string): string {
  return join(cacheDir, 'deployed.txt');
}

/** Begins the last line: the rest of it is the digest of all lines above. */
const SEAL = '# ';

/** Takes a manifest's path; gives the manifest, or nothing where there is none or it is not as it was written. */
export function readManifest(path: string): Manifest | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const ofEntries = text.lastIndexOf(SEAL);
  if (ofEntries === -1 || text.slice(ofEntries) !== sealOf(text.slice(0, ofEntries))) {
    return undefined;
  }
  const manifest = new Map<string, ManifestEntry>();
  for (let start = 0; start < ofEntries;) {
    const end = text.indexOf('\n', start);
    const entry = toEntry(text, start, end);
    manifest.set(entry.path, entry);
    start = end + 1;
  }
  return manifest;
}

/** Writes a manifest, whole or not at all. */
export function writeManifest(path: string, entries: Iterable<ManifestEntry>): void {
  const aside = `${path}.part`;
  let text = '';
  for (const entry of entries) text += toLine(entry);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, text + sealOf(text));
  renameSync(aside, path);
}

function sealOf(lines: string): string {
  return `${SEAL}${hash('sha256', lines)}\n`;
}

function toLine({ path, sha256, size, modified }: ManifestEntry): string {
  // A line break in a file's name must not end its line.
  const name = /[%\r\n]/.test(path) ? path.replaceAll(/[%\r\n]/g, encodeURIComponent) : path;
  return `${sha256} ${size} ${modified} ${name}\n`;
}

/** Takes a manifest and where one of its lines is. */
function toEntry(text: string, start: number, end: number): ManifestEntry {
  const atSize = text.indexOf(' ', start) + 1;
  const atTime = text.indexOf(' ', atSize) + 1;
  const atName = text.indexOf(' ', atTime) + 1;
  const name = text.slice(atName, end);
  return {
    path: name.includes('%') ? name.replaceAll(/%(?:25|0A|0D)/g, decodeURIComponent) : name,
    sha256: text.slice(start, atSize - 1),
    size: Number(text.slice(atSize, atTime - 1)),
    modified: Number(text.slice(atTime, atName - 1)),
  };
}
