// All contestants in the order of each run, and which of them can take part on this machine.

import { join } from 'node:path';
import { createAstro, createEmptyAstro } from './astro.ts';
import { putAside } from '../put-aside.ts';
import type { Contestant, Course } from './contestant.ts';
import { createEleventy, installEleventy } from './eleventy.ts';
import { createHugo, findHugo } from './hugo.ts';
import { createPlacard } from './placard.ts';

export const NAMES = [
  'placard-cold',
  'placard-no-op',
  'placard-changed',
  'placard-clock',
  'hugo',
  'eleventy',
  'astro',
  'copy',
  'empty-astro',
] as const;
export type Name = (typeof NAMES)[number];

/** Tools that are no packages of the project. */
export interface Tools {
  hugo: string | undefined;
  /** The path of its program. */
  eleventy: string | undefined;
}

/** Looks for the tools of the wanted contestants; reports on standard error which are missing. */
export function findTools(wanted: readonly Name[]): Tools {
  const tools: Tools = {
    hugo: wanted.includes('hugo') ? findHugo() : undefined,
    eleventy: wanted.includes('eleventy') ? installEleventy() : undefined,
  };
  if (wanted.includes('hugo') && tools.hugo === undefined) {
    console.error(
      'There is no hugo on the PATH, so it is left out: install your system’s package "hugo".',
    );
  }
  if (wanted.includes('eleventy') && tools.eleventy === undefined) {
    console.error('Eleventy could not be installed, so it is left out: see what npm says above.');
  }
  return tools;
}

/** Creates all contestants that can take part. */
export function createContestants(course: Course, tools: Tools): ReadonlyMap<Name, Contestant> {
  const placard = createPlacard(course);
  const contestants = new Map<Name, Contestant>(
    Object.entries(placard.contestants) as [Name, Contestant][],
  );
  if (tools.hugo !== undefined) contestants.set('hugo', createHugo(course));
  if (tools.eleventy !== undefined) {
    contestants.set('eleventy', createEleventy(course, tools.eleventy));
  }
  contestants.set('astro', createAstro(course));
  contestants.set('copy', createCopy(course, placard.finishedSite));
  contestants.set('empty-astro', createEmptyAstro(course));
  return contestants;
}

/** Copies Placard's finished site: the speed of the disk alone. */
function createCopy({ files, work }: Course, finishedSite: () => string): Contestant {
  const outDir = join(work, 'copy');
  return {
    outDir,
    jobPages: files.count,
    ready: () => {
      finishedSite();
      putAside(outDir, work);
    },
    command: { cwd: work, words: ['cp', '-r', join(work, 'placard'), outDir] },
  };
}
