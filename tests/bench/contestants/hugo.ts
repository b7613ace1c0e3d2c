// Hugo, the fastest contestant: a compiled program that sanitizes nothing.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { putAside } from '../put-aside.ts';
import { type Contestant, type Course, PEERS } from './contestant.ts';

/** Returns the version of the hugo on the PATH, or undefined. */
export function findHugo(): string | undefined {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
}

export function createHugo({ files, work }: Course): Contestant {
  const content = join(work, 'hugo-content');
  const outDir = join(work, 'hugo');
  let isWritten = false;
  return {
    outDir,
    jobPages: files.count,
    ready: () => {
      if (!isWritten) writeContent(files.jobs, join(content, 'jobs'));
      isWritten = true;
      putAside(outDir, work);
    },
    command: {
      cwd: join(PEERS, 'hugo'),
      // prettier-ignore
      words: ['hugo', '--quiet', '--noBuildLock', '--contentDir', content, '--destination', outDir],
      environment: {
        HUGO_CACHEDIR: join(work, 'hugo-cache'),
        HUGO_RESOURCEDIR: join(work, 'hugo-resources'),
      },
    },
  };
}

/** Writes each posting as front matter with its description, since Hugo reads no folder of JSON as pages. */
function writeContent(jobs: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(jobs)) {
    const { description, ...posting } = JSON.parse(readFileSync(join(jobs, name), 'utf8')) as {
      title: string;
      description: string;
    };
    const front = JSON.stringify({ title: posting.title, posting }, null, 1);
    writeFileSync(join(folder, `${basename(name, '.json')}.html`), `${front}\n\n${description}\n`);
  }
}
