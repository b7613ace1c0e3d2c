// Which tests there are: rooms, which are plain functions, and all that start processes or build sites.

import { globSync } from 'node:fs';

/** Folders of tests that start other programs: the commands, Astro, a browser. */
const PROGRAMS = ['attack', 'bench', 'browser', 'cli', 'site', 'support'];

const isProgram = (path: string) =>
  PROGRAMS.some((folder) => path.startsWith(`tests/${folder}/`)) ||
  path === 'tests/architecture.test.ts';

/** Threads, random input by the thousand, the corpus: more than a moment. */
const isSlow = (path: string) => path.endsWith('.slow.test.ts');

/** Finds the files of tests, as paths from the project's folder. */
export function findTestFiles(): { quick: string[]; slow: string[]; programs: string[] } {
  const all = globSync('tests/**/*.test.ts')
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const rooms = all.filter((path) => !isProgram(path));
  return {
    quick: rooms.filter((path) => !isSlow(path)),
    slow: rooms.filter(isSlow),
    programs: all.filter(isProgram),
  };
}
