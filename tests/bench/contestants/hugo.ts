// Hugo, the fastest of the field: a compiled program, and nothing is sanitized.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { putAside } from '../put-aside.ts';
import { type Contestant, type Course, PEERS } from './contestant.ts';

/** Gives the version of the hugo on the PATH, or nothing. */
export function findHugo(): string | undefined {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
}

/** Takes the course; gives Hugo over content files that were written before. */
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

/** Hugo reads no folder of JSON as pages: each posting becomes a front matter with the description below. */
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
