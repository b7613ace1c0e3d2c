// Builds that must fail over a site that must stay.

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, exitCodeOf, writeFolder, type BuildOptions } from './build-site.ts';
import { posting } from './postings.ts';
import { digestOfTree } from './tree-digest.ts';

export const BOARD = Object.fromEntries(
  ['Baker', 'Cooper', 'Miller'].map((title) => [
    `${title}.json`,
    posting({ title, url: `https://x.example/${title}` }),
  ]),
);
/** A line of a stack. */
export const STACK = /^\s+at .*(?:\(|:\d+:\d+)/m;

export interface ExpectedFailure {
  /** Of the project's own command. */
  code: number;
  says: RegExp;
}

/** Builds into `dist` of a folder, over a copy of an old site; it must end so, say so, and change nothing. */
export function buildInVain(
  { folder, oldSite }: { folder: string; oldSite: string },
  files: Record<string, unknown> | string,
  expected: ExpectedFailure,
  options: BuildOptions = {},
): void {
  const outDir = join(folder, 'dist');
  if (!existsSync(outDir)) cpSync(oldSite, outDir, { recursive: true });
  const before = digestOfTree(folder);
  const jobsDir = typeof files === 'string' ? files : writeFolder(files);
  const site = buildSite(jobsDir, { ...options, outDir });
  const code = exitCodeOf(options.command ?? 'npm run build', expected.code);
  assert.equal(site.code, code, site.stderr + site.stdout);
  assert.match(site.stderr, expected.says);
  assert.doesNotMatch(site.stderr, STACK);
  assert.equal(digestOfTree(folder), before, 'the old site and what lies beside it are untouched');
  if (typeof files !== 'string') rmSync(jobsDir, { recursive: true });
}

export function inNewFolder(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'placard-failure-'));
  run(folder);
  rmSync(folder, { recursive: true });
}
