// The project once more, to be broken: for what happens when the software itself has a fault.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOON } from './build-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

export interface CopiedProject {
  folder: string;
  build: (jobsDir: string) => { code: number | null; stderr: string };
  remove: () => void;
}

/** Gives a copy of the project that shares the installed packages; its site goes to its dist/. */
export function copyProject(): CopiedProject {
  const folder = mkdtempSync(join(tmpdir(), 'placard-project-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    build: (jobsDir) => {
      const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 300_000,
        env: {
          ...process.env,
          SOURCE_DATE_EPOCH: String(NOON),
          JOBS_DIR: jobsDir,
          OUT_DIR: 'dist',
        },
      });
      return { code: status, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
