// What `astro build` owes an owner when nobody but Astro runs it: a board that went wrong is refused while the old site is
// whole, and what was read is told. `npm run build` does both by itself.

import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatQuarantined, formatSummary } from './cli/summary.ts';
import { measureSite, type SiteSize } from './deploy/hosts.ts';
import { readLastPublished, readReport, writeLastPublished } from './intake/board-files.ts';
import { findOfferedReading } from './intake/offered-reading.ts';
import { findRefusal, ownPublishedCount } from './intake/thresholds.ts';
import { readSettings, readTolerance, type Settings } from './settings.ts';

type Environment = Record<string, string | undefined>;

/** How the loader knows: Astro runs it as a module of its own, and tells it no command. */
const MARK = 'PLACARD_PLAIN_BUILD';
const WORDS = { strict: 'STRICT=1', allowShrink: 'set ALLOW_SHRINK=1' };

/** Takes the settings; gives the integration that marks a plain build, and tells at its end what came of it. */
export function plainBuild(settings: Settings): AstroIntegration {
  const { jobsDir, cacheDir } = settings;
  const started = performance.now();
  return {
    name: 'placard-plain-build',
    hooks: {
      'astro:config:setup': ({ command }) => {
        delete process.env[MARK];
        if (command === 'build' && findOfferedReading() === undefined) process.env[MARK] = '1';
      },
      'astro:build:done': ({ dir }) => {
        if (process.env[MARK] === undefined) return;
        const report = readReport(cacheDir);
        writeLastPublished(settings, ownPublishedCount(report));
        const outDir = fileURLToPath(dir);
        const making = { milliseconds: performance.now() - started, stages: new Map() };
        const run = { outDir: join(outDir, '.'), jobsDir, size: sizeOf(outDir), making };
        process.stdout.write(`\n${formatSummary(report, run)}\n`);
      },
    },
  };
}

/** Takes the board's cache folder and the environment; where a plain build read a board that went wrong, tells its problems and throws the sentence that refuses it. */
export function refuseInPlainBuild(cacheDir: string, environment: Environment): void {
  if (environment[MARK] === undefined) return;
  try {
    const tolerance = readTolerance(environment);
    const report = readReport(cacheDir);
    const refusal = findRefusal(
      report,
      readLastPublished(readSettings(process.cwd(), environment)),
      tolerance,
      WORDS,
    );
    if (refusal === undefined) return;
    process.stderr.write(`\n${formatQuarantined(report)}`);
    throw Object.assign(new Error(refusal), { name: 'BuildRefused' });
  } catch (error) {
    // Astro prints where in the code an error was made, which is nothing to an owner.
    if (error instanceof Error) error.stack = '';
    throw error;
  }
}

function sizeOf(folder: string): SiteSize {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return measureSite(
    files.map((file) => ({ path: relative(folder, file), size: statSync(file).size })),
  );
}
