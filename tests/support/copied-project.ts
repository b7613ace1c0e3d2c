// A copy of the project to break or to edit, as a fault in the software or an owner at work would.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOON } from './build-site.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Relative to the copy's folder. */
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const PARTS = [
  'src',
  'public',
  'content/synonyms.json',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CopiedProject {
  folder: string;
  build: (jobsDir: string) => Outcome;
  /** Runs a command of src/cli/ as the project's scripts do; the site goes to the copy's dist/. */
  run: (
    command: 'build' | 'merge',
    words: readonly string[],
    environment: Readonly<Record<string, string>>,
  ) => Outcome;
  /** Runs Astro's own command line there, by the real clock. */
  astro: (words: readonly string[], environment: Readonly<Record<string, string>>) => Outcome;
  /** Runs a file of the project, without a clock of its own. */
  node: (
    words: readonly [string, ...string[]],
    environment: Readonly<Record<string, string>>,
  ) => Outcome;
  remove: () => void;
}

/** Copies the project; the copy shares the installed packages and builds to its own dist/. */
export function copyProject(): CopiedProject {
  const folder = mkdtempSync(join(tmpdir(), 'placard-project-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const runFile = (
    file: string,
    words: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Outcome => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 300_000,
      env: { ...process.env, SOURCE_DATE_EPOCH: undefined, OUT_DIR: 'dist', ...environment },
    });
    return { code: status, stdout, stderr };
  };
  const run: CopiedProject['run'] = (command, words, environment) =>
    runFile(`src/cli/${command}.ts`, words, environment);
  return {
    folder,
    run,
    astro: (words, environment) => runFile(ASTRO, words, environment),
    node: ([file, ...words], environment) => runFile(file, words, environment),
    build: (jobsDir) => run('build', [], { SOURCE_DATE_EPOCH: String(NOON), JOBS_DIR: jobsDir }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
