// The whole field in the order of each run, and who of it can take part here.

import { join } from 'node:path';
import { createAstro, createEmptyAstro } from './astro.ts';
import { putAside } from '../put-aside.ts';
import type { Contestant, Course } from './contestant.ts';
import { createEleventy, installEleventy } from './eleventy.ts';
import { createHugo, findHugo } from './hugo.ts';
import { createPlacard } from './placard.ts';

/** Every contestant by name, in the order of a run. */
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

/** What is installed beside Node's packages. */
export interface Tools {
  hugo: string | undefined;
  /** Eleventy's program. */
  eleventy: string | undefined;
}

/** Takes the wanted names; looks for their tools, and says on standard error which are missing. */
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

/** Takes a course and the tools; gives all that can take part. */
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

/** The disk's own speed: Placard's finished site, copied. */
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
