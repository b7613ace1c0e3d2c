// Astro as its manual has it, over the same postings, and Astro with an empty site: the lower bound for Placard.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { putAside } from '../put-aside.ts';
import { type Contestant, type Course, PEERS, ROOT } from './contestant.ts';

/** Creates a board with Astro's own loader and pages alone. */
export function createAstro(course: Course): Contestant {
  return createSite(course, 'astro', course.files.count);
}

/** Creates a site of one page. */
export function createEmptyAstro(course: Course): Contestant {
  return createSite(course, 'empty-astro', 0);
}

function createSite({ files, work }: Course, name: string, jobPages: number): Contestant {
  const root = join(PEERS, name);
  const outDir = join(work, name);
  const cacheDir = join(work, `${name}-cache`);
  const types = join(root, '.astro');
  return {
    outDir,
    jobPages,
    ready: () => {
      // Every run starts without a cache but Vite's of Astro's own packages, as Placard's runs do.
      for (const folder of [outDir, cacheDir, types]) putAside(folder, work);
    },
    cleanUp: () => rmSync(types, { recursive: true, force: true }),
    command: {
      cwd: root,
      words: [
        process.execPath,
        join(ROOT, 'node_modules/astro/bin/astro.mjs'),
        'build',
        '--silent',
      ],
      environment: {
        JOBS_DIR: files.jobs,
        OUT_DIR: outDir,
        CACHE_DIR: cacheDir,
        VITE_CACHE_DIR: join(work, `${name}-vite`),
      },
    },
  };
}
