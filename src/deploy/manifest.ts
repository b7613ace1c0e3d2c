// The list of the files that were deployed last, from which follows what to upload. One line per file, so that plain
// tools can read and compare sites of any size.

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ManifestEntry {
  /** Below the site's folder, with forward slashes. */
  path: string;
  sha256: string;
  size: number;
  /** Since when the file has had these bytes, in seconds since the Unix epoch. */
  modified: number;
}

/** Keyed and sorted by path. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

export function deployedPath(cacheDir: string): string {
  return join(cacheDir, 'deployed.txt');
}

/** Begins the last line, whose rest is the SHA-256 of all lines above. */
const CHECKSUM_MARK = '# ';

/** Returns undefined where there is no manifest or its checksum does not match. */
export function readManifest(path: string): Manifest | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const checksumStart = text.lastIndexOf(CHECKSUM_MARK);
  if (
    checksumStart === -1 ||
    text.slice(checksumStart) !== checksumLine(text.slice(0, checksumStart))
  ) {
    return undefined;
  }
  const manifest = new Map<string, ManifestEntry>();
  for (let start = 0; start < checksumStart;) {
    const end = text.indexOf('\n', start);
    const entry = toEntry(text, start, end);
    manifest.set(entry.path, entry);
    start = end + 1;
  }
  return manifest;
}

/** Writes a manifest atomically. */
export function writeManifest(path: string, entries: Iterable<ManifestEntry>): void {
  const temporaryPath = `${path}.part`;
  let text = '';
  for (const entry of entries) text += toLine(entry);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporaryPath, text + checksumLine(text));
  renameSync(temporaryPath, path);
}

function checksumLine(lines: string): string {
  return `${CHECKSUM_MARK}${hash('sha256', lines)}\n`;
}

function toLine({ path, sha256, size, modified }: ManifestEntry): string {
  // A line break in a file's name must not end its line.
  const name = /[%\r\n]/.test(path) ? path.replaceAll(/[%\r\n]/g, encodeURIComponent) : path;
  return `${sha256} ${size} ${modified} ${name}\n`;
}

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
