// Writes jobs.ndjson, the markup of every open job, one a line; jobs.json, which tells its parts; and schemamap.xml, by
// which robots find them.

import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SpooledLine } from './line-spool.ts';
import { findLines } from './live-lines.ts';
import type { JobsIndex } from './jobs-index.ts';
import { toSchemaMap } from './schema-map.ts';
import { findPostingLine } from './posting-line.ts';

export interface JobsFileOptions {
  /** Where the files are written. */
  folder: string;
  /** The markup of the pages that were rendered. */
  rendered: readonly SpooledLine[];
  /** The live site, which has the pages that are reused. */
  liveFolder: string;
  /** Those of the live site's parts that are as they were built, below its folder. */
  liveParts: readonly string[];
  /** The site's address with a slash at its end. */
  siteUrl: string;
  /** Of the open jobs, in the order of the lines. */
  slugs: readonly string[];
  /** The day on which the latest of the jobs changed, where one is known. */
  updated?: string | undefined;
  maxPartBytes?: number;
}

/** A line is in a file, or in memory. */
type Line = SpooledLine | { slug: string; content: Buffer; length: number };

/** 20 MiB: hosts refuse files above 25. */
const MAX_PART_BYTES = 20 * 1024 * 1024;
const MOST_PARTS = 1024;
const WRITTEN_TOGETHER = 1024 * 1024;
const PART = /^jobs(?:-\d+-of-\d+)?\.ndjson$/;
const NEWLINE = Buffer.from('\n');

/** Whether a path of a site is one of the parts. */
export function isPartOfJobs(path: string): boolean {
  return PART.test(path);
}

export function writeJobsFile(options: JobsFileOptions): void {
  const { folder, siteUrl, updated, maxPartBytes = MAX_PART_BYTES } = options;
  const parts = toParts(findAllLines(options), maxPartBytes);
  const index: JobsIndex = { jobs: 0, ...(updated !== undefined && { updated }), parts: [] };
  const files = new Map<string, number>();
  try {
    for (const [number, lines] of parts.entries()) {
      const name =
        parts.length === 1 ? 'jobs.ndjson' : `jobs-${number + 1}-of-${parts.length}.ndjson`;
      const written = writeLines(join(folder, name), lines, files);
      index.jobs += lines.length;
      index.parts.push({ url: `${siteUrl}${name}`, jobs: lines.length, ...written });
    }
  } finally {
    for (const file of files.values()) closeSync(file);
  }
  writeFileSync(join(folder, 'jobs.json'), `${JSON.stringify(index, undefined, 2)}\n`);
  writeFileSync(join(folder, 'schemamap.xml'), toSchemaMap(index));
  for (const spool of new Set(options.rendered.map(({ file }) => file))) rmSync(spool);
}

/** What is rendered anew comes first, then the live parts; a page that is in neither is read. */
function findAllLines({
  folder,
  rendered,
  liveFolder,
  liveParts,
  siteUrl,
  slugs,
}: JobsFileOptions): Line[] {
  const known = new Map<string, SpooledLine>();
  for (const part of liveParts) {
    for (const line of findLines(join(liveFolder, part), `${siteUrl}jobs/`)) {
      known.set(line.slug, line);
    }
  }
  for (const line of rendered) known.set(line.slug, line);
  return slugs.flatMap((slug): Line[] => {
    const line = known.get(slug);
    if (line !== undefined) return [line];
    // A page of public/ is in the new folder.
    const page = [folder, liveFolder]
      .map((site) => join(site, 'jobs', slug, 'index.html'))
      .find((path) => existsSync(path));
    const content = page === undefined ? undefined : findPostingLine(readFileSync(page));
    return content === undefined ? [] : [{ slug, content, length: content.length }];
  });
}

/** A hash decides in which part a line is, so that a change of one job changes one part; their number is a power of two. */
function toParts(lines: readonly Line[], maxBytes: number): Line[][] {
  for (let count = 1; ; count *= 2) {
    const parts = Array.from({ length: count }, (): Line[] => []);
    for (const line of lines) parts[bucketOf(line.slug) % count]?.push(line);
    if (count >= MOST_PARTS || parts.every((part) => bytesOf(part) <= maxBytes)) return parts;
  }
}

function bucketOf(slug: string): number {
  return Number.parseInt(hash('sha256', slug).slice(0, 8), 16);
}

function bytesOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { length }) => sum + length + 1, 0);
}

/** `files` has the open files by path. */
function writeLines(
  path: string,
  lines: readonly Line[],
  files: Map<string, number>,
): { bytes: number; sha256: string } {
  const digest = createHash('sha256');
  const out = openSync(path, 'w');
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const flush = () => {
    const content = Buffer.concat(waiting);
    digest.update(content);
    writeSync(out, content);
    waiting = [];
    waitingBytes = 0;
  };
  try {
    for (const line of lines) {
      waiting.push('content' in line ? line.content : readLine(line, files), NEWLINE);
      waitingBytes += line.length + 1;
      if (waitingBytes >= WRITTEN_TOGETHER) flush();
    }
    flush();
  } finally {
    closeSync(out);
  }
  return { bytes: bytesOf(lines), sha256: digest.digest('hex') };
}

function readLine({ file: path, start, length }: SpooledLine, files: Map<string, number>): Buffer {
  const file = files.get(path) ?? openSync(path, 'r');
  files.set(path, file);
  const line = Buffer.allocUnsafe(length);
  const bytes = readSync(file, line, 0, length, start);
  if (bytes < length) throw new Error(`${path} ended in the middle of a line.`);
  return line;
}
