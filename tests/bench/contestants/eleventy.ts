// Eleventy, the most common generator in JavaScript. It is too large for a dependency and is installed once into a
// temporary folder.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putAside } from '../put-aside.ts';
import { type Contestant, type Course, PEERS } from './contestant.ts';

export const ELEVENTY_VERSION = '3.1.8';

/** Returns the path of Eleventy's program, installing it where it is missing; undefined when that fails. */
export function installEleventy(): string | undefined {
  const folder = join(tmpdir(), `placard-bench-eleventy-${ELEVENTY_VERSION}`);
  const program = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (existsSync(program)) return program;
  // prettier-ignore
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `@11ty/eleventy@${ELEVENTY_VERSION}`];
  const { status } = spawnSync('npm', words, { stdio: ['ignore', 2, 2] });
  return status === 0 && existsSync(program) ? program : undefined;
}

export function createEleventy({ files, work }: Course, program: string): Contestant {
  const outDir = join(work, 'eleventy');
  return {
    outDir,
    jobPages: files.count,
    ready: () => putAside(outDir, work),
    command: {
      cwd: join(PEERS, 'eleventy'),
      // prettier-ignore
      words: [process.execPath, program, '--quiet', '--config=eleventy.config.ts', `--output=${outDir}`],
      environment: { JOBS_DIR: files.jobs },
    },
  };
}
