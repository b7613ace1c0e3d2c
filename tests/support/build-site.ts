// Builds a board as an owner would, and reads the site that comes out.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { JSDOM } from 'jsdom';

const ROOT = join(import.meta.dirname, '../..');

/** 23 November 2026, noon UTC: the clock of boards that state none. */
export const NOON = 1_795_435_200;

/** The two commands by which an owner builds; what Placard promises, it promises of both. */
export const BUILD_COMMANDS = ['npm run build', 'astro build'] as const;
export type BuildCommand = (typeof BUILD_COMMANDS)[number];

export interface BuildOptions {
  /** By default `npm run build`. */
  command?: BuildCommand;
  /** The build's clock in seconds. */
  clock?: number;
  /** Words after `npm run build --`; `astro build` gets them by the environment. */
  words?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** Where the site goes; by default a new folder. */
  outDir?: string;
}

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
  outDir: string;
  jobsDir: string;
}

export interface BuiltSite extends Outcome {
  /** Every file of the site, sorted. */
  files: () => string[];
  exists: (path: string) => boolean;
  read: (path: string) => string;
  /** The parsed page at an address such as "jobs/baker-0123456789/". */
  page: (path: string) => Document;
  /** The addresses of the job pages. */
  jobPages: () => string[];
  /** Removes the site, and the board with what is kept between its builds. */
  remove: () => void;
}

const writtenFolders = new Set<string>();

export function writeFolder(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'placard-board-'));
  writtenFolders.add(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return folder;
}

/** Exits with 1 whatever went wrong where Astro's own command builds. */
export function exitCodeOf(command: BuildCommand, code: number): number {
  return command === 'astro build' ? Math.min(code, 1) : code;
}

/** What starts a build, as words after `node`, and what the environment says to it. */
export function toBuildProcess({ command, words = [] }: BuildOptions): {
  words: string[];
  environment: Record<string, string>;
} {
  if (command !== 'astro build') return { words: ['src/cli/build.ts', ...words], environment: {} };
  // --allow-shrink → ALLOW_SHRINK=1
  const names = words.map((word) => word.slice(2).toUpperCase().replace('-', '_'));
  return {
    words: ['node_modules/astro/bin/astro.mjs', 'build'],
    environment: Object.fromEntries(names.map((name) => [name, '1'])),
  };
}

/** An owner's pages in content/ would be on the boards that tests build. */
const NO_CONTENT = join(ROOT, 'tests/fixtures/no-content');

export function buildSite(jobsDir: string, options: BuildOptions = {}): BuiltSite {
  const started = toBuildProcess(options);
  const outDir = options.outDir ?? join(mkdtempSync(join(tmpdir(), 'placard-site-')), 'dist');
  const { status, stdout, stderr } = spawnSync(process.execPath, started.words, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 300_000,
    env: {
      ...process.env,
      SITE_URL: 'https://board.example',
      CONTENT_DIR: NO_CONTENT,
      SOURCE_DATE_EPOCH: String(options.clock ?? NOON),
      ...started.environment,
      ...options.environment,
      JOBS_DIR: jobsDir,
      OUT_DIR: outDir,
    },
  });
  return toBuiltSite({ code: status, stdout, stderr, outDir, jobsDir });
}

/** Adds what tests ask of a site to what a build left. */
function toBuiltSite({ code, stdout, stderr, outDir, jobsDir }: Outcome): BuiltSite {
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const files = () =>
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  return {
    code,
    stdout,
    stderr,
    outDir,
    jobsDir,
    files,
    exists: (path) => existsSync(join(outDir, path)),
    read,
    page: (path) =>
      new JSDOM(read(path.endsWith('.html') ? path : `${path}index.html`)).window.document,
    jobPages: () =>
      files()
        .filter((path) => /^jobs\/[^/]+\/index\.html$/.test(path))
        .map((path) => path.replace(/index\.html$/, '')),
    remove: () => {
      rmSync(dirname(outDir), { recursive: true, force: true });
      removeBoard(jobsDir);
    },
  };
}

/** The board that tests read; an owner's own postings in content/ change nothing for them. */
export const SAMPLE_BOARD = join(ROOT, 'tests/fixtures/board');

/** Builds the sample board, or finds the site that another file of the same run built; nobody may change it. */
export function sampleSite(): BuiltSite {
  const sites = process.env['SHARED_SITES'];
  if (sites === undefined) return buildSite(SAMPLE_BOARD);
  // Files that run at once are in projects of their own.
  const folder = join(sites, shortHash(ROOT));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'sample.json');
  if (!existsSync(path)) {
    const outDir = join(folder, 'sample/dist');
    const { code, stdout, stderr, jobsDir } = buildSite(SAMPLE_BOARD, { outDir });
    writeFileSync(path, JSON.stringify({ code, stdout, stderr, outDir, jobsDir }));
  }
  const outcome = JSON.parse(readFileSync(path, 'utf8')) as Outcome;
  // Who runs all tests removes it.
  return { ...toBuiltSite(outcome), remove: () => undefined };
}

export function cacheOf(jobsDir: string): string {
  return join(ROOT, '.placard', shortHash(jobsDir));
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Only what writeFolder made in this process: a folder that merely lies in the temp folder may be anybody's. */
function removeBoard(jobsDir: string): void {
  if (!writtenFolders.delete(jobsDir)) return;
  rmSync(jobsDir, { recursive: true, force: true });
  rmSync(cacheOf(jobsDir), { recursive: true, force: true });
}

export function jobPostingsOf(page: Document): Record<string, unknown>[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')]
    .map((script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>)
    .filter((node) => node['@type'] === 'JobPosting');
}
