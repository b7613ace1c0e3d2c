// Which tests there are: rooms, which are plain functions, and all that start processes or build sites.

import { globSync } from 'node:fs';

/** Folders of tests that start other programs: the commands, Astro, a browser. */
const PROGRAMS = ['attack', 'bench', 'browser', 'cli', 'site', 'support'];

const isProgram = (path: string) =>
  PROGRAMS.some((folder) => path.startsWith(`tests/${folder}/`)) ||
  path === 'tests/architecture.test.ts';

/** Paths from the project's folder. */
export function findTestFiles(): { rooms: string[]; programs: string[] } {
  const all = globSync('tests/**/*.test.ts')
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return {
    rooms: all.filter((path) => !isProgram(path)),
    programs: all.filter(isProgram),
  };
}
